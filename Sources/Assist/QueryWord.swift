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
    let plain = String(String.UnicodeScalarView(letters))
    let written = Form(letters: letters, isSound: false)
    var sounds: [[Unicode.Scalar]]
    var guesses: [Form] = []
    switch Writing(letters) {
    case .kana:
      sounds = Self.soundForms(ofKana: plain)
      tolerance = 1
    case .latin:
      sounds = Self.romajiReadings(of: plain).flatMap(Self.soundForms)
      tolerance = 2
      if sounds.isEmpty {
        let guess = SearchText.sounds(of: Self.lenientReading(of: plain))
        guesses = [written, Form(letters: guess, isSound: true)]
      }
    case .kanji:
      // A short reading stands in nearly every text; the kanji themselves say more.
      sounds = [SearchText.sounds(of: reading(word))].filter { $0.count >= 3 }
      tolerance = 1
      // Kanji carry the meaning: what only sounds like a word with kanji is another word.
      guesses = [written]
    }
    sounds.removeAll(where: \.isEmpty)
    let spoken = sounds.map { Form(letters: $0, isSound: true) }
    forms = [written] + spoken
    self.guesses = guesses.isEmpty ? spoken : guesses.filter { !$0.letters.isEmpty }
  }

  /// What a word is written with.
  private enum Writing {
    case kana
    /// Latin letters, with or without kana.
    case latin
    /// Anything else, most often with kanji.
    case kanji

    init(_ letters: [Unicode.Scalar]) {
      if letters.allSatisfy(Self.isKana) {
        self = .kana
      } else {
        self = letters.allSatisfy { Self.isKana($0) || Self.isLatin($0) } ? .latin : .kanji
      }
    }

    private static func isKana(_ letter: Unicode.Scalar) -> Bool {
      Kana.isKana(letter) || letter == "ー"
    }

    private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
      letter.isASCII && letter.properties.isAlphabetic || letter == "-" || letter == "'"
    }
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
