package import Content

/// What the conditions of a case can ask about.
package struct CallState: Hashable, Sendable {
  /// The customer's feelings by name, always within their bounds.
  package internal(set) var moods: [String: Int]
  package internal(set) var marks: Set<String>
  /// The simulated seconds since the call was connected.
  package internal(set) var elapsedSeconds: Int

  /// Returns whether a condition holds; one on a mood that the case does not have never does.
  package func meets(_ condition: Condition) -> Bool {
    switch condition {
    case .mark(let name, let isSet): marks.contains(name) == isSet
    case .mood(let name, let comparison, let limit):
      moods[name].map { comparison.holds($0, limit) } ?? false
    case .callTime(let comparison, let seconds): comparison.holds(elapsedSeconds, seconds)
    }
  }

  /// Returns whether every one of some conditions holds.
  package func meets(_ conditions: [Condition]) -> Bool {
    conditions.allSatisfy(meets)
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
