import JapaneseText

/// Text as it is searched: one spelling for everything that means the same to somebody who types in a hurry.
enum SearchText {
  /// Returns the letters of a text, with width, case and the two kana made equal.
  static func letters(of text: NormalizedText) -> [Unicode.Scalar] {
    text.foldingCase.scalars.map { Kana.hiragana($0) }
  }

  /// Returns the letters of a text, with width, case and the two kana made equal.
  static func letters(of text: String) -> [Unicode.Scalar] {
    letters(of: NormalizedText(text))
  }

  /// Returns how a reading sounds, with long vowels spelt one way.
  static func sounds(of reading: String) -> [Unicode.Scalar] {
    Array(Kana.soundKey(String(String.UnicodeScalarView(letters(of: reading)))).unicodeScalars)
  }

  /// Returns the first place of a text, from an offset on, where some letters stand; takes time linear in the text.
  static func firstIndex(
    of letters: [Unicode.Scalar],
    in text: [Unicode.Scalar],
    from start: Int = 0
  ) -> Int? {
    guard let first = letters.first, start + letters.count <= text.count else { return nil }
    for place in start...(text.count - letters.count) where text[place] == first {
      if letters.indices.allSatisfy({ text[place + $0] == letters[$0] }) { return place }
    }
    return nil
  }

  /// Returns how much letters stand out in a text that contains them: at most 1, where they are the whole text.
  ///
  /// A whole word between spaces or marks stands out more than the beginning of one, and that more than any other
  /// part; then the part of the text that the letters take counts.
  static func prominence(of letters: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Double {
    var best = 0.93
    var start = 0
    while best < 1, let place = firstIndex(of: letters, in: text, from: start) {
      let end = place + letters.count
      if place == 0 || isBoundary(text[place - 1]) {
        best = max(best, end == text.count || isBoundary(text[end]) ? 1 : 0.97)
      }
      start = place + 1
    }
    return best * (0.97 + 0.03 * Double(letters.count) / Double(max(1, text.count)))
  }

  private static func isBoundary(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isAlphabetic && scalar.properties.numericType == nil && scalar != "ー"
  }
}
