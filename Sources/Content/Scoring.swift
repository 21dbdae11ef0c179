package import SourceDiagnostics

/// What a call is worth.
package struct Scoring: Hashable, Sendable {
  /// A line of the scoring; it counts once.
  package struct Entry: Hashable, Sendable {
    /// What earns or loses the points.
    package enum Criterion: Hashable, Sendable {
      /// One utterance or move that meets every term.
      case terms([Term])
      case mark(String)
      case ending(isGood: Bool)
    }

    package let points: Int
    package let criterion: Criterion
    /// The line's words as they are written.
    package let label: String
    package let range: SourceRange

    package init(points: Int, criterion: Criterion, label: String, range: SourceRange) {
      self.points = points
      self.criterion = criterion
      self.label = label
      self.range = range
    }
  }

  package let entries: [Entry]
  /// What fails the call in this case as soon as it is done once, besides the violations of the rubric.
  package let critical: [Term]
  /// The marks that fail the call in this case as soon as one is set.
  package let criticalMarks: [String]

  package init(entries: [Entry] = [], critical: [Term] = [], criticalMarks: [String] = []) {
    self.entries = entries
    self.critical = critical
    self.criticalMarks = criticalMarks
  }

  /// The most points that a call can earn.
  package var maximum: Int { entries.reduce(0) { $0 + max(0, $1.points) } }
}
