/// The clock of a call on the line, with what the operator counts beside it.
package struct CallClock: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  package let began: Int
  /// How many warnings were given.
  package var warnings = 0
  /// How often the same was asked for.
  package var asked = 0
  /// What the customer was promised, in the order in which it was.
  package var promises: [String] = []
  /// How far it was told that the call is on the way to the company's limit.
  package var told = CallSoFar.Standing.early

  package init(began: Int) {
    self.began = began
  }

  /// What the clock shows at a time; a clock of the machine that was set back shows none.
  package func soFar(at now: Int) -> CallSoFar {
    CallSoFar(seconds: max(0, now - began), warnings: warnings, asked: asked)
  }
}

/// What a supervisor who is called to the desk reads: 筆談, a note instead of speech.
package struct SupervisorNote: Hashable, Sendable {
  package let answer: AssistAnswer
  /// What the customer said last; may be empty.
  package var words: String { answer.moment.words }
  package let promises: [String]
  /// What the operator asks for in words of their own; may be empty.
  package let request: String

  package init(answer: AssistAnswer, promises: [String], request: String) {
    self.answer = answer
    self.promises = promises
    self.request = request
  }
}
