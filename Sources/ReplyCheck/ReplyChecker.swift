package import Content
package import JapaneseText

/// Grades what an operator says.
///
/// The same utterance in the same context always gets the same judgement.
package struct ReplyChecker: Sendable {
  private let tokenizer: any Tokenizer
  private let knowledge: CompanyKnowledge
  private let criticalViolations: Set<Violation>
  private let rules: RuleSet
  private let wordings: DiscouragedPhrases
  private let facts: PublicFacts

  /// Creates a checker.
  ///
  /// - Parameters:
  ///   - tokenizer: What splits Japanese into words.
  ///   - knowledge: The company's tables: its wording, topics and public facts.
  ///   - criticalViolations: The violations whose findings are critical.
  package init(
    tokenizer: any Tokenizer,
    knowledge: CompanyKnowledge,
    criticalViolations: Set<Violation>
  ) {
    self.init(
      tokenizer: tokenizer,
      knowledge: knowledge,
      criticalViolations: criticalViolations,
      rules: .standard
    )
  }

  /// Creates a checker with rules of its own.
  package init(
    tokenizer: any Tokenizer,
    knowledge: CompanyKnowledge,
    criticalViolations: Set<Violation>,
    rules: RuleSet
  ) {
    self.tokenizer = tokenizer
    self.knowledge = knowledge
    self.criticalViolations = criticalViolations
    self.rules = rules
    wordings = DiscouragedPhrases(knowledge.discouragedWordings)
    facts = PublicFacts(knowledge.facts)
  }

  /// Returns what an utterance does and what it breaks.
  package func check(_ utterance: String, in context: ReplyContext) -> Judgement {
    let text = NormalizedText(utterance).foldingSpelling
    let tokens = tokenizer.tokens(in: text.text)
    let reading = ReplyReading(text, tokens: tokens, book: rules.book)
    var engine = RuleEngine(
      rules: rules,
      reading: reading,
      customer: NormalizedText(context.customer).foldingSpelling,
      authority: context.authority,
      marks: facts.marks(in: text)
    )
    engine.run()
    let report = JudgementWriter(
      utterance: utterance,
      text: text,
      criticalViolations: criticalViolations
    )
    let advice = wordings.matches(in: engine.reading.analysis)
    return report.judgement(of: engine.matches, advice: advice)
  }

  /// Returns whether an utterance says what the author of a key point meant.
  package func match(_ keyPoint: KeyPoint, in utterance: String) -> KeyPointMatch {
    KeyPointMatch(keyPoint: keyPoint.name, isHit: false, range: nil, nearest: nil)
  }
}
