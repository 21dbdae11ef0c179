package import Content

/// Whether an operator may settle what a customer asks: only a matter that is theirs, and only with a known answer.
package struct Settlement: Hashable, Sendable {
  /// What the decision rests on.
  package enum Ground: Hashable, Sendable {
    /// The matter is the operator's, and an approved wording or a public clause states the answer.
    case open
    /// The company's table keeps the matter for others.
    case notTheirs
    /// The matter is the operator's, but nothing that is approved or public states the answer.
    case unknownAnswer
    /// The table names no such matter.
    case unnamed
  }

  /// The matter; nil where the table names none.
  package let topic: Topic?
  package let ground: Ground
  /// Who decides; nil where the operator may settle it.
  package let decider: String?

  package var authority: Authority { ground == .open ? .full : .none }

  /// What the decision rests on; empty where no matter is named.
  package var clauses: [ClauseReference] { topic?.clauses ?? [] }
}

extension Settlement {
  /// Decides on the matters that some words name; of several the narrowest decides.
  ///
  /// - Parameters:
  ///   - words: What the customer said, or the name of a matter.
  ///   - speaker: Who would answer.
  ///   - table: The company's table.
  ///   - isKnown: Whether an approved wording or a public clause states the answer to a matter.
  package init(
    of words: String,
    for speaker: Operator,
    by table: AuthorityTable,
    isKnown: (Topic) -> Bool
  ) {
    let decisions = table.decisions(on: words, for: speaker)
    guard let first = decisions.first else {
      self.init(topic: nil, ground: .unnamed, decider: nil)
      return
    }
    if let closed = decisions.first(where: { $0.authority == .none }) {
      self.init(topic: closed.topic, ground: .notTheirs, decider: closed.decider)
    } else if let unknown = decisions.first(where: { !isKnown($0.topic) }) {
      self.init(topic: unknown.topic, ground: .unknownAnswer, decider: unknown.topic.decider)
    } else {
      self.init(topic: first.topic, ground: .open, decider: nil)
    }
  }
}
