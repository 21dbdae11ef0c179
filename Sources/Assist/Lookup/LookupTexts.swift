import Content

/// The texts of templates on their way into the tables.
struct LookupTexts {
  private var letters = TemplateIndex.Field.allCases.map { _ in LookupTableBuilder<UInt16>() }
  private var sounds = TemplateIndex.Field.allCases.map { _ in LookupTableBuilder<UInt8>() }
  private var words: Set<[UInt8]> = []
  private(set) var rarity = Rarity()

  /// Adds the texts of a template.
  mutating func append(_ template: Template, splitting: (String) -> [SpokenWord]) {
    rarity.beginTemplate()
    for field in TemplateIndex.Field.allCases {
      let text = LookupText(splitting(Self.text(of: field, in: template)))
      let isSpoken = field != .identifier
      append(text, of: field, isSpoken: isSpoken)
      guard isSpoken else { continue }
      rarity.note(text)
      note(text)
    }
  }

  private mutating func append(
    _ text: LookupText,
    of field: TemplateIndex.Field,
    isSpoken: Bool
  ) {
    let letterStarts = Set(text.letterStarts)
    letters[field.rawValue].append(text.letters, starts: text.letterStarts) { place in
      Self.isLookedUp(place, in: text.letters, isStart: letterStarts.contains(place))
    }
    guard isSpoken else { return sounds[field.rawValue].append([], starts: []) { _ in false } }
    let ends = text.soundStarts.dropFirst() + [text.sounds.count]
    let lengths = Dictionary(uniqueKeysWithValues: zip(text.soundStarts, ends))
    sounds[field.rawValue].append(text.sounds, starts: text.soundStarts) { place in
      // Particles of one kana begin nothing that anybody looks for; the お of お約束 does.
      lengths[place].map { $0 - place > 1 || place == 0 || text.isHonorificPrefix(at: place) }
        ?? false
    }
  }

  /// Whether letters are looked up from a place: kanji, and the beginning of any word with kanji or Latin letters.
  private static func isLookedUp(_ place: Int, in letters: [UInt16], isStart: Bool) -> Bool {
    if LookupText.isKanji(letters[place]) { return true }
    guard isStart else { return false }
    guard LookupText.isKana(letters[place]) else { return true }
    return letters[place...].dropFirst().prefix(2).contains(where: LookupText.isKanji)
  }

  private mutating func note(_ text: LookupText) {
    let ends = text.soundStarts.dropFirst() + [text.sounds.count]
    for (start, end) in zip(text.soundStarts, ends) where end - start > 1 {
      let word = Array(text.sounds[start..<end])
      if word.last != UInt8(LookupText.boundary) {
        words.insert(word)
      } else if word.count > 2 {
        words.insert(word.dropLast())
      }
    }
  }

  /// Returns the words longer than one kana, looked up from every place but the first.
  func vocabulary() -> LookupTable<UInt8> {
    var builder = LookupTableBuilder<UInt8>()
    for word in words.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      builder.append(word, starts: [0]) { $0 > 0 }
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
