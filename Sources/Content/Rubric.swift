/// What holds for every call, whatever the case.
package struct Rubric: Hashable, Sendable {
  /// A heading of the profile that is reported beside the points.
  package struct Criterion: Hashable, Sendable {
    package let id: String
    package let name: String
    /// Acts that earn it.
    package let earnedBy: [Act]
    /// Violations that lose it.
    package let lostBy: [Violation]

    package init(id: String, name: String, earnedBy: [Act], lostBy: [Violation]) {
      self.id = id
      self.name = name
      self.earnedBy = earnedBy
      self.lostBy = lostBy
    }
  }

  /// How simulated seconds pass.
  package struct Pace: Hashable, Sendable {
    /// Moras that are spoken in a second.
    package let morasPerSecond: Int
    /// Seconds that every exchange takes besides the speech.
    package let secondsPerTurn: Int
    /// Seconds of a hold or a transfer for which nothing else is said.
    package let secondsPerHold: Int

    package init(morasPerSecond: Int = 7, secondsPerTurn: Int = 2, secondsPerHold: Int = 60) {
      self.morasPerSecond = morasPerSecond
      self.secondsPerTurn = secondsPerTurn
      self.secondsPerHold = secondsPerHold
    }
  }

  /// What an operator is told after a call that hurts.
  package struct Care: Hashable, Sendable {
    /// The clause that says what the company does for them.
    package let clause: ClauseReference
    /// The kinds of call after which it is told.
    package let kinds: [CustomerKind]

    package init(clause: ClauseReference, kinds: [CustomerKind]) {
      self.clause = clause
      self.kinds = kinds
    }
  }

  /// Violations that fail a call whatever its points.
  package let criticalViolations: Set<Violation>
  /// Circumstances that fail a call whatever its points; each one can be critical.
  package let criticalCircumstances: Set<Circumstance>
  /// What stands in no record of a call.
  package let recordFaults: Set<RecordFault>
  package let criteria: [Criterion]
  package let pace: Pace
  /// Nil where the rubric does not say.
  package let care: Care?
  /// The points that a hint costs where hints cost any.
  package let hintCost: Int

  package init(
    criticalViolations: Set<Violation> = [],
    criticalCircumstances: Set<Circumstance> = [],
    recordFaults: Set<RecordFault> = Set(RecordFault.allCases),
    criteria: [Criterion] = [],
    pace: Pace = Pace(),
    care: Care? = nil,
    hintCost: Int = 0
  ) {
    self.criticalViolations = criticalViolations
    self.criticalCircumstances = criticalCircumstances
    self.recordFaults = recordFaults
    self.criteria = criteria
    self.pace = pace
    self.care = care
    self.hintCost = hintCost
  }

  /// What holds while no rubric can be read: all that can be is critical, so that none passes for want of a file.
  package static let strictest = Rubric(
    criticalViolations: Set(Violation.allCases),
    criticalCircumstances: Set(Circumstance.allCases.filter(\.canBeCritical))
  )
}
