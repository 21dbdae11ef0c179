package import Content
import ReplyCheck

extension Call {
  /// The name of the scene, or nil while nobody talks.
  package var sceneName: String? { phase.sceneName }

  /// How the call ended, or nil while it has not.
  package var ending: Ending? {
    switch phase {
    case .ringing, .talking, .putAside: nil
    case .ended(let ending): ending
    }
  }

  package var isEnded: Bool { ending != nil }

  /// What the call depends on beside the case, the seed and the events; equal only where it would go the same way and
  /// be graded alike.
  package var basis: String {
    let pace = rubric.pace
    let paces = [pace.morasPerSecond, pace.secondsPerTurn, pace.secondsPerHold].map(String.init)
    let critical =
      rubric.criticalViolations.map(\.rawValue).sorted()
      + rubric.criticalCircumstances.map(\.rawValue).sorted()
    let numbers = CompanyLimits.Subject.allCases.map {
      limits.limit(on: $0).map(String.init) ?? "-"
    }
    return "pace \(paces.joined(separator: "/")); critical \(critical.joined(separator: ","));"
      + " authority \(topicAuthority); limits \(numbers.joined(separator: "/"));"
      + " closed \(calendar.summary); customer \(rolePlay.character?.digest ?? "-")"
  }

  /// Whether the operator may settle alone what the customer asks now: by the scene, else the case, else the table.
  package var authority: Authority {
    let general = rolePlay.authority ?? topicAuthority
    return switch phase {
    case .ringing, .putAside, .ended: general
    case .talking(let scene): scene.authority ?? general
    }
  }

  /// The customer's feelings by name.
  package var moods: [String: Int] { state.moods }

  package var marks: Set<String> { state.marks }

  /// The simulated seconds since this call was connected.
  package var elapsedSeconds: Int { state.elapsedSeconds }

  /// Why the customer reacted as they did last; nil before the first turn.
  package var lastDecision: Decision? { turns.last?.decision }

  /// What the last event led to.
  package var lastEffects: [Effect] {
    turns.last.flatMap { $0.call == number ? $0.effects : nil } ?? opening
  }

  /// How often the operator asked the customer to stop, or named a measure of the company.
  package var warningCount: Int { state.warnings }
}
