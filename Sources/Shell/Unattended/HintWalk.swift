package import Content
package import RolePlay
import SourceDiagnostics

/// A call in which the operator always follows the first advice.
package struct HintWalk {
  /// Why a walk came to a stop before it passed.
  package enum Stop: Hashable, Sendable {
    /// No approved wording makes this heading win.
    case noWording(Reaction, [Term])
    /// No good ending is left, or no way was found.
    case noWay
    /// The call ended, but did not pass.
    case failed(score: Int)
    /// The call did not end.
    case endless
  }

  /// How many turns a walk may have.
  private static let longest = 60

  package let call: Call
  /// What was said and done.
  package let inputs: [OperatorInput]
  /// Nil where the call passed.
  package let stop: Stop?

  /// Follows the advice from a moment of a call to its end.
  package init(from start: Call, at workplace: Workplace) {
    var call = start
    var inputs: [OperatorInput] = []
    var stop: Stop? = .endless
    while inputs.count < Self.longest, !call.isEnded {
      if call.isPutAside { call = call.trying(.callConnected) }
      guard let advice = workplace.advice(for: call) else {
        stop = .noWay
        break
      }
      guard let input = advice.input else {
        stop = .noWording(advice.reaction, advice.terms)
        break
      }
      inputs.append(input)
      call = call.trying(workplace.imaginedEvent(input, in: call))
    }
    if call.isEnded { stop = call.isPassed ? nil : .failed(score: call.score) }
    self.call = call
    self.inputs = inputs
    self.stop = stop
  }
}

extension Workplace {
  /// Returns what would happen if an operator said or did something in a call.
  func imaginedEvent(_ input: OperatorInput, in call: Call) -> Event {
    switch input {
    case .utterance(let words): .operatorSpoke(reply(words, in: call))
    case .move(let move, let argument): .operatorMoved(move, argument: argument)
    case .record(let words): .recordWritten(record(words, in: call))
    }
  }
}
