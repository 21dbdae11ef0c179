/// What the end of a clause says: whether it holds, and with what force.
package struct Predicate: Hashable, Sendable {
  /// Whether a clause tells the listener yes or no.
  package enum Polarity: String, Hashable, Sendable {
    case positive
    case negative
    /// Hedged: 「できないわけではございません」.
    case weaklyPositive = "weak"
  }

  /// What a speaker does by saying a clause.
  package enum Force: String, Hashable, CaseIterable, Sendable {
    case statement
    /// Asks the listener to act: 「お待ちいただけますか」.
    case request
    /// Asks whether the speaker may act: 「お電話してもよろしいでしょうか」.
    case offer
    /// Says what the speaker will do: 「お調べいたします」.
    case commitment
    /// Says that the speaker cannot or does not do it: 「いたしかねます」.
    case inability
    /// Says that something has to be: 「いただかなくてはなりません」.
    case obligation
    /// Says that something may happen: 「おかけしかねません」.
    case risk
    case guess
    case question
    /// Asks whether what is known is right: 「お間違いございませんか」.
    case confirmation
    /// Claims by asking: 「ではないでしょうか」.
    case rhetorical
    /// Says that nothing is asked: 「には及びません」.
    case exemption
    /// A set phrase of courtesy: 「申し訳ございません」, 「恐れ入ります」.
    case courtesy
  }

  /// Whose act the verb's form honours or humbles.
  package enum Agent: String, Hashable, Sendable {
    case speaker = "humble"
    case listener = "honorific"
    case unknown
  }

  package let polarity: Polarity
  package let force: Force
  package let agent: Agent
  package let isPast: Bool
  /// Whether the end is in plain style: 「分からない」.
  package let isPlain: Bool
  /// The words that decided, in scalars of the text.
  package let range: Range<Int>

  package init(
    polarity: Polarity,
    force: Force,
    agent: Agent,
    isPast: Bool,
    isPlain: Bool,
    range: Range<Int>
  ) {
    self.polarity = polarity
    self.force = force
    self.agent = agent
    self.isPast = isPast
    self.isPlain = isPlain
    self.range = range
  }
}
