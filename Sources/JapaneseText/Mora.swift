/// How long words are when they are spoken.
package enum Mora {
  /// Returns the number of moras of tokens; words without a reading are estimated.
  package static func count(_ tokens: some Sequence<Token>) -> Int {
    tokens.reduce(0) { sum, token in
      if token.partOfSpeech == .symbol, token.reading.isEmpty || !hasLetters(token.surface) {
        return sum
      }
      return sum + count(reading: token.spoken)
    }
  }

  /// Returns the number of moras of a reading.
  ///
  /// A kana is one mora, small ya, yu, yo and vowels none of their own; ん, っ and ー are one. A digit counts two, a
  /// Latin letter and a kanji two: the average of their readings. Marks count none.
  package static func count(reading: some StringProtocol) -> Int {
    reading.unicodeScalars.reduce(0) { $0 + moras(of: $1) }
  }

  private static func moras(of scalar: Unicode.Scalar) -> Int {
    switch Kana.hiragana(scalar) {
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "ゃ", "ゅ", "ょ", "ゎ": return 0
    case "ー": return 1
    default: break
    }
    if Kana.isKana(scalar) { return 1 }
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x9FFF, 0x20000...0x3FFFF: return 2
    default: return 0
    }
  }

  private static func hasLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { moras(of: $0) > 0 }
  }
}
