import JapaneseText

/// A word of a query in every form in which it may stand in a text.
struct QueryWord {
  /// A way to write or say the word.
  struct Form: Hashable {
    let letters: [Unicode.Scalar]
    /// Whether the letters are compared with how a text sounds, not with how it is written.
    let isSound: Bool
  }

  /// As it was typed, then as it sounds.
  let forms: [Form]
  /// What a mistyped word most likely was, to be compared with some errors.
  let guesses: [Form]
  /// The most errors that count as mistyped.
  let tolerance: Int

  /// Reads a word.
  ///
  /// - Parameters:
  ///   - word: What was typed, without spaces; kanji, kana, Latin letters, or a mixture.
  ///   - reading: Gives the katakana of a text.
  init(_ word: String, reading: (String) -> String) {
    let letters = SearchText.letters(of: word)
    let isKana = letters.allSatisfy { Kana.isKana($0) || $0 == "ー" }
    let isLatin = letters.allSatisfy {
      $0.isASCII && $0.properties.isAlphabetic || $0 == "-" || $0 == "'"
    }
    let isMixed = letters.allSatisfy {
      $0.isASCII && $0.properties.isAlphabetic || Kana.isKana($0) || $0 == "ー"
    }
    var sounds: [[Unicode.Scalar]] = []
    var guess: [Unicode.Scalar] = []
    if isKana {
      sounds = Self.soundForms(ofKana: word)
    } else if isMixed || isLatin {
      let plain = String(String.UnicodeScalarView(letters))
      sounds = Self.romajiReadings(of: plain).flatMap(Self.soundForms)
      if sounds.isEmpty { guess = SearchText.sounds(of: Self.lenientReading(of: plain)) }
    } else {
      let sound = SearchText.sounds(of: reading(word))
      // A short reading stands in nearly every text; the kanji themselves say more.
      if sound.count >= 3 { sounds = [sound] }
    }
    forms =
      [Form(letters: letters, isSound: false)]
      + sounds.filter { !$0.isEmpty }.map { Form(letters: $0, isSound: true) }
    guesses = forms + (guess.isEmpty ? [] : [Form(letters: guess, isSound: true)])
    tolerance = isLatin ? 2 : 1
  }

  /// Returns the sounds of kana that may begin inside a long vowel.
  private static func soundForms(ofKana kana: String) -> [[Unicode.Scalar]] {
    let sounds = SearchText.sounds(of: kana)
    switch sounds.first {
    case "う": return [sounds, ["お"] + sounds.dropFirst()]
    case "い": return [sounds, ["え"] + sounds.dropFirst()]
    default: return [sounds]
    }
  }

  /// Returns the kana that Latin letters spell, whose last syllable may not be typed to its end.
  private static func romajiReadings(of letters: String) -> [String] {
    let longestOpenSyllable = 2
    for dropped in 0...min(longestOpenSyllable, letters.count - 1) {
      let typed = String(letters.dropLast(dropped))
      guard let kana = Romaji.hiragana(from: typed) else { continue }
      let isOpen = dropped == 0 && typed.hasSuffix("n") && typed.count > 1
      let shorter = isOpen ? Romaji.hiragana(from: String(typed.dropLast())) : nil
      return [kana] + (shorter.map { [$0] } ?? [])
    }
    return []
  }

  /// Returns the kana of Latin letters without those that spell nothing.
  private static func lenientReading(of letters: String) -> String {
    var kana = ""
    var rest = Substring(letters)
    while !rest.isEmpty {
      let longest = (1...min(4, rest.count)).reversed().first {
        Romaji.hiragana(from: String(rest.prefix($0))) != nil
      }
      kana += longest.flatMap { Romaji.hiragana(from: String(rest.prefix($0))) } ?? ""
      rest = rest.dropFirst(longest ?? 1)
    }
    return kana
  }
}
