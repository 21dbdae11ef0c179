/// What a dictionary says of a word; the tokens of a known word share one.
package final class DictionaryWord: Equatable, Sendable {
  package let surface: Spelling
  /// The dictionary form; equal to the surface where the dictionary knows none.
  package let baseForm: Spelling
  /// The reading in katakana; empty where the dictionary knows none.
  package let reading: String
  package let partOfSpeech: Token.PartOfSpeech
  /// The dictionary's first subdivision of the part of speech, such as 「接続助詞」; may be empty.
  package let subclass: String
  /// The dictionary's name of the conjugation form, such as 「連用形」; empty where nothing conjugates.
  package let conjugation: String
  /// Whether the dictionary knows it as the name of a person.
  package let isPersonalName: Bool

  package init(
    surface: String,
    baseForm: String,
    reading: String,
    partOfSpeech: Token.PartOfSpeech,
    subclass: String,
    conjugation: String,
    isPersonalName: Bool
  ) {
    self.surface = Spelling(surface)
    self.baseForm = Spelling(baseForm)
    self.reading = reading
    self.partOfSpeech = partOfSpeech
    self.subclass = subclass
    self.conjugation = conjugation
    self.isPersonalName = isPersonalName
  }

  /// Returns whether the dictionary puts it into a subdivision of its part of speech.
  package func isOfSubclass(_ name: String) -> Bool {
    // Bytes compare faster than text, which may be spelt in several ways.
    subclass.utf8.count == name.utf8.count && subclass.utf8.elementsEqual(name.utf8)
  }

  package static func == (left: DictionaryWord, right: DictionaryWord) -> Bool {
    left === right
      || (left.surface == right.surface && left.baseForm == right.baseForm
        && left.reading == right.reading && left.partOfSpeech == right.partOfSpeech
        && left.subclass == right.subclass && left.conjugation == right.conjugation
        && left.isPersonalName == right.isPersonalName)
  }
}
