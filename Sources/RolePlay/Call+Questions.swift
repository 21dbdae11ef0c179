package import Content
import ReplyCheck

extension Call {
  /// The name of the scene, or nil while nobody talks.
  package var sceneName: String? { phase.sceneName }

  /// How the call ended, or nil while it has not.
  package var ending: Ending? {
    switch phase {
    case .ringing, .talking: nil
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
      + " customer \(rolePlay.character?.digest ?? "-")"
  }

  /// Whether the operator may settle alone what the customer asks now: by the scene, else the case, else the table.
  package var authority: Authority {
    let general = rolePlay.authority ?? topicAuthority
    return switch phase {
    case .ringing, .ended: general
    case .talking(let scene): scene.authority ?? general
    }
  }

  /// The customer's feelings by name.
  package var moods: [String: Int] { state.moods }

  package var marks: Set<String> { state.marks }

  /// The simulated seconds since the call was connected.
  package var elapsedSeconds: Int { state.elapsedSeconds }

  /// Why the customer reacted as they did last; nil before the first turn.
  package var lastDecision: Decision? { turns.last?.decision }

  /// How often the operator asked the customer to stop, or named a measure of the company.
  package var warningCount: Int { state.warnings }

  /// The call-backs with a time that the operator offered, by their turns.
  ///
  /// For the list of promises that an operator hands over after the call.
  package var promises: [Promise] {
    turns.enumerated().compactMap { index, turn in
      guard turn.judgement.acts.contains(.offerCallback), let text = turn.text,
        let deadline = turn.judgement.grounds.first(where: { $0.act == .stateDeadline })
      else { return nil }
      return Promise(turn: index, text: text, deadline: deadline.range)
    }
  }
}

/// A call-back with a time that the operator offered.
package struct Promise: Hashable, Sendable {
  /// The index of the turn.
  package let turn: Int
  /// The words of the whole utterance.
  package let text: String
  /// The words that name the time; Unicode scalars of the text, half-open.
  package let deadline: Range<Int>
}
