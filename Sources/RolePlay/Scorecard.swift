package import Content

/// The graded call.
package struct Scorecard: Hashable, Sendable {
  package enum Verdict: String, Hashable, Codable, Sendable {
    case pass
    case fail
  }

  /// A line of the case's scoring.
  package struct Entry: Hashable, Sendable {
    /// The line's words as the author wrote them.
    package let label: String
    package let criterion: Scoring.Entry.Criterion
    /// What the line adds when it is met; below zero for one that costs.
    package let worth: Int
    package let isMet: Bool
    /// What met it: one ground for each of its terms; empty where nothing did, or where the ending did.
    package let grounds: [Ground]

    package var points: Int { isMet ? worth : 0 }
    package var maximum: Int { max(0, worth) }
  }

  /// What fails the call whatever its points.
  package struct CriticalError: Hashable, Sendable {
    /// What the rubric or the case calls critical.
    package enum Cause: Hashable, Sendable {
      case term(Term)
      /// A mark that was set, by its name.
      case mark(String)
    }

    package let cause: Cause
    package let ground: Ground
    package let clause: ClauseReference?
  }

  /// A heading of the rubric's profile.
  package struct Criterion: Hashable, Sendable {
    package enum Outcome: String, Hashable, Codable, Sendable {
      /// One of its acts was done, and none of its violations.
      case earned
      /// One of its violations happened.
      case lost
      case notAskedFor = "not-asked-for"
    }

    package let id: String
    package let name: String
    package let outcome: Outcome
    /// What earned or lost it, in the order of the turns.
    package let grounds: [Ground]
  }

  /// What to practise next.
  package struct Practice: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
      case critical(CriticalError)
      /// The line that would have brought the most points.
      case missed(Entry)
    }

    package let subject: Subject
    /// A reply from the case that would have been right; nil where the case has none, and at test level.
    package let modelReply: String?
  }

  /// The identifier of the case.
  package let rolePlay: String
  package let seed: UInt64
  /// The name of the ending; nil for a call that was abandoned.
  package let ending: String?
  package let isGood: Bool
  /// The points that were earned, never below zero.
  package let score: Int
  package let maximum: Int
  package let passMark: Int
  /// In the order of the case.
  package let entries: [Entry]
  /// In the order of the turns.
  package let critical: [CriticalError]
  package let verdict: Verdict
  /// In the order of the rubric.
  package let profile: [Criterion]
  /// What a trainer says of the ending; empty for a call that was abandoned.
  package let review: [String]
  /// The clauses that the ending rests on.
  package let clauses: [ClauseReference]
  package let nextPractice: Practice?
  /// How the record was graded, which does not change the verdict; nil where none is asked for and none was written.
  package let record: RecordGrade?
  package let hintCount: Int
  /// The points that the hints cost.
  package let hintPoints: Int
  /// The clause on what the company does for an operator after such a call; nil where the call is of no kind that hurts.
  package let care: ClauseReference?
  package let seconds: Int
}

/// The words, or the move, on which a judgement rests.
package struct Ground: Hashable, Sendable {
  /// The index of the turn.
  package let turn: Int
  /// Unicode scalars of the utterance, half-open; nil for a move.
  package let range: Range<Int>?
  /// The words at the range; for a move its name, as a transcript writes it.
  package let text: String

  package init(turn: Int, range: Range<Int>?, text: String) {
    self.turn = turn
    self.range = range
    self.text = text
  }
}
