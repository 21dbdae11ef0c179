import JapaneseText

/// Text as it is searched: one spelling for everything that means the same to somebody who types in a hurry.
///
/// Letters are UTF-16 units, sounds are bytes that each stand for one kana. Everything that is no letter is a
/// boundary, and several in a row are one.
struct LookupText {
  /// What stands between words that do not touch.
  static let boundary = 1

  /// As it is written, with width, case and the two kana made equal.
  private(set) var letters: [UInt16] = []
  /// As it sounds, with long vowels spelt one way.
  private(set) var sounds: [UInt8] = []
  /// Where words begin in the letters, ascending.
  private(set) var letterStarts: [Int] = []
  /// Where words begin in the sounds, ascending; as many as in the letters.
  private(set) var soundStarts: [Int] = []
  /// Where words begin in the sounds that only join others.
  private(set) var joiningStarts: Set<Int> = []

  /// Joins words; the readings are taken together, because long vowels do not care for words.
  init(_ words: [SpokenWord]) {
    for word in words {
      let written = Self.letters(of: word.surface)
      guard written.contains(where: { $0 != Self.boundary }) else {
        if let last = letters.last, last != Self.boundary {
          letters.append(UInt16(Self.boundary))
          sounds.append(UInt8(Self.boundary))
        }
        continue
      }
      letterStarts.append(letters.count)
      soundStarts.append(sounds.count)
      if word.isJoining { joiningStarts.insert(sounds.count) }
      letters += written
      sounds += Self.letters(of: word.reading).map(Self.soundCode)
    }
    Self.foldLongVowels(&sounds)
  }

  /// The words as they are written, without what parts them.
  var writtenWords: [ArraySlice<UInt16>] { Self.words(of: letters, from: letterStarts) }

  /// The words as they sound, without what parts them.
  var spokenWords: [ArraySlice<UInt8>] { Self.words(of: sounds, from: soundStarts) }

  private static func words<Unit: FixedWidthInteger>(
    of units: [Unit],
    from starts: [Int]
  ) -> [ArraySlice<Unit>] {
    zip(starts, starts.dropFirst() + [units.count]).map { start, end in
      let isParted = end > start + 1 && units[end - 1] == Unit(boundary)
      return units[start..<(isParted ? end - 1 : end)]
    }
  }

  /// Returns whether a word that begins at a place of the sounds is お, ご or 御 before another.
  func isHonorificPrefix(at place: Int) -> Bool {
    guard let word = soundStarts.firstIndex(of: place), word + 1 < soundStarts.count else {
      return false
    }
    let written = letters[letterStarts[word]..<letterStarts[word + 1]]
    return written.count == 1 && written.first.map(Self.honorificPrefixes.contains) ?? false
  }

  private static let honorificPrefixes = Set(letters(of: "おご御"))

  /// Returns the letters of a text in one spelling.
  static func letters(of text: String) -> [UInt16] {
    var units: [UInt16] = []
    for scalar in text.unicodeScalars {
      guard let code = plainLetterCode(scalar) else { return normalizedLetters(of: text) }
      if code != boundary || units.last != code { units.append(code) }
    }
    return units
  }

  private static func normalizedLetters(of text: String) -> [UInt16] {
    var units: [UInt16] = []
    for scalar in NormalizedText(text).foldingCase.scalars {
      let code = letterCode(Kana.hiragana(scalar))
      if code != boundary || units.last != code { units.append(code) }
    }
    return units
  }

  /// Returns how kana sound; what is no kana or ASCII letter is a boundary.
  static func sounds(of reading: String) -> [UInt8] {
    var sounds = letters(of: reading).map(soundCode)
    foldLongVowels(&sounds)
    return sounds
  }

  /// Returns the unit of a letter that is written one way only; nil for all others.
  private static func plainLetterCode(_ scalar: Unicode.Scalar) -> UInt16? {
    switch scalar.value {
    case 0x3041...0x3096, 0x30FC, 0x4E00...0x9FFF, 0x61...0x7A, 0x30...0x39:
      UInt16(truncatingIfNeeded: scalar.value)
    case 0x30A1...0x30F6: UInt16(truncatingIfNeeded: scalar.value - 0x60)
    case 0x41...0x5A: UInt16(truncatingIfNeeded: scalar.value + 0x20)
    case 0...0x7F, 0x3000...0x3002, 0x300C...0x300F, 0xFF08, 0xFF09: UInt16(boundary)
    default: nil
    }
  }

  private static func letterCode(_ scalar: Unicode.Scalar) -> UInt16 {
    switch scalar.value {
    case 0x3005, 0x3400...0x4DBF: return UInt16(truncatingIfNeeded: scalar.value)
    default:
      if let code = plainLetterCode(scalar) { return code }
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      // Rare kanji beyond the first plane share the units that nothing else uses.
      return isLetter
        ? UInt16(truncatingIfNeeded: scalar.value <= 0xFFFF ? scalar.value : scalar.value | 0xE000)
        : UInt16(boundary)
    }
  }

  private static func soundCode(_ letter: UInt16) -> UInt8 {
    switch letter {
    case 0x3041...0x3096: UInt8(letter - 0x3041) + 2
    case 0x30FC: longVowel
    case 0x30...0x39: UInt8(letter - 0x30) + 0x59
    case 0x61...0x7A: UInt8(letter)
    default: UInt8(boundary)
    }
  }

  private static let longVowel: UInt8 = 0x58

  /// Spells long vowels and letters that sound alike one way, as `Kana.soundKey` does.
  private static func foldLongVowels(_ sounds: inout [UInt8]) {
    var previous: UInt8 = 0
    for index in sounds.indices {
      var sound = sounds[index]
      let vowel = vowels[Int(previous & 0x7F)]
      if sound == longVowel, vowel != 0 {
        sound = vowel
      } else if sound == u, vowel == o {
        sound = o
      } else if sound == i, vowel == e {
        sound = e
      } else {
        sound = plain[Int(sound & 0x7F)]
      }
      sounds[index] = sound
      previous = sound
    }
  }

  private static let i = soundCode(0x3044)
  private static let u = soundCode(0x3046)
  private static let e = soundCode(0x3048)
  private static let o = soundCode(0x304A)

  /// The sound that a sound is taken for: じ for ぢ, ず for づ, お for を, most others themselves.
  private static let plain: [UInt8] = (0..<0x80).map { sound -> UInt8 in
    switch UInt16(sound) + 0x303F {
    case 0x3062: soundCode(0x3058)
    case 0x3065: soundCode(0x305A)
    case 0x3092: o
    default: UInt8(sound)
    }
  }

  /// The vowel in which a sound ends, or 0.
  private static let vowels: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x80)
    for value in 0x3041...0x3096 as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value), let vowel = Kana.vowel(scalar) else { continue }
      table[Int(soundCode(UInt16(value)))] = soundCode(UInt16(vowel.value))
    }
    return table
  }()

  /// Returns the hiragana that a sound stands for, or nil where it stands for none.
  static func kana(of sound: UInt8) -> Unicode.Scalar? {
    2..<longVowel ~= sound ? Unicode.Scalar(UInt32(sound) + 0x303F) : nil
  }

  /// Returns the sound of the vowel in which a sound ends, or 0.
  static func vowel(of sound: UInt8) -> UInt8 { vowels[Int(sound & 0x7F)] }

  /// The vowels that are long in most words: お and う.
  static let longVowels: Set<UInt8> = [o, u]

  /// How much each sound is like each other one, row by row.
  static let likeness: [Float] = (0..<0x80 * 0x80).map { pair in
    Float(SoundLikeness.share(UInt8(pair / 0x80), UInt8(pair % 0x80)))
  }

  /// The number of a pair of neighbouring sounds, in tables of `pairCount`.
  static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x7F) << 7 | Int(second & 0x7F)
  }

  /// How many pairs of sounds there are.
  static let pairCount = 1 << 14

  /// Returns whether a unit is a hiragana or the sign of a long vowel.
  static func isKana(_ unit: UInt16) -> Bool { 0x3041...0x3096 ~= unit || unit == 0x30FC }

  /// Returns whether a unit is a small Latin letter.
  static func isLatin(_ unit: UInt16) -> Bool { 0x61...0x7A ~= unit }

  /// Returns whether a unit is a digit.
  static func isDigit(_ unit: UInt16) -> Bool { 0x30...0x39 ~= unit }

  /// Returns whether a unit is most likely a kanji.
  static func isKanji(_ unit: UInt16) -> Bool { unit >= 0x3400 || unit == 0x3005 }
}
