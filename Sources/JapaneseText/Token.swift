/// A morpheme and its parts.
package struct Token: Hashable, Sendable {
  /// The classes of words that the language rules tell apart.
  package enum PartOfSpeech: Hashable, Sendable {
    case noun
    case verb
    case adjective
    case adverb
    case auxiliary
    case particle
    case prefix
    case conjunction
    case adnominal
    case interjection
    case filler
    case symbol
    case other
  }

  /// The words as they stand in the text.
  package let surface: String
  /// The dictionary form; equal to the surface where the dictionary knows none.
  package let baseForm: String
  /// The reading in katakana; empty where the dictionary knows none.
  package let reading: String
  package let partOfSpeech: PartOfSpeech
  /// The dictionary's first subdivision of the part of speech, such as 「接続助詞」; may be empty.
  package let subclass: String
  /// The dictionary's name of the conjugation form, such as 「連用形」; empty where nothing conjugates.
  package let conjugation: String
  /// Whether the dictionary knows it as the name of a person.
  package let isPersonalName: Bool
  /// Where the surface stands in the text that was tokenized, in Unicode scalars, half-open.
  package let range: Range<Int>

  package init(
    surface: String,
    baseForm: String,
    reading: String,
    partOfSpeech: PartOfSpeech,
    subclass: String,
    conjugation: String,
    isPersonalName: Bool = false,
    range: Range<Int>
  ) {
    self.surface = surface
    self.baseForm = baseForm
    self.reading = reading
    self.partOfSpeech = partOfSpeech
    self.subclass = subclass
    self.conjugation = conjugation
    self.isPersonalName = isPersonalName
    self.range = range
  }

  /// Returns whether the dictionary puts it into a subdivision of its part of speech.
  package func isOfSubclass(_ name: String) -> Bool {
    // Bytes compare faster than text, which may be spelt in several ways.
    subclass.utf8.count == name.utf8.count && subclass.utf8.elementsEqual(name.utf8)
  }
}

/// Splits Japanese text into tokens.
///
/// The same text always gives the same tokens, in the order of the text, without overlap. White space lies in no token.
package protocol Tokenizer: Sendable {
  /// Returns the tokens of any text; an empty text has none.
  func tokens(in text: String) -> [Token]
}
