import Content

/// The names that templates share: acts, situations, clauses, groups and tones, each once.
struct LookupFacets: Sendable {
  /// What a name says of a template.
  enum Kind: UInt8, Sendable, Hashable {
    case act
    case situation
    case clause
    case group
    case tone

    /// What a match in such a name is worth.
    var weight: Double {
      switch self {
      case .act: 0.55
      case .situation: 0.5
      case .tone: 0.35
      case .clause, .group: 0.4
      }
    }
  }

  /// A name, by which templates may be found.
  private struct Name: Hashable {
    let kind: Kind
    let text: String
  }

  let kinds: [Kind]
  let names: [String]
  let letters: LookupTable<UInt16>
  let sounds: LookupTable<UInt8>
  /// The names of each template, one after the other, and where those of each begin.
  let ofTemplates: Column<UInt16>
  let starts: Column<UInt32>
  /// The templates of each name, ascending, and where those of each begin.
  private let templates: Column<UInt32>
  private let templateStarts: Column<UInt32>

  /// Collects the names of templates.
  init(
    _ templates: some Sequence<Template>,
    splitting: (String) -> [SpokenWord]
  ) {
    var numbers: [Name: UInt16] = [:]
    var names: [Name] = []
    var ofTemplates: [UInt16] = []
    var starts: [UInt32] = [0]
    for template in templates {
      // More names than a number can tell apart find nothing.
      for name in Self.names(of: template)
      where names.count < Int(UInt16.max) || numbers[name] != nil {
        let number = numbers[name] ?? UInt16(names.count)
        if numbers[name] == nil {
          numbers[name] = number
          names.append(name)
        }
        ofTemplates.append(number)
      }
      starts.append(UInt32(ofTemplates.count))
    }
    kinds = names.map(\.kind)
    self.names = names.map(\.text)
    var letters = LookupTableBuilder<UInt16>()
    var sounds = LookupTableBuilder<UInt8>()
    for name in names {
      let text = LookupText(splitting(name.text))
      let letterStarts = Set(text.letterStarts)
      letters.append(text.letters, starts: text.letterStarts) {
        letterStarts.contains($0) || LookupText.isKanji(text.letters[$0])
      }
      let soundStarts = Set(text.soundStarts)
      sounds.append(text.sounds, starts: text.soundStarts, isLookedUp: soundStarts.contains)
    }
    self.letters = letters.table()
    self.sounds = sounds.table()
    let (inverted, ends) = Self.inverted(ofTemplates, starts, count: names.count)
    self.templates = Column(inverted)
    templateStarts = Column(ends)
    self.ofTemplates = Column(ofTemplates)
    self.starts = Column(starts)
  }

  /// Takes names that were written.
  init(from reader: inout IndexImageReader) throws(IndexImageFault) {
    kinds = try reader.column(of: UInt8.self).compactMap { Kind(rawValue: $0) }
    names = try reader.texts()
    guard kinds.count == names.count else { throw IndexImageFault() }
    letters = try LookupTable(from: &reader)
    sounds = try LookupTable(from: &reader)
    ofTemplates = try reader.column()
    starts = try reader.column()
    templates = try reader.column()
    templateStarts = try reader.column()
  }

  func write(to writer: inout IndexImageWriter) {
    writer.add(kinds.map(\.rawValue))
    writer.add(names)
    letters.write(to: &writer)
    sounds.write(to: &writer)
    writer.add(ofTemplates)
    writer.add(starts)
    writer.add(templates)
    writer.add(templateStarts)
  }

  /// Returns the names of a template.
  func names(of template: Int) -> Slice<Column<UInt16>> {
    ofTemplates[Int(starts[template])..<Int(starts[template + 1])]
  }

  /// Returns the templates that have a name, ascending.
  func templates(of name: Int) -> Slice<Column<UInt32>> {
    templates[Int(templateStarts[name])..<Int(templateStarts[name + 1])]
  }

  private static func names(of template: Template) -> [Name] {
    template.acts.map { Name(kind: .act, text: $0.japaneseName) }
      + template.situations.map { Name(kind: .situation, text: $0) }
      + template.clauses.map { Name(kind: .clause, text: $0.description) }
      + [
        Name(kind: .group, text: template.group),
        Name(kind: .tone, text: template.tone.japaneseName),
      ]
  }

  private static func inverted(
    _ names: [UInt16],
    _ starts: [UInt32],
    count: Int
  ) -> ([UInt32], [UInt32]) {
    var ends = [UInt32](repeating: 0, count: count + 1)
    for name in names { ends[Int(name) + 1] += 1 }
    for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
    var next = ends
    var templates = [UInt32](repeating: 0, count: names.count)
    for template in 0..<(starts.count - 1) {
      for name in names[Int(starts[template])..<Int(starts[template + 1])] {
        templates[Int(next[Int(name)])] = UInt32(template)
        next[Int(name)] += 1
      }
    }
    return (templates, ends)
  }
}
