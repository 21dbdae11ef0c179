import Content
import JapaneseText

/// Applies the rules to one reply, in their order.
struct RuleEngine {
  /// A place where a rule applies, in scalars of the reading's text.
  struct Match {
    let rule: Rule
    let range: Range<Int>
    /// The number of what the rule finds.
    let target: Int
    /// The rule's place in its set.
    fileprivate let place: Int
  }

  private let rules: RuleSet
  private let authority: Authority
  private let isOpening: Bool
  let customer: NormalizedText
  /// Nil until a rule asks what the customer said.
  private var knownCustomerHits: PhraseHits?
  let reading: ReplyReading
  private(set) var matches: [Match] = []
  /// Whether something was found, by its number.
  private var found = TargetSet()
  /// What held of the call before any rule was applied.
  private let given: TargetSet

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
    self.customer = customer
    isOpenMatter =
      !marks.contains(OpenMatters.closedTopic)
      && (marks.contains(OpenMatters.fact) || marks.contains(OpenMatters.topic))
    for mark in marks {
      if let number = rules.targets[.mark(mark)] { found.insert(number) }
    }
    given = found
  }

  /// Whether the company's tables open to everyone what the reply says or the customer asks.
  let isOpenMatter: Bool

  /// Applies all rules.
  mutating func run() {
    reading.forgetClaims()
    for place in candidates() { apply(place) }
  }

  /// Applies the rules that have a part in finding acts.
  ///
  /// - Parameter other: What all rules found in the same reading at another moment of a call. What the moments have in
  ///   common is taken from there; nil where nothing is known.
  mutating func runForActs(after other: RuleEngine?) {
    reading.forgetClaims()
    guard var other else {
      for place in candidates() where rules.servesActs[place] { apply(place) }
      return
    }
    precondition(
      other.reading === reading,
      "What was found in another reading says nothing of this."
    )
    var known = other.matches[...]
    // What was found in one moment and not in the other, or not in the same places.
    var differing = found.symmetricDifference(other.given)
    var differsInClaims = false
    for place in candidates() where rules.servesActs[place] {
      let rule = rules.rules[place]
      known = known.drop { $0.place < place }
      let earlier = known.prefix { $0.place == place }
      if rules.targets.needs[place].asked.meets(differing)
        || differsInClaims && rule.asksForFreeClauses
        || holdsOfCall(rule) != other.holdsOfCall(rule)
      {
        let count = matches.count
        apply(place)
        guard matches[count...].map(\.range) != earlier.map(\.range) else { continue }
        differing.insert(rules.targets.needs[place].target)
        differsInClaims = differsInClaims || rule.claims
      } else {
        for match in earlier { add(match) }
      }
    }
  }

  /// Returns the places of the rules that the words of the reply let apply, in their order.
  private func candidates() -> [Int] {
    var isCandidate = Array(repeating: false, count: rules.rules.count)
    for index in rules.triggers.wordlessRules { isCandidate[index] = true }
    for phrase in reading.hits.phrases {
      rules.triggers.forEachRule(of: phrase) { isCandidate[$0] = true }
    }
    return isCandidate.indices.filter { isCandidate[$0] }
  }

  private mutating func apply(_ place: Int) {
    let rule = rules.rules[place]
    let needs = rules.targets.needs[place]
    guard needs.areMet(by: found) else { return }
    guard holdsOfCall(rule) else { return }
    for range in places(of: rule, needs) {
      add(Match(rule: rule, range: range, target: needs.target, place: place))
    }
  }

  private mutating func add(_ match: Match) {
    found.insert(match.target)
    matches.append(match)
    if match.rule.claims { claim(match.range) }
  }

  /// Returns where a rule applies, without overlaps.
  private func places(of rule: Rule, _ needs: TargetNumbers.Needs) -> [Range<Int>] {
    let matcher = PatternMatcher(reading: reading, countsQuotations: rule.countsQuotations)
    var surroundings = Surroundings(reading: reading, conditions: rule.surroundings)
    var places = RulePlaces()
    if let earlier = needs.places {
      places.add(
        matches.lazy.filter { earlier.contains($0.target) }.map(\.range)
          .filter { surroundings.hold(around: $0, matcher) }
      )
    }
    for (index, phrase) in rule.firstPhrases.enumerated()
    where phrase < 0 || reading.hits.occurs(phrase) {
      let ranges = matcher.matches(of: rule.patterns[index])
      if !ranges.isEmpty {
        places.add(apart: ranges) { surroundings.hold(around: $0, matcher) }
      }
    }
    return places.ranges
  }

  private func claim(_ range: Range<Int>) {
    guard let first = reading.analysis.clause(at: range.lowerBound),
      let last = reading.analysis.clause(at: max(range.lowerBound, range.upperBound - 1))
    else { return }
    for clause in first...last { reading.claim(clause: clause) }
  }

  /// Whether what is known besides the words of the reply lets a rule apply.
  private mutating func holdsOfCall(_ rule: Rule) -> Bool {
    for condition in rule.callConditions where !holdsOfCall(condition) { return false }
    return true
  }

  private mutating func holdsOfCall(_ condition: RuleCondition) -> Bool {
    switch condition {
    case .authority(let wanted): authority == wanted
    case .isOpening(let wanted): isOpening == wanted
    case .customerIfAny(let patterns): isOpening || customerSaid(patterns)
    case .customer(let patterns, let isPresent): customerSaid(patterns) == isPresent
    case .needs, .lacks, .words: true
    }
  }

  private mutating func customerSaid(_ patterns: [RulePattern]) -> Bool {
    let hits = knownCustomerHits ?? PhraseHits(of: rules.customerBook, in: customer.scalars)
    knownCustomerHits = hits
    for pattern in patterns where customerSaid(pattern, hits) { return true }
    return false
  }

  /// Whether the customer said the phrases of a pattern, in their order.
  private func customerSaid(_ pattern: RulePattern, _ hits: PhraseHits) -> Bool {
    guard let phrase = pattern.firstPhrase, hits.occurs(phrase) else { return false }
    return hits.ranges(of: phrase).contains {
      customerSaid(pattern, hits, after: 0, at: $0.upperBound)
    }
  }

  private func customerSaid(
    _ pattern: RulePattern,
    _ hits: PhraseHits,
    after index: Int,
    at place: Int
  ) -> Bool {
    guard index + 1 < pattern.elements.count else { return true }
    let element = pattern.elements[index + 1]
    guard !element.isWordless else { return false }
    for phrase in element.following
    where customer.scalars[place...].starts(with: phrase)
      && customerSaid(pattern, hits, after: index + 1, at: place + phrase.count)
    {
      return true
    }
    if let phrase = element.phrase {
      for range in hits.ranges(of: phrase, from: place) {
        if element.gap == .none, range.lowerBound > place { break }
        if customerSaid(pattern, hits, after: index + 1, at: range.upperBound) { return true }
      }
    }
    return element.isOptional && customerSaid(pattern, hits, after: index + 1, at: place)
  }
}
