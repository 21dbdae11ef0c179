import Content
import SourceDiagnostics

/// Reads the front matter of a screenplay: plain `key：value` lines between two `---`.
struct ScreenplayFrontMatterReader {
  private let names: ScreenplayNames
  private let surroundings: ScreenplaySurroundings
  private let report: ScreenplayReport

  init(
    names: ScreenplayNames,
    surroundings: ScreenplaySurroundings,
    report: ScreenplayReport
  ) {
    self.names = names
    self.surroundings = surroundings
    self.report = report
  }

  /// Returns the front matter.
  ///
  /// - Parameters:
  ///   - lines: The lines before the first heading, without blank ones.
  ///   - end: Where the front matter should have been, in case it is not there.
  /// - Returns: Everything that is sound.
  func read(_ lines: [ScreenplayLine], end: SourceRange) -> ScreenplayFrontMatter {
    var front = ScreenplayFrontMatter()
    FrontMatterLines<FrontMatterKey>(report: report).read(lines, end: end) { key, value in
      read(key, value, into: &front)
    }
    return front
  }

  private func read(
    _ key: FrontMatterKey,
    _ value: TextSlice,
    into front: inout ScreenplayFrontMatter
  ) {
    switch key {
    case .format:
      report.expectFormat(Self.format, in: value)
    case .number: front.number = value.text
    case .title: front.title = value.text
    case .direction:
      front.direction = choice(key, value, RolePlay.Direction.allCases, \.japaneseName)
    case .difficulty:
      front.difficulty = choice(key, value, RolePlay.Difficulty.allCases, \.japaneseName)
    case .topic: front.topic = topic(value)
    case .passMark: front.passMark = passMark(value)
    case .opening: front.opening = opening(value)
    case .authority: front.authority = choice(key, value, Authority.allCases, \.japaneseName)
    case .customerKinds:
      front.customerKinds = value.split(at: ["、", ","]).compactMap {
        choice(key, $0, CustomerKind.allCases, \.japaneseName)
      }
    case .customerName: front.customerName = value.text
    case .character: front.character = character(value)
    case .startsAt: front.startsAt = startsAt(value)
    }
  }

  private func choice<Choice>(
    _ key: FrontMatterKey,
    _ value: TextSlice,
    _ choices: [Choice],
    _ name: KeyPath<Choice, String>
  ) -> Choice? {
    if let choice = choices.first(where: { value.matches($0[keyPath: name]) }) { return choice }
    let names = choices.map { $0[keyPath: name] }
    report.addUnknown(.unknownValue(value.text, of: key.rawValue, names), value, among: names)
    return nil
  }

  private func topic(_ value: TextSlice) -> String {
    guard let topics = surroundings.topics else { return value.text }
    if let topic = topics.first(where: value.matches) { return topic }
    report.addUnknown(.unknownTopic(value.text), value, among: topics)
    return value.text
  }

  private func startsAt(_ value: TextSlice) -> CalendarTime? {
    let folded = value.folded.split(separator: " ").joined(separator: " ")
    if let time = CalendarTime(folded) { return time }
    report.add(.malformedStart(value.text), at: value.range)
    return nil
  }

  private func character(_ value: TextSlice) -> CustomerCharacter? {
    guard let characters = surroundings.characters else { return nil }
    if let character = characters.first(where: { value.matches($0.name) }) { return character }
    report.addUnknown(.unknownCharacter(value.text), value, among: characters.map(\.name))
    return nil
  }

  private func passMark(_ value: TextSlice) -> Located<Int>? {
    guard let points = value.number, points > 0 else {
      report.add(.passMark(value.text), at: value.range)
      return nil
    }
    return Located(value: points, range: value.range)
  }

  private func opening(_ value: TextSlice) -> String? {
    if let scene = names.scenes[value] { return scene }
    return report.addUnknown(.unknownScene(value.text), value, among: names.scenes.names)
  }

  /// The one format that there is.
  private static let format = "応対台本 1"
}

extension Authority {
  /// The name that authors write.
  var japaneseName: String {
    switch self {
    case .none: "なし"
    case .full: "あり"
    }
  }
}
