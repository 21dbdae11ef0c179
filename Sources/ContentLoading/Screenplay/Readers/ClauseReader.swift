import Content
import SourceDiagnostics

/// Reads references to clauses: `privacy#purpose、company#profile`.
struct ClauseReader {
  private let known: Set<ClauseReference>?
  private let report: ScreenplayReport

  init(surroundings: ScreenplaySurroundings, report: ScreenplayReport) {
    known = surroundings.clauses
    self.report = report
  }

  /// Returns the references in a value, reporting those that are malformed or name no clause.
  func clauses(_ value: TextSlice) -> [ClauseReference] {
    value.split(at: ["、", ","]).compactMap { part in
      guard let reference = ClauseReference(part.folded), !part.folded.contains(" ") else {
        report.add(.malformedClause(part.text), at: part.range)
        return nil
      }
      if let known, !known.contains(reference) {
        let names = known.sorted().map(\.description)
        report.addUnknown(.unknownClause(part.text), part, among: names)
        return nil
      }
      return reference
    }
  }
}
