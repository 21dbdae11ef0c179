/// Writes diagnostics as people read them: place, message, the line, and a caret under the words.
package struct DiagnosticRenderer: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// Returns `file:line:column: severity: message [rule]`, the source line with carets, and the notes.
  ///
  /// Only here are scalar columns turned into display columns, where a full-width character is two wide.
  ///
  /// - Parameters:
  ///   - diagnostic: What to write.
  ///   - source: The file that the diagnostic names, or nil where its text is not at hand: then no line is shown.
  /// - Returns: One or more lines, without a line end after the last.
  package func text(for diagnostic: Diagnostic, in source: SourceFile?) -> String {
    let severity = diagnostic.severity.rawValue
    let head = "\(place(diagnostic.file, diagnostic.range.start)): \(severity): "
    var message = diagnostic.message[language]
    if !diagnostic.suggestions.isEmpty {
      message += suggestion(diagnostic.suggestions)
    }
    var lines = [PrintableText.escaping("\(head)\(message) [\(diagnostic.rule)]")]
    if let source, let line = source.line(diagnostic.range.start.line) {
      lines += excerpt(of: line, at: diagnostic.range)
    }
    for note in diagnostic.notes {
      let text = "\(place(note.file, note.range.start)): note: \(note.message[language])"
      lines.append(PrintableText.escaping(text))
    }
    return lines.joined(separator: "\n")
  }

  private func place(_ file: String, _ position: SourcePosition) -> String {
    "\(file):\(position.line):\(position.column)"
  }

  private func suggestion(_ names: [String]) -> String {
    switch language {
    case .japanese: "（もしかして：\(names.map { "「\($0)」" }.joined(separator: "、"))）"
    case .english: " (did you mean \(names.map { "「\($0)」" }.joined(separator: ", "))?)"
    }
  }

  /// Returns a window of the line that holds the range, at most 76 columns wide, and the carets below it.
  private func excerpt(of line: String, at range: SourceRange) -> [String] {
    let scalars = Array(line.unicodeScalars.prefix(Self.longestLine))
    let start = min(max(range.start.column - 1, 0), scalars.count)
    let isOneLine = range.end.line == range.start.line
    let end = min(max(isOneLine ? range.end.column - 1 : scalars.count, start), scalars.count)
    var first = start
    var width = 0
    while first > 0, width < 32 {
      first -= 1
      width += DisplayWidth.columns(of: scalars[first])
    }
    let before = display(scalars[first..<start])
    let marked = display(scalars[start..<end])
    var shown = before + marked
    var last = end
    while last < scalars.count, DisplayWidth.columns(of: shown) < 76 {
      shown += display(scalars[last...last])
      last += 1
    }
    let indent = String(repeating: " ", count: DisplayWidth.columns(of: before))
    let carets = String(repeating: "^", count: max(1, DisplayWidth.columns(of: marked)))
    return ["  \(shown)", "  \(indent)\(carets)"]
  }

  private func display(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return PrintableText.escaping(String(view))
  }

  /// Scalars of a line beyond this are not looked at; a line of a megabyte is no source.
  private static let longestLine = 4096
}
