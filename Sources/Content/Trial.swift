package import SourceDiagnostics

/// A transcript in a case with the ending that it must reach: one of the case's tests.
package struct Trial: Hashable, Sendable {
  /// One line of the transcript.
  package struct Step: Hashable, Sendable {
    package let input: OperatorInput
    package let range: SourceRange

    package init(input: OperatorInput, range: SourceRange) {
      self.input = input
      self.range = range
    }
  }

  package let name: String
  package let steps: [Step]
  /// The ending that must be reached.
  package let ending: String
  /// Whether the call must pass; nil where the author does not say.
  package let passes: Bool?
  package let range: SourceRange

  package init(name: String, steps: [Step], ending: String, passes: Bool?, range: SourceRange) {
    self.name = name
    self.steps = steps
    self.ending = ending
    self.passes = passes
    self.range = range
  }
}

/// What an operator says or does, as a transcript writes it.
package enum OperatorInput: Hashable, Codable, Sendable {
  case utterance(String)
  /// A move, with the seconds of a hold or the words of a note where they were given.
  case move(Move, argument: String?)
  /// What is written into the record of the call that is over.
  case record(String)
}
