package import Content
import JapaneseText
package import SourceDiagnostics
import Synchronization

/// A rule of the language: what it finds, in which words, and examples that prove it.
package final class Rule: Sendable {
  /// What a rule finds.
  package enum Target: Hashable, Sendable {
    case act(Act)
    case violation(Violation)
    case advice
    /// A name that later rules of the set ask for.
    case mark(String)
  }

  /// A matter on which good speakers differ, so that each company says how strictly it takes it.
  package struct Taste: Hashable, Sendable {
    /// What trainers call it: 「させていただく」.
    package let name: String
    /// How strictly it is taken here.
    package let strictness: Strictness
  }

  /// An utterance that a rule must, or must not, find something in.
  package struct Example: Hashable, Sendable {
    package let utterance: String
    package let customer: String
    package let authority: Authority
    package let range: SourceRange

    /// Reads an example: `[full] お客様「what the customer said」→ utterance`, the first two where they matter.
    init(_ line: WrittenLine) {
      var rest = line.value
      let isAuthorized = rest.hasPrefix("[full]")
      if isAuthorized { rest = rest.dropFirst(6).trimmingSpaces() }
      var customer = ""
      if rest.hasPrefix("お客様「"), let end = rest.firstRange(of: "」→") {
        customer = String(rest[rest.index(rest.startIndex, offsetBy: 4)..<end.lowerBound])
        rest = rest[end.upperBound...].trimmingSpaces()
      }
      utterance = String(rest)
      self.customer = customer
      authority = isAuthorized ? .full : .none
      range = line.range
    }
  }

  package let id: String
  package let target: Target
  /// The column of the trained model that speaks of the same; nil where none does.
  let column: Int?
  package let message: LocalizedText
  package let clause: ClauseReference?
  /// Any of these must be found.
  let patterns: [RulePattern]
  /// The first phrase of each pattern, or -1 where it asks for no words.
  let firstPhrases: [Int]
  /// What was found before counts as found again, where it was found.
  let places: [Rule.Target]
  let conditions: [RuleCondition]
  /// The conditions on what is known besides the words of the reply.
  let callConditions: [RuleCondition]
  /// The conditions on the words around a place.
  let surroundings: [RuleCondition.Words]
  /// Whether what is quoted counts too.
  let countsQuotations: Bool
  /// Whether the clauses that the rule matched are spoken for, so that no rule takes them for an answer.
  let claims: Bool
  /// Whether the rule asks for clauses that no rule has taken so.
  let asksForFreeClauses: Bool
  /// Whether the rule wins over the trained model; one that does not needs the model to agree.
  let isCertain: Bool
  /// What to say instead of the words found; nil where no rule can tell.
  var corrections: [Correction] {
    knownCorrections.withLock { known in
      if let known { return known }
      // A line with a fault says nothing; `correctionFaults` tells of it.
      let read = draft.corrections.flatMap { (try? $0.corrections()) ?? [] }
      known = read
      return read
    }
  }
  /// Nil for what is plainly wrong or right.
  package let taste: Taste?
  package var fires: [Example] { draft.fires.map(Example.init) }
  package var silent: [Example] { draft.silent.map(Example.init) }
  package let file: String
  package let range: SourceRange

  /// What the file says that the rule finds.
  private let writtenTarget: Target
  private let draft: RuleDraft
  /// The corrections once they were asked for.
  private let knownCorrections = Mutex<[Correction]?>(nil)

  init(draft: RuleDraft, target: Target) {
    self.draft = draft
    writtenTarget = target
    id = draft.id
    // A matter of taste that is taken lightly breaks nothing.
    self.target = draft.taste.map { $0.strictness != .violation } == true ? .advice : target
    column =
      switch self.target {
      case .act(let act): ModelLabel.column(act)
      case .violation(let violation): ModelLabel.column(violation)
      case .advice, .mark: nil
      }
    message = LocalizedText(draft.japanese, en: draft.english)
    clause = draft.clause
    patterns = draft.patterns
    firstPhrases = draft.patterns.map { $0.firstPhrase ?? -1 }
    places = draft.places
    conditions = draft.conditions
    callConditions = draft.conditions.filter(\.isOfCall)
    surroundings = draft.conditions.compactMap {
      if case .words(let words) = $0 { words } else { nil }
    }
    countsQuotations = draft.countsQuotations
    claims = draft.claims ?? RuleDraft.claimsByDefault(target)
    asksForFreeClauses = (patterns + surroundings.flatMap(\.patterns)).contains { pattern in
      pattern.elements.contains { $0.tests.contains { $0.feature == .isUnclaimed } }
    }
    isCertain = draft.isCertain
    taste = draft.taste
    file = draft.file
    range = draft.range
  }

  /// Returns the same rule, its matter of taste taken as strictly as a company says.
  func taking(_ strictness: Strictness) -> Rule {
    guard let taste, taste.strictness != strictness else { return self }
    var draft = draft
    draft.taste = Taste(name: taste.name, strictness: strictness)
    return Rule(draft: draft, target: writtenTarget)
  }

  /// Whether it says what to say instead.
  var hasCorrections: Bool { !draft.corrections.isEmpty }

  /// What is wrong with the lines that say what to say instead.
  var correctionFaults: [Diagnostic] { draft.corrections.compactMap { $0.diagnostic(in: file) } }

  /// Words and what to say instead.
  struct Correction: Hashable, Sendable {
    let wrong: [Unicode.Scalar]
    /// May hold `@`, which stands for the name before the words.
    let right: String
    /// Whether a name before the words is part of them.
    let isNamed: Bool
  }
}

/// What must hold besides the words found.
enum RuleCondition: Sendable {
  /// How far around the words found a pattern is looked for.
  enum Scope: String, Sendable {
    case clause
    case sentence
    case utterance
  }

  case authority(Authority)
  /// Whether the customer has not said anything yet.
  case isOpening(Bool)
  /// The customer said one of these, or has not said anything yet.
  case customerIfAny([RulePattern])
  case customer([RulePattern], isPresent: Bool)
  case words(Words)
  /// One of these was found before.
  case needs([Rule.Target])
  /// None of these was found before.
  case lacks([Rule.Target])

  /// Patterns of which one, or none, must be found around a place.
  struct Words: Sendable {
    var patterns: [RulePattern]
    let scope: Scope
    let isPresent: Bool
  }

  /// Whether it asks for what is known besides the words of the reply.
  var isOfCall: Bool {
    switch self {
    case .authority, .isOpening, .customerIfAny, .customer: true
    case .words, .needs, .lacks: false
    }
  }
}

/// A sequence of phrases with gaps, and what must hold of the clauses that hold them.
final class RulePattern: Sendable {
  /// What may stand between a phrase and the one before it.
  enum Gap: Int, Sendable {
    case none
    case clause
    case sentence
    case utterance
  }

  /// A phrase with what must hold of its clause.
  struct Part {
    /// The number under which the phrase is looked for; nil where it is only compared.
    var phrase: Int?
    /// The phrases to compare where the element before ends, the longest first.
    var following: [[Unicode.Scalar]] = []
    var gap: Gap
    var tests: [ClauseTest]
    var isOptional = false
    var startsSentence = false
    var endsClause = false
  }

  /// A part of a pattern, shared by all that look for it so that none pays for a copy.
  final class Element: Sendable {
    let phrase: Int?
    let following: [[Unicode.Scalar]]
    let gap: Gap
    let tests: [ClauseTest]
    let isOptional: Bool
    let startsSentence: Bool
    let endsClause: Bool
    /// Whether no words are asked for, so that a clause is taken as a whole.
    let isWordless: Bool
    /// Whether words begin, or end, with it, so that it must begin or end like a word.
    let beginsWords: Bool
    let endsWords: Bool

    fileprivate init(_ part: Part, isFirst: Bool, next: Part?) {
      phrase = part.phrase
      following = part.following
      gap = part.gap
      tests = part.tests
      isOptional = part.isOptional
      startsSentence = part.startsSentence
      endsClause = part.endsClause
      isWordless = part.phrase == nil && part.following.isEmpty
      beginsWords = !isWordless && (isFirst || part.gap != .none)
      endsWords = !isWordless && next?.gap != Gap.none
    }
  }

  let elements: [Element]
  /// The number of the phrase without which the pattern is found nowhere; nil where it asks for no words.
  let firstPhrase: Int?

  init(_ parts: [Part]) {
    elements = parts.indices.map { index in
      Element(
        parts[index],
        isFirst: index == 0,
        next: index + 1 < parts.count ? parts[index + 1] : nil
      )
    }
    firstPhrase = parts.first?.phrase
  }
}

/// Something that must hold of a clause.
struct ClauseTest: Hashable, Sendable {
  enum Feature: Hashable, Sendable {
    case polarity(Predicate.Polarity)
    case force(Predicate.Force)
    case agent(Predicate.Agent)
    case link(SentencePart.Link)
    case isPast
    case isPlain
    /// The clause only supposes what it says.
    case isHypothetical
    /// The speaker vouches for what the clause says.
    case isAssured
    /// The clause before gives the reason.
    case hasReason
    case asks
    /// No act was found in the clause so far.
    case isUnclaimed
    case isFirst
    case isLast
  }

  let feature: Feature
  let isWanted: Bool
  /// Whether the last clause of the sentence is meant.
  let isOfSentenceEnd: Bool

  /// Creates a test from its name; `!` in front denies it, `end.` means the last clause of the sentence.
  init?(_ name: some StringProtocol) {
    var name = Substring(name)
    isWanted = name.first != "!"
    if !isWanted { name = name.dropFirst() }
    isOfSentenceEnd = name.hasPrefix("end.")
    if isOfSentenceEnd { name = name.dropFirst(4) }
    guard let feature = Self.feature(String(name)) else { return nil }
    self.feature = feature
  }

  /// The name that the test was created from.
  var name: String { (isWanted ? "" : "!") + (isOfSentenceEnd ? "end." : "") + Self.name(feature) }

  private static func name(_ feature: Feature) -> String {
    switch feature {
    case .polarity(let polarity): polarity.rawValue
    case .force(let force): force.rawValue
    case .agent(let agent): agent.rawValue
    case .link(let link): link.rawValue
    case .isPast: "past"
    case .isPlain: "plain"
    case .isHypothetical: "hypothetical"
    case .isAssured: "assured"
    case .hasReason: "because"
    case .asks: "asks"
    case .isUnclaimed: "unclaimed"
    case .isFirst: "first"
    case .isLast: "last"
    }
  }

  private static func feature(_ name: String) -> Feature? {
    switch name {
    case "positive": return .polarity(.positive)
    case "past": return .isPast
    case "plain": return .isPlain
    case "hypothetical": return .isHypothetical
    case "assured": return .isAssured
    case "because": return .hasReason
    case "asks": return .asks
    case "unclaimed": return .isUnclaimed
    case "first": return .isFirst
    case "last": return .isLast
    default: break
    }
    if let polarity = Predicate.Polarity(rawValue: name == "negative" ? "negative" : name) {
      return .polarity(polarity)
    }
    if let force = Predicate.Force(rawValue: name) { return .force(force) }
    if let agent = Predicate.Agent(rawValue: name) { return .agent(agent) }
    return SentencePart.Link(rawValue: name).map { .link($0) }
  }
}
