package import Content
package import ReplyCheck

/// What happens to a call, with everything that the call may know of it.
package enum Event: Hashable, Codable, Sendable {
  /// The line is open: the opening scene begins, or the next call of a case that was put aside.
  case callConnected
  case operatorSpoke(CheckedReply)
  /// A move, with the seconds of a hold or the words of a note where they were given.
  case operatorMoved(Move, argument: String?)
  /// The operator asked what the situation asks for.
  case hintTaken
  /// After a call: words for its record, which add to those written before.
  case recordWritten(CheckedRecord)
}

/// An utterance with what the checker found in it, so that replaying it needs no checker.
package struct CheckedReply: Hashable, Codable, Sendable {
  /// The words; masked where they come from a journal.
  package let text: String
  /// How long the original words are when spoken, in moras.
  package let moras: Int
  package let judgement: Judgement
  /// The names of the role-play's key points that the words hit, with the words; Unicode scalars, half-open.
  package let keyPoints: [KeyPointMatch]

  package init(text: String, moras: Int, judgement: Judgement, keyPoints: [KeyPointMatch]) {
    self.text = text
    self.moras = moras
    self.judgement = judgement
    self.keyPoints = keyPoints
  }
}
