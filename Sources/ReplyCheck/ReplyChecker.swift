package import Content
package import JapaneseText

/// Grades what an operator says.
///
/// The same utterance in the same context always gets the same judgement.
package struct ReplyChecker: Sendable {
  let tokenizer: any Tokenizer
  private let knowledge: CompanyKnowledge
  private let criticalViolations: Set<Violation>
  private let rules: RuleSet
  private let wordings: DiscouragedPhrases
  private let openMatters: OpenMatters
  /// Its table is read when a key point is first asked for.
  var keyPoints: KeyPointMatcher { KeyPointMatcher(concepts: .standard) }
  let preparedKeyPoints = PreparedKeyPoints()
  private let model: ReplyModel?

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
      rules: .standard,
      model: .standard
    )
  }

  /// Creates a checker with rules and a model of its own.
  ///
  /// Without a model the rules decide alone.
  package init(
    tokenizer: any Tokenizer,
    knowledge: CompanyKnowledge,
    criticalViolations: Set<Violation>,
    rules: RuleSet,
    model: ReplyModel? = nil
  ) {
    self.model = model
    self.tokenizer = tokenizer
    self.knowledge = knowledge
    self.criticalViolations = criticalViolations
    self.rules = rules.adjusted(to: knowledge)
    let wantsWordings = !knowledge.suppressions.contains { $0.rule == Finding.companyWording }
    wordings = DiscouragedPhrases(wantsWordings ? knowledge.discouragedWordings : [])
    openMatters = OpenMatters(knowledge)
  }

  /// Returns what an utterance does and what it breaks.
  ///
  /// A correction that a finding carries has no such finding itself and breaks nothing that the utterance does not.
  package func check(_ utterance: String, in context: ReplyContext) -> Judgement {
    guard Self.holdsJapanese(utterance) else { return Judgement() }
    return check(utterance, apply(to: read(utterance), in: context), in: context)
  }

  /// Returns what an utterance that can be judged does and breaks.
  ///
  /// - Parameters:
  ///   - utterance: What the operator says.
  ///   - engine: What the rules found in it.
  ///   - context: The moment in which it is said.
  /// - Returns: The judgement with corrections that pass.
  func check(_ utterance: String, _ engine: RuleEngine, in context: ReplyContext) -> Judgement {
    let judgement = judge(utterance, engine, in: context, chances: nil)
    guard let proposed = judgement.findings.lazy.compactMap(\.correction).first else {
      return judgement
    }
    return judgement.correcting(to: passing(proposed, insteadOf: judgement, in: context))
  }

  /// Returns a correction that passes, itself corrected where need be, or nil where none is found.
  private func passing(
    _ proposed: String,
    insteadOf judgement: Judgement,
    in context: ReplyContext
  ) -> String? {
    let known = Set(judgement.violations).subtracting([.poorKeigo])
    let corrected = Set(judgement.findings.lazy.filter { $0.correction != nil }.map(\.rule))
    var proposed = proposed
    for _ in 0..<Self.correctionLimit {
      let next = judge(proposed, in: context)
      // What the model hears in the right form it would have heard in the wrong one, had the slip not stood in its way.
      let broken = next.findings.lazy.filter { !$0.isLearned }.compactMap(\.violation)
      guard known.isSuperset(of: broken.filter { $0 != .poorKeigo }) else { return nil }
      let isClean = next.findings.allSatisfy {
        $0.violation != .poorKeigo && !corrected.contains($0.rule)
      }
      if isClean { return proposed }
      guard let better = next.findings.lazy.compactMap(\.correction).first, better != proposed
      else { return nil }
      proposed = better
    }
    return nil
  }

  /// How often a correction may itself be corrected.
  private static let correctionLimit = 3

  /// Returns the judgement before its correction is looked at.
  ///
  /// - Parameters:
  ///   - utterance: What the operator says.
  ///   - context: The moment in which it is said.
  ///   - chances: How likely each label is, by column; nil to ask the model.
  /// - Returns: The judgement; its corrections are proposals.
  package func judge(
    _ utterance: String,
    in context: ReplyContext,
    chances: [Float]? = nil
  ) -> Judgement {
    guard Self.holdsJapanese(utterance) else { return Judgement() }
    return judge(utterance, apply(to: read(utterance), in: context), in: context, chances: chances)
  }

  private func judge(
    _ utterance: String,
    _ engine: RuleEngine,
    in context: ReplyContext,
    chances: [Float]?
  ) -> Judgement {
    let writer = JudgementWriter(
      utterance: utterance,
      text: engine.reading.analysis.text,
      tokens: engine.reading.analysis.tokens,
      criticalViolations: criticalViolations
    )
    let (matches, learned) = verdict(of: engine, in: context, chances: chances)
    return writer.judgement(
      of: matches,
      learned: learned.map { ($0, rules.clause(of: $0.label)) },
      advice: wordings.matches(in: engine.reading.analysis)
    )
  }

  /// Returns what stands of what the rules found, and what the model finds beyond them.
  private func verdict(
    of engine: RuleEngine,
    in context: ReplyContext,
    chances: [Float]?
  ) -> (matches: [RuleEngine.Match], learned: [Verdict.Learned]) {
    guard let model else { return (engine.matches, []) }
    let features = Self.features(
      of: engine.reading.analysis,
      customer: engine.customer,
      context.authority,
      among: model.table.index
    )
    let verdict = Verdict(
      chances: chances ?? model.chances(of: features, authority: context.authority),
      context: context,
      isOpenMatter: engine.isOpenMatter,
      isFormRuled: engine.matches.contains { $0.rule.target == .mark(Self.ruledForm) }
    )
    let matches = engine.matches.filter(verdict.admits)
    let words = DecidingWords(
      features: features,
      table: model.table,
      analysis: engine.reading.analysis
    )
    return (matches, verdict.learned(beyond: matches) { words.range(for: $0) })
  }

  /// Returns the identifiers of all rules that find something in an utterance, marks included.
  package func rulesMatching(_ utterance: String, in context: ReplyContext) -> Set<String> {
    Set(apply(to: read(utterance), in: context).matches.map(\.rule.id))
  }

  /// Whether a text can be judged at all: silence, a slip of the keyboard and letters of another language say nothing.
  static func holdsJapanese(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isJapaneseLetter)
  }

  /// Whether a scalar is kana, also of half width, or a Chinese character.
  private static func isJapaneseLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0xFF66...0xFF9D, 0x4E00...0x9FFF: true
    default: scalar.properties.isIdeographic
    }
  }

  /// The mark for a form that is right or wrong by rules alone.
  private static let ruledForm = "ruled-form"

  /// The mark for a call in which the customer was warned.
  private static let warned = "warned"

  /// Applies all rules to an utterance.
  func apply(to reading: ReplyReading, in context: ReplyContext) -> RuleEngine {
    var engine = engine(for: reading, in: context)
    engine.run()
    return engine
  }

  /// Applies the rules that have a part in finding acts; `other` is what all rules found in the same words at another moment.
  func applyForActs(
    to reading: ReplyReading,
    in context: ReplyContext,
    after other: RuleEngine?
  ) -> RuleEngine {
    var engine = engine(for: reading, in: context)
    engine.runForActs(after: other)
    return engine
  }

  private func engine(for reading: ReplyReading, in context: ReplyContext) -> RuleEngine {
    let customer = NormalizedText(context.customer).foldingSpelling
    var marks = openMatters.marks(reply: reading.analysis.text, customer: customer)
    if context.isAfterWarning { marks.insert(Self.warned) }
    return RuleEngine(
      rules: rules,
      reading: reading,
      customer: customer,
      authority: context.authority,
      marks: marks
    )
  }

  /// Returns what the trained model sees of an utterance.
  package func features(of utterance: String, in context: ReplyContext) -> ReplyFeatures {
    let text = NormalizedText(utterance).foldingSpelling
    return Self.features(
      of: TextAnalysis(text: text, tokens: tokenizer.tokens(in: text.text)),
      customer: NormalizedText(context.customer).foldingSpelling,
      context.authority,
      among: nil
    )
  }

  /// The one place that says what the model sees, in training and in use.
  private static func features(
    of analysis: TextAnalysis,
    customer: NormalizedText,
    _ authority: Authority,
    among index: FeatureIndex?
  ) -> ReplyFeatures {
    ReplyFeatures(
      of: analysis,
      customer: customer,
      authority: authority,
      classes: .standard,
      among: index
    )
  }

  func read(_ text: String) -> ReplyReading {
    let text = NormalizedText(text).foldingSpelling
    return ReplyReading(text, tokens: tokenizer.tokens(in: text.text), book: rules.book)
  }
}
