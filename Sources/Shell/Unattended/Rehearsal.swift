package import Content
package import RolePlay

/// A call that a transcript plays, with nobody at the prompt.
package struct Rehearsal {
  /// What one event led to.
  package struct Step {
    /// What was said or done; nil for the opening of a call.
    package let input: OperatorInput?
    package let effects: [Effect]
    /// The turn that was made; nil for the opening of a call, and where the call was over already.
    package let turn: Turn?
  }

  package let steps: [Step]
  package let call: Call

  /// Plays a transcript to its end, or to the end of the call; what follows a call that was put aside belongs to the next.
  ///
  /// - Parameters:
  ///   - inputs: What the operator says and does.
  ///   - rolePlay: The case.
  ///   - workplace: What judges the utterances.
  ///   - seed: Picks among lines that would all be right.
  package init(
    of inputs: [OperatorInput],
    in rolePlay: RolePlay,
    at workplace: Workplace,
    seed: UInt64
  ) {
    var call = workplace.call(rolePlay, seed: seed)
    var steps = [Step(input: nil, effects: call.handle(.callConnected), turn: nil)]
    for input in inputs {
      if case .record(let words) = input {
        let effects = call.handle(.recordWritten(workplace.record(words, in: call)))
        steps.append(Step(input: input, effects: effects, turn: nil))
        continue
      }
      guard !call.isEnded else { continue }
      if call.isPutAside {
        steps.append(Step(input: nil, effects: call.handle(.callConnected), turn: nil))
      }
      let effects =
        switch input {
        case .utterance(let words):
          call.handle(.operatorSpoke(workplace.reply(words, in: call)))
        case .move(let move, let argument): call.handle(.operatorMoved(move, argument: argument))
        case .record: preconditionFailure("a record was taken before")
        }
      steps.append(Step(input: input, effects: effects, turn: call.turns.last))
    }
    self.steps = steps
    self.call = call
  }
}
