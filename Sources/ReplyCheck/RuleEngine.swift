import Content
import JapaneseText

/// Applies the rules to one reply, in their order.
struct RuleEngine {
  /// A place where a rule applies, in scalars of the reading's text.
  struct Match {
    let rule: Rule
    let range: Range<Int>
  }

  private let rules: RuleSet
  private let authority: Authority
  private let isOpening: Bool
  private let customerHits: PhraseHits
  private(set) var reading: ReplyReading
  private(set) var matches: [Match] = []
  private var found: Set<Rule.Target>

  init(
    rules: RuleSet,
    reading: ReplyReading,
    customer: NormalizedText,
    authority: Authority,
    marks: Set<String>
  ) {
    self.rules = rules
    self.reading = reading
    self.authority = authority
    isOpening = customer.scalars.isEmpty
    customerHits = PhraseHits(of: rules.book, in: customer.scalars)
    found = Set(marks.map { .mark($0) })
  }

  mutating func run() {
    var candidates = Set(rules.wordlessRules)
    for phrase in reading.hits.phrases { candidates.formUnion(rules.rulesByPhrase[phrase]) }
    for index in candidates.sorted() { apply(rules.rules[index]) }
  }

  private mutating func apply(_ rule: Rule) {
    guard rule.conditions.allSatisfy(holdsOfCall) else { return }
    let matcher = PatternMatcher(reading: reading, countsQuotations: rule.countsQuotations)
    var ranges: [Range<Int>] = []
    for match in matches where rule.places.contains(match.rule.target) {
      if rule.conditions.allSatisfy({ holds($0, around: match.range, matcher) }) {
        ranges.append(match.range)
      }
    }
    for pattern in rule.patterns {
      for range in matcher.matches(of: pattern)
      where !ranges.contains(where: { $0.overlaps(range) })
        && rule.conditions.allSatisfy({ holds($0, around: range, matcher) })
      {
        ranges.append(range)
      }
    }
    guard !ranges.isEmpty else { return }
    found.insert(rule.target)
    for range in ranges {
      matches.append(Match(rule: rule, range: range))
      if rule.claims { claim(range) }
    }
  }

  private mutating func claim(_ range: Range<Int>) {
    guard let first = reading.analysis.clause(at: range.lowerBound),
      let last = reading.analysis.clause(at: max(range.lowerBound, range.upperBound - 1))
    else { return }
    for clause in first...last { reading.isClaimed[clause] = true }
  }

  /// Conditions on what is known besides the words of the reply.
  private func holdsOfCall(_ condition: RuleCondition) -> Bool {
    switch condition {
    case .authority(let wanted): authority == wanted
    case .isOpening: isOpening
    case .customerIfAny(let patterns): isOpening || patterns.contains(where: customerSaid)
    case .customer(let patterns, let isPresent):
      patterns.contains(where: customerSaid) == isPresent
    case .needs(let targets): targets.contains(where: found.contains)
    case .lacks(let targets): !targets.contains(where: found.contains)
    case .words: true
    }
  }

  private func holds(
    _ condition: RuleCondition,
    around range: Range<Int>,
    _ matcher: PatternMatcher
  ) -> Bool {
    guard case .words(let patterns, let scope, let isPresent) = condition else { return true }
    let whole = 0..<reading.analysis.text.scalars.count
    var area = whole
    if scope != .utterance, let first = reading.analysis.clause(at: range.lowerBound),
      let last = reading.analysis.clause(at: max(range.lowerBound, range.upperBound - 1))
    {
      let clauses = reading.analysis.clauses
      area =
        scope == .clause
        ? clauses[first].range.lowerBound..<clauses[last].range.upperBound
        : reading.analysis.sentences[clauses[first].sentence].range
          .lowerBound..<reading.analysis.sentences[clauses[last].sentence].range.upperBound
    }
    return patterns.contains { matcher.occurs($0, in: area) } == isPresent
  }

  /// Whether the customer said the phrases of a pattern, in their order.
  private func customerSaid(_ pattern: RulePattern) -> Bool {
    guard let phrase = pattern.elements.first?.phrase else { return false }
    return customerHits.ranges(of: phrase).contains {
      customerSaid(pattern, after: 0, at: $0.upperBound)
    }
  }

  private func customerSaid(_ pattern: RulePattern, after index: Int, at place: Int) -> Bool {
    guard index + 1 < pattern.elements.count else { return true }
    let element = pattern.elements[index + 1]
    guard let phrase = element.phrase else { return false }
    for range in customerHits.ranges(of: phrase)
    where element.gap == .none ? range.lowerBound == place : range.lowerBound >= place {
      if customerSaid(pattern, after: index + 1, at: range.upperBound) { return true }
    }
    return element.isOptional && customerSaid(pattern, after: index + 1, at: place)
  }
}
