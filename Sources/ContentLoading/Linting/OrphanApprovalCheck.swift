import Content
import SourceDiagnostics

/// Finds approvals of templates that are no longer there.
struct OrphanApprovalCheck: ContentCheck {
  func diagnostics(of content: LintedContent) -> [Diagnostic] {
    let templates = content.library.templates.map(\.id)
    let known = Set(templates)
    return content.ledger.filter { !known.contains($0.approval.template) }.map { entry in
      Diagnostic(
        rule: "orphan-approval",
        severity: .warning,
        message: Messages.orphanApproval(entry.approval.template),
        file: ContentLoader.ledgerPath,
        range: entry.range,
        suggestions: NearestNames.nearest(to: entry.approval.template, among: templates)
      )
    }
  }
}
