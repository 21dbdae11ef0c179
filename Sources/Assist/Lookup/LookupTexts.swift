import Content

/// The texts of templates on their way into the tables.
struct LookupTexts {
  private var letters = TemplateIndex.Field.allCases.map { _ in LookupTableBuilder<UInt16>() }
  private var sounds = TemplateIndex.Field.allCases.map { _ in LookupTableBuilder<UInt8>() }
  private var spokenWords: Set<[UInt8]> = []
  private var writtenWords: Set<[UInt16]> = []
  private(set) var rarity = Rarity()
  /// Whether every kanji of the wordings is looked up, not only the words that begin with one.
  private let looksUpAllKanji: Bool

  /// Creates tables without a text.
  ///
  /// - Parameter looksUpAllKanji: Whether every kanji of the wordings is looked up; of titles every one is.
  init(looksUpAllKanji: Bool) {
    self.looksUpAllKanji = looksUpAllKanji
  }

  /// Adds the texts of a template.
  mutating func append(_ template: Template, splitting: (String) -> [SpokenWord]) {
    rarity.beginTemplate()
    for field in TemplateIndex.Field.allCases {
      let text = LookupText(splitting(Self.text(of: field, in: template)))
      let isSpoken = field != .identifier
      append(text, of: field, isSpoken: isSpoken)
      guard isSpoken else { continue }
      rarity.note(text)
      noteSpokenWords(of: text)
      if field == .wording, !looksUpAllKanji { noteWrittenWords(of: text) }
    }
  }

  private mutating func append(
    _ text: LookupText,
    of field: TemplateIndex.Field,
    isSpoken: Bool
  ) {
    let words = Set(
      text.writtenWords.filter { Self.isLookedUp($0, in: text.letters) }.map(\.startIndex)
    )
    let fromAllKanji = looksUpAllKanji || field != .wording
    letters[field.rawValue].append(text.letters, starts: text.letterStarts) { place in
      fromAllKanji && LookupText.isKanji(text.letters[place]) || words.contains(place)
    }
    guard isSpoken else { return sounds[field.rawValue].append([], starts: []) { _ in false } }
    let ends = text.soundStarts.dropFirst() + [text.sounds.count]
    let lengths = Dictionary(uniqueKeysWithValues: zip(text.soundStarts, ends))
    sounds[field.rawValue].append(text.sounds, starts: text.soundStarts) { place in
      // Words of one kana begin nothing that anybody looks for; the お of お約束 does.
      guard place > 0, let end = lengths[place] else { return place == 0 }
      return end - place > 1
        ? !text.joiningStarts.contains(place) : text.isHonorificPrefix(at: place)
    }
  }

  /// Whether a word is looked up from its beginning by its letters: one with kanji, or soon before one as the お of お電話, or that
  /// begins with something else than kana.
  private static func isLookedUp(_ word: ArraySlice<UInt16>, in letters: [UInt16]) -> Bool {
    word.first.map { !LookupText.isKana($0) } ?? false || word.contains(where: LookupText.isKanji)
      || letters[word.startIndex...].dropFirst().prefix(2).contains(where: LookupText.isKanji)
  }

  private mutating func noteSpokenWords(of text: LookupText) {
    for word in text.spokenWords
    where word.count > 1 && !text.joiningStarts.contains(word.startIndex) {
      spokenWords.insert(Array(word))
    }
  }

  private mutating func noteWrittenWords(of text: LookupText) {
    for word in text.writtenWords where word.dropFirst().contains(where: LookupText.isKanji) {
      writtenWords.insert(Array(word))
    }
  }

  /// Returns the words longer than one kana, looked up from every place but the first.
  func spokenVocabulary() -> LookupTable<UInt8> {
    Self.vocabulary(spokenWords) { _ in true }
  }

  /// Returns the words of the wordings that hold a kanji behind their beginning where not every kanji is looked up anyway,
  /// looked up from there.
  func writtenVocabulary() -> LookupTable<UInt16> {
    Self.vocabulary(writtenWords, isLookedUp: LookupText.isKanji)
  }

  private static func vocabulary<Unit>(
    _ words: Set<[Unit]>,
    isLookedUp: (Unit) -> Bool
  ) -> LookupTable<Unit> {
    var builder = LookupTableBuilder<Unit>()
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      builder.append(word, starts: [0]) { $0 > 0 && isLookedUp(word[$0]) }
    }
    return builder.table()
  }

  /// Returns the tables, field by field.
  consuming func tables() -> (LookupTable<UInt16>, LookupTable<UInt8>) {
    var allLetters = LookupTableBuilder<UInt16>()
    for builder in letters { allLetters.append(builder) }
    letters = []
    var allSounds = LookupTableBuilder<UInt8>()
    for builder in sounds { allSounds.append(builder) }
    sounds = []
    return (allLetters.table(), allSounds.table())
  }

  private static func text(of field: TemplateIndex.Field, in template: Template) -> String {
    switch field {
    case .title: template.title
    case .identifier: template.id
    case .customerExample: template.customerExample ?? ""
    case .wording:
      template.wording.parts.map { part in
        switch part {
        case .text(let text): text
        case .placeholder(let name): " \(name) "
        }
      }
      .joined()
    }
  }
}
