/// Kana typed in Latin letters.
package enum Romaji {
  /// Returns the hiragana that Latin letters spell, or nil where some letter spells none.
  ///
  /// Hepburn, kunrei and what input methods accept may be mixed: `shi` and `si`, `tsu` and `tu`, `xtu`, `n'`, doubled
  /// consonants, `tch`, macrons and circumflexes, `-` for a long vowel. `nn` is one ん before a consonant and at the
  /// end, ん and the n-row before a vowel (`konnichi`), and `nnn` is ん and the n-row. Kana in the text stay.
  ///
  /// - Parameter text: Letters in any case and width, without spaces.
  /// - Returns: Hiragana, or nil.
  package static func hiragana(from text: String) -> String? {
    let isPlain = text.utf8.allSatisfy { 0x61...0x7A ~= $0 }
    let letters =
      isPlain
      ? Array(text.unicodeScalars)
      : Array(NormalizedText(text).foldingCase.scalars.flatMap(plainLetters))
    var result = ""
    var index = 0
    while index < letters.count {
      guard let (kana, length) = syllable(in: letters, at: index) else { return nil }
      result += kana
      index += length
    }
    return result
  }

  /// Returns the Latin letters that people type for kana, in the spelling of the schools; anything else stays.
  package static func letters(for kana: String) -> String {
    let scalars = Array(kana.unicodeScalars.map { Kana.hiragana($0) })
    var result = ""
    var index = 0
    while index < scalars.count {
      let pair = String(String.UnicodeScalarView(scalars[index...].prefix(2)))
      if index + 1 < scalars.count, let letters = RomajiTable.spellings[pair] {
        result += letters
        index += 2
      } else if scalars[index] == "っ", index + 1 < scalars.count {
        let next = RomajiTable.spellings[String(scalars[index + 1])]?.first
        result += next.map { String($0) } ?? "xtu"
        index += 1
      } else {
        let single = String(scalars[index])
        result += single == "ー" ? "-" : RomajiTable.spellings[single] ?? single
        index += 1
      }
    }
    return result
  }

  /// Spells a marked long vowel out.
  private static func plainLetters(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "ā", "â": ["a", "a"]
    case "ī", "î": ["i", "i"]
    case "ū", "û": ["u", "u"]
    case "ē", "ê": ["e", "i"]
    case "ō", "ô": ["o", "u"]
    case "’", "‘": ["'"]
    default: [scalar]
    }
  }

  private static func syllable(
    in letters: [Unicode.Scalar],
    at index: Int
  ) -> (kana: String, length: Int)? {
    let first = letters[index]
    let second = index + 1 < letters.count ? letters[index + 1] : " "
    if first == "-" || first == "ー" { return ("ー", 1) }
    if Kana.isKana(first) { return (Kana.hiragana(String(first)), 1) }
    if first == "n", let nasal = nasal(in: letters, at: index) { return nasal }
    if first == "m", "bmp".unicodeScalars.contains(second) { return ("ん", 1) }
    if first == "t", second == "c" { return ("っ", 1) }
    if first == second, "bcdfghjkmpqrstvwyz".unicodeScalars.contains(first) { return ("っ", 1) }
    var codes: [UInt32] = []
    for letter in letters[index...].prefix(4) {
      guard letter.isASCII else { break }
      codes.append(RomajiTable.code(codes.last ?? 0, letter))
    }
    for (place, code) in codes.enumerated().reversed() {
      if let kana = RomajiTable.syllables[code] { return (kana, place + 1) }
    }
    return nil
  }

  /// Reads ん, or returns nil where the letter begins a syllable of the n-row.
  private static func nasal(
    in letters: [Unicode.Scalar],
    at index: Int
  ) -> (kana: String, length: Int)? {
    func letter(_ offset: Int) -> Unicode.Scalar {
      index + offset < letters.count ? letters[index + offset] : " "
    }
    switch letter(1) {
    case "a", "i", "u", "e", "o", "y": return nil
    case "'": return ("ん", 2)
    case "n":
      let third = letter(2)
      if third == "n" { return ("ん", 2) }
      return "aiueoy".unicodeScalars.contains(third) ? ("ん", 1) : ("ん", 2)
    default: return ("ん", 1)
    }
  }
}
