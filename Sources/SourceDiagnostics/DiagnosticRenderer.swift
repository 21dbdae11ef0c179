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
    text(for: diagnostic, line: source?.line(diagnostic.range.start.line)?.unicodeScalars)
  }

  /// Returns the same for many diagnostics of one long line, which is taken apart once only.
  ///
  /// - Parameters:
  ///   - diagnostic: What to write.
  ///   - line: The scalars of the line that the diagnostic begins on, or nil: then no line is shown.
  /// - Returns: One or more lines, without a line end after the last.
  package func text(
    for diagnostic: Diagnostic,
    line: (some Collection<Unicode.Scalar>)?
  ) -> String {
    let severity = diagnostic.severity.rawValue
    let head = "\(place(diagnostic.file, diagnostic.range.start)): \(severity): "
    var message = diagnostic.message[language]
    if !diagnostic.suggestions.isEmpty {
      message += suggestion(diagnostic.suggestions)
    }
    var lines = [PrintableText.escaping("\(head)\(message) [\(diagnostic.rule)]")]
    if let line {
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

  /// Returns the part of the line that holds the range, and the carets below it.
  private func excerpt(of line: some Collection<Unicode.Scalar>, at range: SourceRange) -> [String]
  {
    let isOneLine = range.end.line == range.start.line
    let end = isOneLine ? range.end.column : Int.max
    let excerpt = SourceExcerpt(of: line, at: range.start.column..<max(range.start.column, end))
    return ["  \(excerpt.text)", "  \(excerpt.carets)"]
  }
}
