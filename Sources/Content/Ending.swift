package import SourceDiagnostics

/// A way in which a role-play can end.
package struct Ending: Hashable, Sendable {
  package let name: String
  package let isGood: Bool
  package let lines: [Line]
  /// What a trainer says of it.
  package let review: [String]
  package let clauses: [ClauseReference]
  package let range: SourceRange

  package init(
    name: String,
    isGood: Bool,
    lines: [Line] = [],
    review: [String] = [],
    clauses: [ClauseReference] = [],
    range: SourceRange
  ) {
    self.name = name
    self.isGood = isGood
    self.lines = lines
    self.review = review
    self.clauses = clauses
    self.range = range
  }
}
