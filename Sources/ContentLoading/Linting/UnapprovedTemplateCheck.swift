import Content
import SourceDiagnostics

/// Finds templates that nobody has approved, where others are.
struct UnapprovedTemplateCheck: ContentCheck {
  func diagnostics(of content: LintedContent) -> [Diagnostic] {
    let library = content.library
    guard !library.approvals.isEmpty else { return [] }
    return library.templates.filter { library.approvals[$0.id] == nil }.map { template in
      Diagnostic(
        rule: "unapproved-template",
        severity: .note,
        message: Messages.unapprovedTemplate(template.id),
        file: template.file,
        range: template.range
      )
    }
  }
}
