import Content
import SourceDiagnostics

/// The clauses that exist, for those who cite them.
struct KnownClauses {
  let all: Set<ClauseReference>
  private let names: [String]

  init(_ policies: [Policy]) {
    let references = policies.flatMap { $0.clauses.map(\.reference) }
    all = Set(references)
    names = references.map(\.description)
  }

  /// Returns the clauses that a list cites; those that do not exist are reported and left out.
  func references(
    in entries: [NameList.Entry],
    file: String,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> [ClauseReference] {
    entries.compactMap { entry in
      if let reference = ClauseReference(Width.folded(entry.name)), all.contains(reference) {
        return reference
      }
      diagnostics.append(
        Diagnostic(
          rule: "unknown-clause",
          severity: .error,
          message: Messages.unknownClause(entry.name),
          file: file,
          range: entry.range,
          suggestions: NearestNames.nearest(to: Width.folded(entry.name), among: names)
        )
      )
      return nil
    }
  }
}
