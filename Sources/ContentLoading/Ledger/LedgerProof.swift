import Content
import SourceDiagnostics

/// Holds the words in the ledger against their digests: one that was edited by hand approves nothing.
struct LedgerProof {
  /// The entries that agree with themselves, in the order of the ledger.
  let entries: [LedgerEntry]
  /// A fault for each of the others.
  let diagnostics: [Diagnostic]

  /// Looks at every entry.
  ///
  /// - Parameters:
  ///   - ledger: The entries as they were read.
  ///   - templates: The templates, whose digests are known already: nearly always an entry holds the same words.
  init(of ledger: [LedgerEntry], templates: [Template] = []) {
    let known = Dictionary(templates.map { ($0.id, $0) }) { first, _ in first }
    var (entries, diagnostics): ([LedgerEntry], [Diagnostic]) = ([], [])
    for entry in ledger {
      if Self.agrees(entry.approval, with: known[entry.approval.template]) {
        entries.append(entry)
      } else {
        diagnostics.append(
          Diagnostic(
            rule: "ledger-words-differ",
            severity: .error,
            message: Messages.ledgerWordsDiffer(entry.approval.template),
            file: ContentLoader.ledgerPath,
            range: entry.wordsRange ?? entry.range
          )
        )
      }
    }
    (self.entries, self.diagnostics) = (entries, diagnostics)
  }

  private static func agrees(_ approval: Approval, with template: Template?) -> Bool {
    guard let words = approval.words else { return true }
    if let template, template.wording == words.wording, template.speaker == words.speaker {
      return template.digest == approval.wordingDigest
    }
    return Digest.ofTemplate(words.wording, speaker: words.speaker) == approval.wordingDigest
  }
}
