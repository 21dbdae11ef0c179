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
  package func meets(_ term: Term) -> Bool {
    switch (input, term) {
    case (.reply(let reply), .act(let act)): reply.judgement.performs(act)
    case (.reply(let reply), .violation(let violation)): reply.judgement.breaks(violation)
    case (.reply(let reply), .keyPoint(let name)):
      reply.keyPoints.contains { $0.isHit && $0.keyPoint == name }
    case (.move(let made, _), .move(let move)): made == move
    case (_, .circumstance(let circumstance)): circumstances.contains(circumstance)
    case (.reply, .move), (.move, .act), (.move, .violation), (.move, .keyPoint): false
    }
  }
}
