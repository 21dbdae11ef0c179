package import Content

/// What the clock of a call on the line shows.
package struct CallSoFar: Hashable, Sendable {
  /// How far a call is on the way to the company's limit.
  package enum Standing: Hashable, Sendable {
    case early
    /// Little time is left until the company's limit: what has to come before an end is due.
    case near
    /// The time is over, but not as many warnings were given as the company wants.
    case warningDue
    /// The company's documents let a call that does not get on end now.
    case mayEnd
  }

  package let seconds: Int
  package let warnings: Int
  /// How often the same was asked for.
  package let asked: Int

  package init(seconds: Int, warnings: Int = 0, asked: Int = 0) {
    self.seconds = seconds
    self.warnings = warnings
    self.asked = asked
  }

  /// Seconds before the limit from which it is told that it nears.
  package static let notice = 180

  /// Returns how far the call is; early where the company has set no limit.
  package func standing(within limits: CompanyLimits) -> Standing {
    let isStuck =
      limits.callSeconds.map { seconds >= $0 } ?? false
      || limits.repeats.map { asked >= $0 } ?? false
    if isStuck { return warnings < limits.warnings ?? 1 ? .warningDue : .mayEnd }
    let isNear =
      limits.callSeconds.map { seconds >= $0 - Self.notice } ?? false
      || limits.repeats.map { asked > 0 && asked + 1 >= $0 } ?? false
    return isNear ? .near : .early
  }
}
