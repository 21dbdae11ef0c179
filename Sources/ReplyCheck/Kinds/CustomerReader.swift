import Content
package import JapaneseText

/// What a customer's words show.
package struct CustomerReading: Hashable, Sendable {
  /// The kinds of call, each once, in the order of `CustomerKind.allCases`; none for no words.
  package let kinds: [KindGround]
  /// Whether they ask for a supervisor or somebody above.
  package let wantsSupervisor: Bool
  /// Whether they thank and mean to end the call.
  package let saysGoodbye: Bool
}

/// Tells what kinds of call a customer's words show.
///
/// The same words always show the same kinds.
package struct CustomerReader: Sendable {
  private let tokenizer: any Tokenizer
  private let rules: RuleSet
  private let model: KindModel?

  /// Creates a reader with the rules and the model that the program carries.
  package init(tokenizer: any Tokenizer) {
    self.init(tokenizer: tokenizer, rules: .kinds, model: .standard)
  }

  /// Creates a reader; without a model the rules decide alone.
  package init(tokenizer: any Tokenizer, rules: RuleSet, model: KindModel?) {
    self.tokenizer = tokenizer
    self.rules = rules
    self.model = model
  }

  /// Returns what some words show.
  package func reading(of words: String) -> CustomerReading {
    let engine = apply(to: words)
    let marks = Set(engine.matches.map(\.rule.target))
    return CustomerReading(
      kinds: kinds(of: words, heardBy: engine, chances: nil),
      wantsSupervisor: marks.contains(.mark("wants-supervisor")),
      saysGoodbye: marks.contains(.mark("says-goodbye"))
    )
  }

  /// Returns the kinds that some words show, each once, in the order of `CustomerKind.allCases`; none for no words.
  package func kinds(of words: String) -> [KindGround] {
    kinds(of: words, chances: nil)
  }

  /// Returns the kinds that some words show.
  ///
  /// - Parameters:
  ///   - words: What the customer said.
  ///   - chances: How likely each kind is, in the order of `CustomerKind.allCases`; nil to ask the model.
  /// - Returns: The kinds, each once, in their order.
  package func kinds(of words: String, chances: [Float]?) -> [KindGround] {
    kinds(of: words, heardBy: apply(to: words), chances: chances)
  }

  private func kinds(
    of words: String,
    heardBy engine: RuleEngine,
    chances: [Float]?
  ) -> [KindGround] {
    guard words.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return [] }
    let analysis = engine.reading.analysis
    let verdict = KindVerdict(matches: engine.matches)
    let features = model.map { Self.features(of: analysis, among: $0.table.index) }
    guard let chances = chances ?? features.flatMap({ model?.chances(of: $0) }) else {
      return grounds(verdict.ruled, analysis)
    }
    let learned = verdict.learned(chances: chances).map { column in
      let words = model.flatMap { model in
        features.flatMap {
          DecidingWords(features: $0, table: model.table, analysis: analysis)
            .range(forColumn: column)
        }
      }
      return KindGround(
        kind: CustomerKind.allCases[column],
        range: words.map { Self.telling($0, in: analysis) } ?? 0..<analysis.text.scalars.count,
        rule: Finding.learnedRule(CustomerKind.allCases[column].rawValue)
      )
    }
    return grounds(verdict.ruled + learned, analysis)
  }

  /// Returns some words, or where they are particles and endings only, with the nearest word that says something.
  private static func telling(_ range: Range<Int>, in analysis: TextAnalysis) -> Range<Int> {
    let tokens = analysis.tokens
    guard let first = tokens.firstIndex(where: { $0.range.upperBound > range.lowerBound }),
      let last = tokens.lastIndex(where: { $0.range.lowerBound < range.upperBound }),
      first <= last, !tokens[first...last].contains(where: tells)
    else { return range }
    if let before = tokens[..<first].last(where: tells) {
      return before.range.lowerBound..<range.upperBound
    }
    let behind = tokens[(last + 1)...].first(where: tells)
    return range.lowerBound..<(behind?.range.upperBound ?? range.upperBound)
  }

  private static func tells(_ token: Token) -> Bool {
    switch token.partOfSpeech {
    case .noun: !token.isOfSubclass("非自立") && !token.isOfSubclass("接尾")
    case .verb, .adjective: token.isOfSubclass("自立")
    case .adverb, .interjection: true
    default: false
    }
  }

  /// Puts grounds into their order, their ranges in scalars of the words as given.
  private func grounds(_ found: [KindGround], _ analysis: TextAnalysis) -> [KindGround] {
    CustomerKind.allCases.compactMap { kind in
      found.first { $0.kind == kind }.map {
        KindGround(
          kind: kind,
          range: analysis.text.originalRange(of: $0.range),
          rule: $0.rule
        )
      }
    }
  }

  /// Returns the identifiers of the rules that find something in some words.
  package func rulesMatching(_ words: String) -> Set<String> {
    Set(apply(to: words).matches.map(\.rule.id))
  }

  /// Returns what the model sees of some words.
  package func features(of words: String) -> ReplyFeatures {
    let text = NormalizedText(words).foldingSpelling
    return Self.features(
      of: TextAnalysis(text: text, tokens: tokenizer.tokens(in: text.text)),
      among: nil
    )
  }

  private static func features(
    of analysis: TextAnalysis,
    among index: FeatureIndex?
  ) -> ReplyFeatures {
    ReplyFeatures(ofCustomer: analysis, classes: .kinds, among: index)
  }

  private func apply(to words: String) -> RuleEngine {
    let text = NormalizedText(words).foldingSpelling
    var engine = RuleEngine(
      rules: rules,
      reading: ReplyReading(text, tokens: tokenizer.tokens(in: text.text), book: rules.book),
      customer: NormalizedText(""),
      authority: .none,
      marks: []
    )
    engine.run()
    return engine
  }
}

extension RuleSet {
  /// The rules that name kinds of call in a customer's words.
  ///
  /// A rule's mark is the kind that it finds; one that is `not-` followed by a kind keeps the others from finding it; and
  /// `wants-supervisor` tells that somebody above is asked for.
  package static let kinds = RuleSet(
    files: [("kinds.rules", String(decoding: PackageResources.kinds_rules, as: UTF8.self))]
  )
}

extension WordClasses {
  /// The classes of words for the model of kinds.
  static let kinds = WordClasses(String(decoding: PackageResources.kinds_words, as: UTF8.self))
}
