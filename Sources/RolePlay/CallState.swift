package import Content

/// What the conditions of a case can ask about, and what the circumstances of the next turn depend on.
package struct CallState: Hashable, Codable, Sendable {
  /// The customer's feelings by name, always within their bounds.
  package internal(set) var moods: [String: Int]
  package internal(set) var marks: Set<String>
  /// The simulated seconds since the call was connected.
  package internal(set) var elapsedSeconds: Int
  /// How many replies of this call warned the customer.
  package internal(set) var warnings = 0
  /// How many replies of this call apologised.
  package internal(set) var apologies = 0
  /// How many turns in a row, up to now, left the call in its scene.
  package internal(set) var stays = 0
  /// The hold that the operator spoke of last; nil where they spoke of none.
  package internal(set) var hold: AnnouncedHold?
  /// Whether a supervisor knows of this call, by words, a note or a transfer.
  package internal(set) var isSupervisorTold = false
  /// Whether the customer broke off in their line just before.
  package internal(set) var isCustomerBrokenOff = false
  /// The company's numbers; the same all through a call.
  package let limits: CompanyLimits

  /// A hold that the operator asked leave for, or a time that they named.
  package struct AnnouncedHold: Hashable, Codable, Sendable {
    /// The longest that was said, in seconds; nil where no length was said.
    package let seconds: Int?
    /// Whether the reply just before asked leave for a hold that has not been taken yet.
    package internal(set) var isOpen: Bool

    package init(seconds: Int?, isOpen: Bool) {
      self.seconds = seconds
      self.isOpen = isOpen
    }
  }

  package init(
    moods: [String: Int],
    marks: Set<String> = [],
    elapsedSeconds: Int = 0,
    limits: CompanyLimits = CompanyLimits()
  ) {
    self.moods = moods
    self.marks = marks
    self.elapsedSeconds = elapsedSeconds
    self.limits = limits
  }

  /// Returns whether a condition holds; one on a mood that the case does not have, or on a number that no document of
  /// the company sets, never does.
  package func meets(_ condition: Condition) -> Bool {
    switch condition {
    case .mark(let name, let isSet): marks.contains(name) == isSet
    case .mood(let name, let comparison, let limit):
      moods[name].map { comparison.holds($0, limit) } ?? false
    case .callTime(let comparison, let seconds): comparison.holds(elapsedSeconds, seconds)
    case .warnings(let comparison, let limit): comparison.holds(warnings, limit)
    case .companyLimit(let subject, let comparison):
      limits.limit(on: subject).map { comparison.holds(count(of: subject), $0) } ?? false
    }
  }

  /// Returns whether every one of some conditions holds.
  package func meets(_ conditions: [Condition]) -> Bool {
    conditions.allSatisfy(meets)
  }

  private func count(of subject: CompanyLimits.Subject) -> Int {
    switch subject {
    case .callTime: elapsedSeconds
    case .warnings: warnings
    case .repeats: stays
    }
  }
}

extension Condition.Comparison {
  /// Returns whether a number compares with a limit in this way.
  func holds(_ number: Int, _ limit: Int) -> Bool {
    switch self {
    case .atLeast: number >= limit
    case .atMost: number <= limit
    case .above: number > limit
    case .below: number < limit
    }
  }
}
