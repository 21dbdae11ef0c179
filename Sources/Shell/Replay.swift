import Content
import Records
import ReplyCheck
import RolePlay

/// An attempt played again, as far as the case goes the same way.
struct Replay {
  /// Where the case goes another way than it did.
  struct Divergence {
    /// The number of the turn, from 1.
    let turn: Int
    let difference: TurnTrace.Difference
  }

  private(set) var call: Call
  /// What happened up to there.
  private(set) var steps: [AttemptStep] = []
  /// Nil where all of it is the same call.
  private(set) var divergence: Divergence?

  /// Plays the steps of an attempt.
  ///
  /// - Parameters:
  ///   - attempt: The attempt.
  ///   - call: The call that rings.
  ///   - isEdited: Whether the case may not be what it was: then the key points are looked for anew, and every turn is
  ///     compared with what came of it.
  ///   - workplace: What judges the utterances.
  init(of attempt: Attempt, ringing call: Call, isEdited: Bool, at workplace: Workplace) {
    self.call = call
    for step in attempt.steps {
      let event =
        isEdited ? workplace.judgingKeyPoints(of: step.event, in: call.rolePlay) : step.event
      var next = self.call
      _ = next.handle(event)
      if isEdited, let old = step.trace {
        // What makes no turn any more leads elsewhere as well: the call was over before.
        let isTurn = next.turns.count > self.call.turns.count
        let trace = isTurn ? next.lastTrace : nil
        let difference =
          trace.map { $0.difference(from: old) } ?? .heading(old: old.heading, new: nil)
        if let difference {
          divergence = Divergence(turn: self.call.turns.count + 1, difference: difference)
          return
        }
      }
      self.call = next
      steps.append(AttemptStep(event: event, trace: step.trace))
    }
  }
}

extension Workplace {
  /// Returns an event with the key points that a case has now.
  fileprivate func judgingKeyPoints(of event: Event, in rolePlay: RolePlay) -> Event {
    guard case .operatorSpoke(let reply) = event else { return event }
    return .operatorSpoke(
      CheckedReply(
        text: reply.text,
        moras: reply.moras,
        judgement: reply.judgement,
        keyPoints: checker.speech(reply.text, for: rolePlay.keyPoints).keyPoints
      )
    )
  }
}
