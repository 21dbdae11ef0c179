package import Content
package import ReplyCheck

/// What the operator said or did once, and what came of it.
package struct Turn: Hashable, Sendable {
  /// What the operator said or did.
  package enum Input: Hashable, Sendable {
    case reply(CheckedReply)
    /// A move, with the seconds of a hold or the words of a note where they were given.
    case move(Move, argument: String?)
  }

  /// What was said or done, with what was so at the moment.
  package let conduct: Conduct
  /// The number of the call in which it happened, from 1.
  package let call: Int
  /// The name of the scene in which it happened.
  package let scene: String
  /// What the customer had said before it, as the checker knew it.
  package let customer: String
  /// Whether the operator could settle alone what the customer asked.
  package let authority: Authority
  package let before: CallState
  package let after: CallState
  package let decision: Decision
  /// Everything that the event led to, in order, the lines said among it.
  package let effects: [Effect]

  /// What was said or done.
  package var input: Input { conduct.input }

  /// What the checker found; empty for a move.
  package var judgement: Judgement {
    switch input {
    case .reply(let reply): reply.judgement
    case .move: Judgement()
    }
  }

  /// The key points that were hit, with their words.
  package var keyPointHits: [KeyPointMatch] {
    switch input {
    case .reply(let reply): reply.keyPoints.filter(\.isHit)
    case .move: []
    }
  }

  /// The words that were said; nil for a move.
  package var text: String? {
    switch input {
    case .reply(let reply): reply.text
    case .move: nil
    }
  }

  /// The simulated seconds that it took with everything that was answered.
  package var seconds: Int { after.elapsedSeconds - before.elapsedSeconds }

  /// The marks that it set, sorted.
  package var marksSet: [String] { after.marks.subtracting(before.marks).sorted() }
}
