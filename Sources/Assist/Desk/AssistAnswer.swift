package import Content

/// What Otai tells an operator while the customer is on the line.
package struct AssistAnswer: Hashable, Sendable {
  package let moment: CustomerMoment
  /// What has to be done now, in the order of `Act.allCases`.
  package let mustDo: [Act]
  /// Approved words that do it; nil where none do.
  package let composition: Composition?
  /// Other words for the same moment, the nearest first, then in other tones; at most two.
  package let alternatives: [Composition]
  /// What the call fills gaps with, by their names.
  package let known: [String: String]

  package init(
    moment: CustomerMoment,
    mustDo: [Act],
    composition: Composition?,
    alternatives: [Composition],
    known: [String: String]
  ) {
    self.moment = moment
    self.mustDo = mustDo
    self.composition = composition
    self.alternatives = alternatives
    self.known = known
  }

  /// The wordings of all that may be said, each once, in the order in which they are shown.
  package var wordings: [Template] {
    var seen: Set<String> = []
    return ((composition.map { [$0] } ?? []) + alternatives).flatMap(\.templates)
      .filter { seen.insert($0.id).inserted }
  }

  /// What the matter and the words rest on, each once: first the matter's clauses, then those of the wordings.
  package var clauses: [ClauseReference] {
    var seen: Set<ClauseReference> = []
    return (moment.settlement.clauses + (composition?.templates.flatMap(\.clauses) ?? []))
      .filter { seen.insert($0).inserted }
  }
}
