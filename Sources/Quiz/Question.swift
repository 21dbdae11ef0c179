package import Content
package import SourceDiagnostics

/// A short question on what the company's documents say.
package struct Question: Hashable, Sendable {
  /// What sort of knowledge is asked for.
  package enum Kind: String, Hashable, Codable, CaseIterable, Sendable {
    /// A fact about the company that anybody may be told.
    case fact
    /// A number that a policy sets.
    case setting
    /// A word left out of a clause.
    case gap
    /// Whether the operator may settle a matter alone.
    case mayAnswer = "may-answer"
    /// Who decides a matter.
    case decider
    /// Which clause some words stand in.
    case clause
    /// What is said in place of words that the company does not use.
    case wording
  }

  /// What is right.
  package enum Answer: Hashable, Sendable {
    /// One of these, in any writing; the first is the one to show.
    case words([String])
    case yesOrNo(Bool)
    /// The index of one of the choices.
    case choice(Int)
  }

  /// The same for the same question on the same words of the clause; a changed clause makes a new question.
  package let id: String
  package let kind: Kind
  package let text: LocalizedText
  /// What there is to choose from; empty where the answer is free.
  package let choices: [String]
  package let answer: Answer
  /// What to say after the answer: what is right, in the words of the documents.
  package let solution: LocalizedText
  /// Where the answer stands.
  package let clause: ClauseReference

  package init(
    id: String,
    kind: Kind,
    text: LocalizedText,
    choices: [String] = [],
    answer: Answer,
    solution: LocalizedText,
    clause: ClauseReference
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.choices = choices
    self.answer = answer
    self.solution = solution
    self.clause = clause
  }
}
