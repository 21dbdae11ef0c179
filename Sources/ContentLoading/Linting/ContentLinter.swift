import Content
import SourceDiagnostics

/// Content that was loaded, with what only the files know of it.
struct LintedContent {
  let library: ContentLibrary
  let ledger: [LedgerEntry]
}

/// A check that needs all content at once.
protocol ContentCheck: Sendable {
  /// Returns what the check finds, in any order.
  func diagnostics(of content: LintedContent) -> [Diagnostic]
}

/// Runs the checks that need all content at once.
enum ContentLinter {
  private static let checks: [any ContentCheck] = [
    DuplicateRolePlayCheck(),
    OrphanApprovalCheck(),
    StaleApprovalCheck(),
    UnapprovedTemplateCheck(),
  ]

  /// Returns what all checks find.
  static func diagnostics(of content: LintedContent) -> [Diagnostic] {
    checks.flatMap { $0.diagnostics(of: content) }
  }
}
