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
    var written: [FrontMatterKey: SourceRange] = [:]
    for line in pairs(lines, end: end) {
      guard let (key, value) = pair(line) else { continue }
      if let earlier = written[key] {
        let fault = ScreenplayFault.duplicateKey(key.rawValue)
        report.add(fault, at: line.range, notes: [(.firstHere, earlier)])
        continue
      }
      written[key] = line.range
      if value.isEmpty {
        report.add(.emptyValue(key.rawValue), at: value.range)
      } else {
        read(key, value, into: &front)
      }
    }
    let place = lines.last?.whole.range ?? end
    for key in FrontMatterKey.allCases where key.isRequired && written[key] == nil {
      report.add(.missingKey(key.rawValue), at: place)
    }
    return front
  }

  /// Returns the lines between the fences, reporting fences that are missing and lines that stand outside.
  private func pairs(_ lines: [ScreenplayLine], end: SourceRange) -> [TextSlice] {
    guard let first = lines.first, let last = lines.last else {
      report.add(.missingFrontMatter, at: end)
      return []
    }
    if first.kind != .fence { report.add(.unopenedFrontMatter, at: first.whole.range) }
    let inner = lines.dropFirst(first.kind == .fence ? 1 : 0)
    let closing = inner.firstIndex { $0.kind == .fence }
    if closing == nil { report.add(.unclosedFrontMatter, at: last.whole.end) }
    for line in inner[(closing ?? inner.endIndex)...].dropFirst() {
      report.add(.unknownLine, at: line.whole.range)
    }
    return inner[..<(closing ?? inner.endIndex)].map(\.whole)
  }

  private func pair(_ line: TextSlice) -> (FrontMatterKey, TextSlice)? {
    let colon = line.prefixLength { $0 != ":" }
    let label = line[0..<colon].trimmed
    guard colon < line.count else {
      report.add(.frontMatterLine, at: line.range)
      return nil
    }
    guard let key = FrontMatterKey(label) else {
      let names = FrontMatterKey.allCases.map(\.rawValue)
      report.addUnknown(.unknownFrontMatterKey(label.text), label, among: names)
      return nil
    }
    return (key, line.dropping(first: colon + 1).trimmed)
  }

  private func read(
    _ key: FrontMatterKey,
    _ value: TextSlice,
    into front: inout ScreenplayFrontMatter
  ) {
    switch key {
    case .format:
      let format = value.folded.split(separator: " ").joined(separator: " ")
      if format != Self.format {
        report.add(.unknownFormat(value.text), at: value.range, suggestions: [Self.format])
      }
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
