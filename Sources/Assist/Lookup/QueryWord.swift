import JapaneseText

/// A word of a query in every form in which it may stand in a text.
struct QueryWord {
  /// A way to write or say the word.
  struct Form: Hashable {
    /// What is compared: how a text is written, or how it sounds.
    enum Units: Hashable {
      case letters([UInt16])
      case sounds([UInt8])

      var count: Int {
        switch self {
        case .letters(let units): units.count
        case .sounds(let units): units.count
        }
      }
    }

    let units: Units
    /// What the form is worth, at most 1.
    let quality: Double
    /// Whether only the beginning of a word counts: kanji that merely sound alike stand everywhere else.
    let isStrict: Bool
    /// Whether only whole words count: what is so short begins many others.
    var isWhole = false
    /// The word of the company's table through which the form was found, or nil where it is what was typed.
    let synonym: String?

    /// Where it counts by its sound.
    var place: InsideWords { isWhole ? .whole : isStrict ? .nowhere : .within }
  }

  /// What was typed, in one spelling.
  let letters: [UInt16]
  /// As it was typed, then as it sounds.
  private(set) var forms: [Form]
  /// What the word most likely sounds like, to be compared piece by piece; may be empty.
  private(set) var sounds: [UInt8]
  /// What has to be read by somebody who knows kanji before its sound is known; nil where nothing has.
  private let unread: String?

  /// Reads a word as far as its letters tell how it sounds.
  ///
  /// - Parameter word: What was typed, without spaces; kanji, kana, Latin letters, or a mixture.
  init(_ word: String) {
    let typed = Self.trimmed(LookupText.letters(of: word))
    letters = typed
    switch Writing(typed) {
    case .kana:
      let text = Self.string(typed)
      let spoken = Self.soundForms(ofKana: text)
      let bare = Self.withoutParticle(text).map { LookupText.sounds(of: $0) }
      forms =
        spoken.map { .spoken($0, quality: 1) } + (bare.map { [.spoken($0, quality: 0.9)] } ?? [])
      sounds = spoken.first ?? []
      unread = nil
    case .latin:
      let text = Self.string(typed)
      let spoken = Self.romajiReadings(of: text).flatMap(Self.soundForms).flatMap(Self.lengthened)
      forms = [.written(typed)] + spoken.map { .spoken($0, quality: 1) }
      sounds = spoken.first ?? LookupText.sounds(of: Self.lenientReading(of: text))
      unread = nil
    case .kanji:
      let finished = Self.finished(typed)
      let written = (typed == finished ? [typed] : [typed, finished]).filter { !$0.isEmpty }
      forms = written.map { .written($0) }
      sounds = []
      unread = written.isEmpty ? nil : Self.string(finished)
    }
  }

  /// Whether it is not known yet how the word sounds.
  var isUnread: Bool { unread != nil && sounds.isEmpty }

  /// Adds how the word sounds.
  ///
  /// - Parameter reading: Gives the kana of a text.
  mutating func read(_ reading: (String) -> String) {
    guard isUnread, let unread else { return }
    let heard = LookupText.sounds(of: reading(unread))
    // What nobody can read sounds like nothing.
    guard !heard.contains(UInt8(LookupText.boundary)) else { return }
    sounds = heard
    // A short reading stands in nearly every text; the kanji themselves say more.
    if sounds.count >= 3 {
      forms.append(.spoken(sounds, quality: Self.readingWorth, isStrict: true))
    }
  }

  /// Adds what the word has in common with its inflected forms: 「おくれ」 of 「おくれる」 stands in 「おくれそうな」, too.
  mutating func addStems() {
    forms += forms.compactMap { form in
      switch form.units {
      case .letters(let units):
        guard units.count >= 3, let last = units.last, Self.inflectingLetters.contains(last),
          units.contains(where: LookupText.isKanji)
        else { return nil }
        return .written(units.dropLast(), quality: form.quality * Self.stemWorth)
      case .sounds(let units):
        guard units.count >= 4, let last = units.last, Self.inflectingSounds.contains(last) else {
          return nil
        }
        return .spoken(units.dropLast(), quality: form.quality * Self.stemWorth, isStrict: true)
      }
    }
  }

  /// In what verbs, adjectives and their forms in て and た end.
  private static let inflectingLetters = Set(LookupText.letters(of: "うくぐすつぬぶむるいたてだでりしきみ"))
  private static let inflectingSounds = Set(
    "うくぐすつぬぶむるいたてだでりしきみ".flatMap { LookupText.sounds(of: String($0)) }
  )

  /// Adds the readings of Latin letters of which two neighbours were changed round, or one was typed too many.
  ///
  /// - Parameter isKnown: Whether anything sounds so.
  mutating func addSlips(where isKnown: ([UInt8]) -> Bool) {
    guard case .latin = Writing(letters), letters.count >= 4 else { return }
    var tried: Set<[UInt8]> = []
    for place in letters.indices {
      var fewer = letters
      fewer.remove(at: place)
      var changed = letters
      if place > 0 { changed.swapAt(place - 1, place) }
      for variant in [changed, fewer] where variant != letters {
        guard let kana = Romaji.hiragana(from: Self.string(variant)) else { continue }
        let sounds = LookupText.sounds(of: kana)
        guard sounds.count >= 3, tried.insert(sounds).inserted, isKnown(sounds) else { continue }
        forms.append(.spoken(sounds, quality: Self.slipWorth, isStrict: true))
      }
    }
  }

  private static let readingWorth = 0.8
  private static let slipWorth = 0.85
  private static let stemWorth = 0.9

  /// What a word is written with.
  private enum Writing {
    case kana
    /// Latin letters, with or without kana.
    case latin
    /// Anything else, most often with kanji.
    case kanji

    init(_ letters: [UInt16]) {
      if letters.allSatisfy(LookupText.isKana) {
        self = .kana
      } else {
        let isLatin = letters.allSatisfy {
          LookupText.isKana($0) || LookupText.isLatin($0) || LookupText.isDigit($0)
            || $0 == LookupText.boundary
        }
        self = isLatin && letters.contains(where: LookupText.isLatin) ? .latin : .kanji
      }
    }
  }

  private static func trimmed(_ letters: [UInt16]) -> [UInt16] {
    var rest = letters[...]
    while rest.first == UInt16(LookupText.boundary) { rest.removeFirst() }
    while rest.last == UInt16(LookupText.boundary) { rest.removeLast() }
    return Array(rest)
  }

  private static func string(_ letters: [UInt16]) -> String {
    String(decoding: letters.map { $0 == LookupText.boundary ? 0x2D : $0 }, as: UTF16.self)
  }

  /// Returns the sounds of kana that may begin inside a long vowel.
  private static func soundForms(ofKana kana: String) -> [[UInt8]] {
    let sounds = LookupText.sounds(of: kana)
    switch kana.unicodeScalars.first {
    case "う": return [sounds, LookupText.sounds(of: "お") + sounds.dropFirst()]
    case "い": return [sounds, LookupText.sounds(of: "え") + sounds.dropFirst()]
    default: return sounds.isEmpty ? [] : [sounds]
    }
  }

  /// Returns sounds, and where their last vowel is one that is often long, the same with it long.
  ///
  /// Latin letters are typed without the second half of it: `horyu` for ほりゅう.
  private static func lengthened(_ sounds: [UInt8]) -> [[UInt8]] {
    guard sounds.count >= 3, let last = sounds.last else { return [sounds] }
    let vowel = LookupText.vowel(of: last)
    guard vowel != last, LookupText.longVowels.contains(vowel) else { return [sounds] }
    return [sounds, sounds + [vowel]]
  }

  /// Returns kana without the particle in which they may end; nil where they are too short to have one.
  private static func withoutParticle(_ kana: String) -> String? {
    guard let last = kana.last, "はがをのにでもへ".contains(last), kana.count >= 4 else { return nil }
    return String(kana.dropLast())
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

  /// Returns a word with kanji whose last letters were not converted yet, with these in kana.
  private static func finished(_ letters: [UInt16]) -> [UInt16] {
    let tail = letters.reversed().prefix(while: LookupText.isLatin).reversed()
    guard !tail.isEmpty, tail.count < letters.count,
      !LookupText.isLatin(letters[letters.count - tail.count - 1])
    else { return letters }
    let text = string(Array(tail))
    let kana = romajiReadings(of: text).first ?? lenientReading(of: text)
    return letters.dropLast(tail.count) + LookupText.letters(of: kana)
  }
}

extension QueryWord.Form {
  fileprivate static func written(_ letters: [UInt16], quality: Double = 1) -> Self {
    Self(units: .letters(letters), quality: quality, isStrict: false, synonym: nil)
  }

  fileprivate static func spoken(_ sounds: [UInt8], quality: Double, isStrict: Bool = false) -> Self
  {
    Self(units: .sounds(sounds), quality: quality, isStrict: isStrict, synonym: nil)
  }
}
