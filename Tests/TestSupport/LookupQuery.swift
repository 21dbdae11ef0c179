import JapaneseText

/// A query for measuring.
package struct LookupQuery {
  /// How a query is typed.
  package enum Kind: String, CaseIterable {
    case kanji
    case kana
    case romaji
    /// Kana with two neighbours changed round.
    case mistyped
  }

  /// What is typed.
  package let text: String
  package let kind: Kind

  /// Types the beginning of a word, or a part from inside of it.
  ///
  /// - Parameters:
  ///   - word: The whole word.
  ///   - kind: How it is typed.
  ///   - length: The most letters.
  ///   - reading: Gives the kana of a text.
  ///   - random: Decides where the part begins.
  package init(
    word: String,
    kind: Kind,
    length: Int,
    reading: (String) -> String,
    _ random: inout some RandomNumberGenerator
  ) {
    let kana = Kana.hiragana(reading(word))
    let whole =
      switch kind {
      case .kanji: word
      case .kana, .mistyped: kana
      case .romaji: Romaji.letters(for: kana)
      }
    let start =
      Bool.random(using: &random) ? 0 : Int.random(in: 0..<max(1, whole.count / 2), using: &random)
    var letters = Array(whole.dropFirst(start).prefix(length))
    if kind == .mistyped, letters.count > 2 { letters.swapAt(1, 2) }
    text = String(letters)
    self.kind = kind
  }
}
