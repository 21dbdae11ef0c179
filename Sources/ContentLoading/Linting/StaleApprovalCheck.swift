import Content
import SourceDiagnostics

/// Finds templates whose words or clauses are no longer what was approved.
struct StaleApprovalCheck: ContentCheck {
  func diagnostics(of content: LintedContent) -> [Diagnostic] {
    let library = content.library
    // The day plays no part: an approval is stale before it is looked at as expired.
    guard let anyDay = CalendarDate(year: 1, month: 1, day: 1) else { return [] }
    return library.templates.compactMap { template in
      guard
        case .stale(let wordingChanged, let clauses) =
          library.approvalStatus(of: template, on: anyDay),
        // That no clause is cited is an error of its own.
        wordingChanged || !clauses.isEmpty
      else { return nil }
      return Diagnostic(
        rule: "stale-approval",
        severity: .warning,
        message: Messages.staleApproval(
          template.id,
          wordingChanged: wordingChanged,
          clauses: clauses.map(\.description)
        ),
        file: template.file,
        range: template.range,
        notes: clauses.compactMap { note($0, in: library) }
      )
    }
  }

  private func note(
    _ reference: ClauseReference,
    in library: ContentLibrary
  ) -> Diagnostic.Note? {
    guard let policy = library.policies.first(where: { $0.id == reference.policy }),
      let clause = policy.clauses.first(where: { $0.reference == reference })
    else { return nil }
    return Diagnostic.Note(Messages.clauseIsHere, file: policy.file, range: clause.range)
  }
}
