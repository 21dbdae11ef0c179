import SourceDiagnostics
import Yams

/// Some lines of a file that hold YAML.
struct YAMLText: Sendable {
  let source: SourceFile
  /// The lines, from 1, half-open.
  let lines: Range<Int>
  /// Lines in which a full-width colon was read as 「: 」, with the column of the colon.
  let colons: [Int: Int]

  /// - Parameters:
  ///   - source: The file.
  ///   - lines: The lines that hold YAML, from 1, half-open.
  init(source: SourceFile, lines: Range<Int>) {
    self.source = source
    self.lines = lines
    var colons: [Int: Int] = [:]
    for number in lines {
      if let column = Self.fullWidthColon(in: source.lines[number - 1]) { colons[number] = column }
    }
    self.colons = colons
  }

  private init(source: SourceFile, lines: Range<Int>, colons: [Int: Int]) {
    self.source = source
    self.lines = lines
    self.colons = colons
  }

  /// Returns the value of the text, or nil with a diagnostic where it is no YAML; an empty text is nil without one.
  func root(reportingTo diagnostics: inout [Diagnostic]) -> YAMLNode? {
    do {
      // The basic resolver leaves every scalar a string: dates and numbers are read by those who expect them.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      return try parser.singleRoot().map { YAMLNode(node: $0, text: self) }
    } catch let error as YamlError {
      diagnostics.append(diagnostic(for: error))
    } catch {
      diagnostics.append(diagnostic(String(describing: error), at: nil))
    }
    return nil
  }

  /// Returns the members of a mapping; where the whole is damaged, those that can be read by themselves.
  ///
  /// A member begins at a line without indentation. Where a name stands twice, both are returned.
  func members(reportingTo diagnostics: inout [Diagnostic]) -> [YAMLNode.Member] {
    var faults: [Diagnostic] = []
    let whole = root(reportingTo: &faults)
    if faults.isEmpty { return whole?.members ?? [] }
    diagnostics += faults
    var unneeded: [Diagnostic] = []
    return sections { !$0.starts(with: " ") && !$0.starts(with: "-") && !$0.starts(with: "#") }
      .flatMap { $0.root(reportingTo: &unneeded)?.members ?? [] }
  }

  /// Cuts the text before each line that begins a section; blank lines begin none, what stands before the first is left out.
  func sections(beginningAt isBeginning: (String) -> Bool) -> [YAMLText] {
    let starts = lines.filter { number in
      let line = source.lines[number - 1]
      return !line.allSatisfy(\.isWhitespace) && isBeginning(line)
    }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : lines.upperBound
      return YAMLText(source: source, lines: starts[index]..<end, colons: colons)
    }
  }

  /// Returns the place in the file that a mark of the parser means.
  func position(of mark: Mark) -> SourcePosition {
    let line = min(lines.lowerBound + mark.line - 1, max(lines.upperBound - 1, lines.lowerBound))
    guard let colon = colons[line], mark.column > colon else {
      return SourcePosition(line: line, column: mark.column)
    }
    return SourcePosition(line: line, column: mark.column - 1)
  }

  private var text: String {
    lines.map { number in
      let line = source.lines[number - 1]
      guard let column = colons[number] else { return Self.withoutStrangeBreaks(line) }
      var scalars = Array(line.unicodeScalars)
      scalars.replaceSubrange(column - 1..<column, with: [":", " "])
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return Self.withoutStrangeBreaks(String(view))
    }
    .joined(separator: "\n")
  }

  /// Replaces what only YAML takes for a line end, so that its lines are the lines of the file.
  private static func withoutStrangeBreaks(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { [0x85, 0x2028, 0x2029].contains($0.value) }) else {
      return line
    }
    var view = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      view.append([0x85, 0x2028, 0x2029].contains(scalar.value) ? " " : scalar)
    }
    return String(view)
  }

  /// Returns the column of a colon that an input method wrote in full width behind a key, or nil.
  private static func fullWidthColon(in line: String) -> Int? {
    var column = 0
    for scalar in line.unicodeScalars {
      column += 1
      switch scalar {
      case "：": return column > 1 ? column : nil
      case ":", "#", "\"", "'", "[", "{", "&", "*", "|", ">": return nil
      default: if column > 24 { return nil }
      }
    }
    return nil
  }

  private func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return diagnostic(problem, at: position(of: mark))
    case .duplicatedKeysInMapping(let names, let context):
      return Diagnostic(
        rule: "duplicate-key",
        severity: .error,
        message: Messages.duplicateKey(names.joined(separator: "、")),
        file: source.path,
        range: range(from: position(of: context.mark))
      )
    case .reader(let problem, _, _, _): return diagnostic(problem, at: firstControlCharacter)
    default: return diagnostic(String(describing: error), at: nil)
    }
  }

  private func diagnostic(_ problem: String, at position: SourcePosition?) -> Diagnostic {
    Diagnostic(
      rule: "malformed-yaml",
      severity: .error,
      message: Messages.malformedYAML(problem),
      file: source.path,
      range: range(from: position ?? SourcePosition(line: lines.lowerBound, column: 1))
    )
  }

  /// A range from a place to the end of its line.
  private func range(from start: SourcePosition) -> SourceRange {
    let end = source.range(ofLine: start.line).end.column
    let first = min(start.column, end)
    return SourceRange(line: start.line, columns: first..<end)
  }

  /// Where a character stands that YAML does not allow; the parser itself gives no line for it.
  private var firstControlCharacter: SourcePosition? {
    for number in lines {
      let scalars = source.lines[number - 1].unicodeScalars
      let index = scalars.firstIndex { scalar in
        (scalar.value < 0x20 && scalar != "\t") || 0x7F...0x9F ~= scalar.value
          || 0xFFFE...0xFFFF ~= scalar.value
      }
      if let index {
        let column = scalars.distance(from: scalars.startIndex, to: index) + 1
        return SourcePosition(line: number, column: column)
      }
    }
    return nil
  }
}
