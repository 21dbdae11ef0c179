package import Content
import ReplyCheck

/// What the operator said or did once, with what was so at the moment.
package struct Conduct: Hashable, Sendable {
  package let input: Turn.Input
  /// In the order of `Circumstance.allCases`.
  package let circumstances: [Circumstance]

  package init(_ input: Turn.Input, circumstances: [Circumstance] = []) {
    self.input = input
    self.circumstances = circumstances
  }

  /// Returns whether a term is met.
  package func meets(_ term: Term) -> Bool { MetTerms(self).contains(term) }
}

/// The terms that a conduct meets, found once for all the headings that ask.
struct MetTerms {
  let input: Turn.Input
  private let circumstances: [Circumstance]
  private let acts: [Act]
  private let violations: [Violation]
  /// The names of the key points that were hit.
  private let keyPoints: [String]

  init(_ conduct: Conduct) {
    input = conduct.input
    circumstances = conduct.circumstances
    switch conduct.input {
    case .reply(let reply):
      acts = reply.judgement.acts
      violations = reply.judgement.violations
      keyPoints = reply.keyPoints.filter(\.isHit).map(\.keyPoint)
    case .move:
      (acts, violations, keyPoints) = ([], [], [])
    }
  }

  func contains(_ term: Term) -> Bool {
    switch term {
    case .act(let act): acts.contains(act)
    case .violation(let violation): violations.contains(violation)
    case .keyPoint(let name): keyPoints.contains(name)
    case .circumstance(let circumstance): circumstances.contains(circumstance)
    case .move(let move):
      if case .move(let made, _) = input { made == move } else { false }
    }
  }
}
