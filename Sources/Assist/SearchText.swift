import JapaneseText

/// Text as it is compared letter by letter: one spelling for everything that means the same.
enum SearchText {
  /// Returns the letters of a text, with width, case and the two kana made equal.
  static func letters(of text: NormalizedText) -> [Unicode.Scalar] {
    text.foldingCase.scalars.map { Kana.hiragana($0) }
  }

  /// Returns the letters of a text, with width, case and the two kana made equal.
  static func letters(of text: String) -> [Unicode.Scalar] {
    letters(of: NormalizedText(text))
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
}
