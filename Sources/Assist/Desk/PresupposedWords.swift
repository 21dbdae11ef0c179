import Content
import JapaneseText

/// Tells which wordings take for granted what a customer has not said.
///
/// A wording that lists words is out of place where none of them was said: nobody is told about a posting, a refund or a visit that
/// they did not speak of. What is written in kana only is looked for in how the words sound, too.
struct PresupposedWords: Sendable {
  /// The words, each under the places of the wordings that list it.
  private let phrases: PhraseTrie
  /// The wordings that list words, by their places, with their identifiers.
  private let identifiers: [Int: String]
  private let tokenizer: any Tokenizer

  /// Reads what templates list.
  init(of templates: [Template], tokenizer: any Tokenizer) {
    var phrases = PhraseTrie(minimumSteps: 4_000)
    var identifiers: [Int: String] = [:]
    for (place, template) in templates.enumerated() {
      for word in template.presupposedWords {
        phrases.insert(Self.scalars(NormalizedText(word).foldingSpelling.text), value: place)
        identifiers[place] = template.id
      }
    }
    self.phrases = phrases
    self.identifiers = identifiers
    self.tokenizer = tokenizer
  }

  /// Returns the identifiers of the wordings of whose words none was said.
  func unsaid(in words: String) -> Set<String> {
    guard !identifiers.isEmpty else { return [] }
    let text = NormalizedText(words).foldingSpelling.text
    let sound = tokenizer.tokens(in: text).map(\.spoken).joined()
    var unsaid = identifiers
    for scalars in [Self.scalars(text), Self.scalars(sound)] {
      for start in scalars.indices {
        phrases.forEachMatch(in: scalars, at: start) { place, _ in unsaid[place] = nil }
      }
    }
    return Set(unsaid.values)
  }

  /// Returns the letters of a text, katakana as hiragana.
  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map(Kana.hiragana)
  }
}
