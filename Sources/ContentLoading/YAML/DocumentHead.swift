package import SourceDiagnostics

/// The lines between `---` and `---` at the head of a document.
///
/// Names that nobody asks for are left alone: other companies keep their own.
package struct DocumentHead {
  /// A name with its value as it is written.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let nameRange: SourceRange
    /// The words of the value; those of a list one by one; empty where nothing or a mapping is given.
    package let values: [String]
    /// Where each of the values stands.
    package let ranges: [SourceRange]
    /// Where the whole value stands.
    package let range: SourceRange

    /// The words of the value, of a list its first.
    package var value: String { values.first ?? "" }
  }

  /// In the order of the file; of two with one name the first counts.
  package let fields: [Field]
  /// The number of the first line behind it; 1 where there is none.
  package let bodyLine: Int

  /// Reads the head of a document.
  ///
  /// A first line `---` opens front matter only where a later line `---` or `...` closes it and the lines between
  /// hold names with values; else it is a line across the page.
  ///
  /// - Parameters:
  ///   - source: The document.
  ///   - diagnostics: Takes what is wrong with the YAML.
  package init(of source: SourceFile, reportingTo diagnostics: inout [Diagnostic]) {
    guard let end = Self.closingLine(of: source), Self.looksLikeNames(source, before: end) else {
      fields = []
      bodyLine = 1
      return
    }
    let text = YAMLText(source: source, lines: 2..<end)
    fields = text.members(reportingTo: &diagnostics).compactMap(Self.field)
    bodyLine = end + 1
  }

  /// Whether the document has front matter at all.
  package var isPresent: Bool { bodyLine > 1 }

  /// Returns the first field that has one of the names, or nil; width and letter case do not count.
  package subscript(names: String...) -> Field? {
    let wanted = names.map { Width.key($0) }
    return fields.first { wanted.contains(Width.key($0.name)) }
  }

  private static func closingLine(of source: SourceFile) -> Int? {
    guard let first = source.lines.first, Width.trimmed(first) == "---" else { return nil }
    let index = source.lines.dropFirst().prefix(longest).firstIndex { line in
      let mark = Width.trimmed(line)
      return mark == "---" || mark == "..."
    }
    return index.map { $0 + 1 }
  }

  /// Whether some line holds a name with a colon: prose between two lines across the page does not.
  private static func looksLikeNames(_ source: SourceFile, before end: Int) -> Bool {
    let lines = source.lines[1..<end - 1].filter { !Width.trimmed($0).isEmpty }
    guard !lines.isEmpty else { return true }
    return lines.contains { line in
      guard !line.hasPrefix(" "), !line.hasPrefix("#"),
        let colon = line.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" })
      else { return false }
      let name = line.unicodeScalars[..<colon]
      let isKey = !name.isEmpty && name.count <= 40 && !name.contains("。")
      let next = line.unicodeScalars.index(after: colon)
      return isKey
        && (next == line.unicodeScalars.endIndex || line.unicodeScalars[colon] == "："
          || Width.isSpace(line.unicodeScalars[next]))
    }
  }

  private static func field(_ member: YAMLNode.Member) -> Field? {
    guard let name = member.name.string else { return nil }
    let values = member.value.strings.map { trimmed($0.text, at: $0.range) }
    return Field(
      name: name,
      nameRange: member.name.range,
      values: values.map(\.text),
      ranges: values.map(\.range),
      range: member.value.string == nil
        ? member.value.range : values.first?.range ?? member.name.range
    )
  }

  /// Takes off the full-width spaces that YAML leaves at a value.
  private static func trimmed(
    _ text: String,
    at range: SourceRange
  ) -> (text: String, range: SourceRange) {
    let words = Width.trimmed(text)
    let leading = text.unicodeScalars.prefix { Width.isSpace($0) }.count
    guard leading > 0, range.start.line == range.end.line else { return (words, range) }
    let start = range.start.column + leading
    return (
      words, SourceRange(line: range.start.line, columns: start..<max(start, range.end.column))
    )
  }

  /// Front matter of more lines is none.
  private static let longest = 400
}
