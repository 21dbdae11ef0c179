import Content
import SourceDiagnostics

/// Finds templates whose words or clauses are no longer what was approved.
struct StaleApprovalCheck: ContentCheck {
  func diagnostics(of content: LintedContent) -> [Diagnostic] {
    let library = content.library
    let ledger = Dictionary(content.ledger.map { ($0.approval.template, $0) }) { first, _ in first }
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
        notes: ledger[template.id].map { entry in
          (wordingChanged ? notes(on: template, since: entry) : [])
            + clauses.map { note($0, in: library, approvedBy: entry) }
        } ?? []
      )
    }
  }

  /// Returns what was approved beside what stands there now.
  private func notes(on template: Template, since entry: LedgerEntry) -> [Diagnostic.Note] {
    guard let words = entry.approval.words, let place = entry.wordsRange else { return [] }
    var notes: [Diagnostic.Note] = []
    if words.wording != template.wording {
      let difference = WordingDifference(from: words.wording, to: template.wording)
      notes = [
        .init(
          Messages.approvedWords(difference.old),
          file: ContentLoader.ledgerPath,
          range: place
        ),
        .init(Messages.presentWords(difference.new), file: template.file, range: template.range),
      ]
    }
    if words.speaker != template.speaker {
      let (old, new) = (words.speaker.japaneseName, template.speaker.japaneseName)
      notes.append(
        .init(
          Messages.approvedSpeaker(old, now: new),
          file: template.file,
          range: template.range
        )
      )
    }
    return notes
  }

  private func note(
    _ reference: ClauseReference,
    in library: ContentLibrary,
    approvedBy entry: LedgerEntry
  ) -> Diagnostic.Note {
    guard let policy = library.policies.first(where: { $0.id == reference.policy }),
      let clause = library.clause(reference)
    else {
      return Diagnostic.Note(
        Messages.clauseIsGone(reference.description),
        file: ContentLoader.ledgerPath,
        range: entry.range
      )
    }
    return Diagnostic.Note(Messages.clauseIsHere, file: policy.file, range: clause.range)
  }
}
