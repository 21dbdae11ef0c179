import Content
import SourceDiagnostics

/// A rule while its lines are read.
struct RuleDraft {
  let id: String
  let file: String
  let range: SourceRange
  var target: Rule.Target?
  var japanese = ""
  var english = ""
  var clause: ClauseReference?
  var patterns: [RulePattern] = []
  var places: [Rule.Target] = []
  var conditions: [RuleCondition] = []
  var countsQuotations = false
  var claims: Bool?
  /// Whether the rule wins over the trained model.
  var isCertain = false
  var corrections: [WrittenCorrection] = []
  var taste: Rule.Taste?
  var fires: [WrittenLine] = []
  var silent: [WrittenLine] = []

  init(id: String, file: String, range: SourceRange) {
    self.id = id
    self.file = file
    self.range = range
  }

  /// The rule, or nil where something is missing: every rule says what it finds and where, and proves that it can
  /// fire; findings also say why in both languages.
  var rule: Rule? {
    guard let target, !patterns.isEmpty || !places.isEmpty else { return nil }
    switch target {
    case .violation, .advice:
      guard !japanese.isEmpty, !english.isEmpty, !fires.isEmpty else { return nil }
    case .act, .mark: break
    }
    return Rule(draft: self, target: target)
  }

  /// Everything that an utterance does besides answering; slips of form do not keep a clause from being an answer.
  static func claimsByDefault(_ target: Rule.Target) -> Bool {
    switch target {
    case .act(let act): act != .inform && act != .stateDeadline
    case .violation(let violation): violation != .poorKeigo && violation != .speculation
    case .mark, .advice: false
    }
  }

  mutating func addCustomer(_ pattern: RulePattern, isPresent: Bool) {
    for (index, condition) in conditions.enumerated() {
      if case .customer(let patterns, isPresent) = condition {
        conditions[index] = .customer(patterns + [pattern], isPresent: isPresent)
        return
      }
    }
    conditions.append(.customer([pattern], isPresent: isPresent))
  }

  mutating func addWords(_ pattern: RulePattern, _ scope: RuleCondition.Scope, isPresent: Bool) {
    for (index, condition) in conditions.enumerated() {
      if case .words(var words) = condition, words.scope == scope, words.isPresent == isPresent {
        words.patterns.append(pattern)
        conditions[index] = .words(words)
        return
      }
    }
    conditions.append(
      .words(RuleCondition.Words(patterns: [pattern], scope: scope, isPresent: isPresent))
    )
  }

  /// Returns what a line such as `act: apology` names.
  static func target(kind: String, name: String) -> Rule.Target? {
    switch kind {
    case "act": Act(rawValue: name).map { .act($0) }
    case "violation": Violation(rawValue: name).map { .violation($0) }
    case "mark": .mark(name)
    default: .advice
    }
  }

  /// Returns what a word of `needs` or `lacks` names: an act, a violation, or a mark with `#` before it.
  static func target(named name: String) -> Rule.Target? {
    if name.hasPrefix("#") { return .mark(String(name.dropFirst())) }
    if let act = Act(rawValue: name) { return .act(act) }
    return Violation(rawValue: name).map { .violation($0) }
  }
}
