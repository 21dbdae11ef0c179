/// A morpheme and its parts.
package struct Token: Equatable, Sendable {
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

  /// What the dictionary says of it.
  package let word: DictionaryWord
  /// Where the surface stands in the text that was tokenized, in Unicode scalars, half-open.
  package let range: Range<Int>

  package init(_ word: DictionaryWord, at range: Range<Int>) {
    self.word = word
    self.range = range
  }

  /// The words as they stand in the text.
  package var surface: String { word.surface.text }
  /// The dictionary form; equal to the surface where the dictionary knows none.
  package var baseForm: String { word.baseForm.text }
  /// The reading in katakana; empty where the dictionary knows none.
  package var reading: String { word.reading }
  /// The reading, or the surface where the dictionary knows none.
  package var spoken: String { reading.isEmpty ? surface : reading }
  package var partOfSpeech: PartOfSpeech { word.partOfSpeech }
  /// The dictionary's first subdivision of the part of speech, such as 「接続助詞」; may be empty.
  package var subclass: String { word.subclass }
  /// The dictionary's name of the conjugation form, such as 「連用形」; empty where nothing conjugates.
  package var conjugation: String { word.conjugation }
  /// Whether the dictionary knows it as the name of a person.
  package var isPersonalName: Bool { word.isPersonalName }

  /// Returns whether the dictionary puts it into a subdivision of its part of speech.
  package func isOfSubclass(_ name: String) -> Bool { word.isOfSubclass(name) }
}

/// Splits Japanese text into tokens.
///
/// The same text always gives the same tokens, in the order of the text, without overlap. White space lies in no token.
package protocol Tokenizer: Sendable {
  /// Returns the tokens of any text; an empty text has none.
  func tokens(in text: String) -> [Token]
}
