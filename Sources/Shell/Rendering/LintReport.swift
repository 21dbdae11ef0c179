package import Content
import Foundation
package import SourceDiagnostics

/// What checking all content found.
package struct LintReport {
  private let library: ContentLibrary
  private let language: Language

  package init(library: ContentLibrary, language: Language) {
    self.library = library
    self.language = language
  }

  /// Whether there is nothing to mend: notes and warnings do not count.
  package var isClean: Bool { !library.diagnostics.contains { $0.severity == .error } }

  /// Every diagnostic with its line and carets, and a sum at the end.
  package var text: String {
    let renderer = DiagnosticRenderer(language: language)
    let found = library.diagnostics.map { renderer.text(for: $0, in: library.sources[$0.file]) }
    return (found + [summary]).joined(separator: "\n")
  }

  /// One JSON object a diagnostic, a line each; empty where nothing was found.
  package var json: String {
    library.diagnostics.map { diagnostic in
      JSONLine.text(
        of: DiagnosticRecord(
          file: diagnostic.file,
          line: diagnostic.range.start.line,
          column: diagnostic.range.start.column,
          severity: diagnostic.severity,
          rule: diagnostic.rule,
          message: diagnostic.message[language],
          suggestions: diagnostic.suggestions
        )
      )
    }
    .joined(separator: "\n")
  }

  private var summary: String {
    Texts.lintSummary(
      errors: library.diagnostics.count { $0.severity == .error },
      warnings: library.diagnostics.count { $0.severity == .warning },
      policies: library.policies.count,
      clauses: library.policies.reduce(0) { $0 + $1.clauses.count },
      templates: library.templates.count,
      rolePlays: library.rolePlays.count
    )[language]
  }
}

private struct DiagnosticRecord: Encodable {
  let file: String
  let line: Int
  let column: Int
  let severity: Severity
  let rule: String
  let message: String
  let suggestions: [String]
}
