import SourceDiagnostics

/// Reads plain `key：value` lines between two `---`.
struct FrontMatterLines<Key: FrontMatterKeys> {
  let report: ScreenplayReport

  /// Goes through the lines before the first heading and reports keys that are missing, unknown or written twice.
  ///
  /// - Parameters:
  ///   - lines: The lines before the first heading, without blank ones.
  ///   - end: Where the front matter should have been, in case it is not there.
  ///   - take: Called with each key and its value, which is not empty.
  func read(_ lines: [ScreenplayLine], end: SourceRange, take: (Key, TextSlice) -> Void) {
    var written: [Key: SourceRange] = [:]
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
        take(key, value)
      }
    }
    let place = lines.last?.whole.range ?? end
    for key in Key.allCases where key.isRequired && written[key] == nil {
      report.add(.missingKey(key.rawValue), at: place)
    }
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

  private func pair(_ line: TextSlice) -> (Key, TextSlice)? {
    let colon = line.prefixLength { $0 != ":" }
    let label = line[0..<colon].trimmed
    guard colon < line.count else {
      report.add(.frontMatterLine, at: line.range)
      return nil
    }
    guard let key = Key(label) else {
      let names = Key.allCases.map(\.rawValue)
      report.addUnknown(.unknownFrontMatterKey(label.text), label, among: names)
      return nil
    }
    return (key, line.dropping(first: colon + 1).trimmed)
  }
}
