/// How bad a fault in something written is.
package enum Severity: String, Hashable, Codable, CaseIterable, Comparable, Sendable {
  case error
  case warning
  case note

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A fault in something that a person wrote, with its place and how to mend it.
package struct Diagnostic: Hashable, Sendable {
  /// Another place that explains the fault.
  package struct Note: Hashable, Sendable {
    package let message: LocalizedText
    package let file: String
    package let range: SourceRange

    package init(_ message: LocalizedText, file: String, range: SourceRange) {
      self.message = message
      self.file = file
      self.range = range
    }
  }

  /// The stable kebab-case name of the rule that found it.
  package let rule: String
  package let severity: Severity
  package let message: LocalizedText
  /// The path as `SourceFile.path` gives it.
  package let file: String
  package let range: SourceRange
  package let notes: [Note]
  /// What to write instead, most likely first, shown as 「もしかして」; may be empty.
  package let suggestions: [String]

  package init(
    rule: String,
    severity: Severity,
    message: LocalizedText,
    file: String,
    range: SourceRange,
    notes: [Note] = [],
    suggestions: [String] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.file = file
    self.range = range
    self.notes = notes
    self.suggestions = suggestions
  }
}

extension Diagnostic: Comparable {
  /// Orders by file, position, then rule.
  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.file, left.range.start, left.rule) < (right.file, right.range.start, right.rule)
  }
}
