package import Content
package import SourceDiagnostics

/// What is known of the moment in which something was said.
package struct ReplyContext: Hashable, Sendable {
  /// What the customer said just before; empty at the opening.
  package let customer: String
  package let authority: Authority
  /// Whether the operator warned earlier in the call, so that ending it is no surprise.
  package let isAfterWarning: Bool

  package init(customer: String = "", authority: Authority = .none, isAfterWarning: Bool = false) {
    self.customer = customer
    self.authority = authority
    self.isAfterWarning = isAfterWarning
  }
}

/// What an utterance does and what it breaks, each with its words.
package struct Judgement: Hashable, Codable, Sendable {
  /// An act with the words that perform it.
  package struct ActGround: Hashable, Codable, Sendable {
    package let act: Act
    /// Unicode scalars of the utterance as given, half-open.
    package let range: Range<Int>
    /// The identifier of the rule that found it.
    package let rule: String

    package init(act: Act, range: Range<Int>, rule: String) {
      self.act = act
      self.range = range
      self.rule = rule
    }
  }

  /// One ground an act, in the order of `Act.allCases`.
  package let grounds: [ActGround]
  /// By position, then rule; several may have the same violation.
  package let findings: [Finding]

  package init(grounds: [ActGround] = [], findings: [Finding] = []) {
    self.grounds = grounds
    self.findings = findings
  }

  /// The acts, each once, in the order of `Act.allCases`.
  package var acts: [Act] { Act.allCases.filter(performs) }

  /// The violations, each once, in the order of `Violation.allCases`.
  package var violations: [Violation] {
    Violation.allCases.filter(breaks)
  }

  /// Returns whether an act is performed.
  package func performs(_ act: Act) -> Bool { grounds.contains { $0.act == act } }

  /// Returns whether a rule is broken.
  package func breaks(_ violation: Violation) -> Bool {
    findings.contains { $0.violation == violation }
  }
}

extension Judgement {
  /// Returns the same judgement, its corrections replaced by another, or by none.
  func correcting(to correction: String?) -> Judgement {
    Judgement(
      grounds: grounds,
      findings: findings.map { finding in
        guard finding.correction != nil, finding.correction != correction else { return finding }
        return Finding(
          rule: finding.rule,
          violation: finding.violation,
          severity: finding.severity,
          range: finding.range,
          text: finding.text,
          message: finding.message,
          clause: finding.clause,
          correction: correction
        )
      }
    )
  }
}

/// One place where a rule was broken or good manner missed.
package struct Finding: Hashable, Codable, Sendable {
  /// How bad a finding is.
  package enum Severity: String, Hashable, Codable, Sendable {
    /// Fails the call whatever its points.
    case critical
    case violation
    case advice
    /// A matter of taste that the company leaves to each.
    case information
  }

  /// The rule of a finding that comes from the company's own table of words.
  package static let companyWording = "company-wording"

  /// The identifier of the rule that found it.
  package let rule: String
  /// What is broken; nil for advice.
  package let violation: Violation?
  package let severity: Severity
  /// Unicode scalars of the utterance as given, half-open.
  package let range: Range<Int>
  /// The words at the range.
  package let text: String
  package let message: LocalizedText
  /// The clause of the company's documents that the rule serves.
  package let clause: ClauseReference?
  /// The whole utterance said right, where that can be written down; the checker passes it.
  package let correction: String?

  package init(
    rule: String,
    violation: Violation?,
    severity: Severity,
    range: Range<Int>,
    text: String,
    message: LocalizedText,
    clause: ClauseReference? = nil,
    correction: String? = nil
  ) {
    self.rule = rule
    self.violation = violation
    self.severity = severity
    self.range = range
    self.text = text
    self.message = message
    self.clause = clause
    self.correction = correction
  }
}

extension Finding {
  private static let learnedPrefix = "learned-"

  /// The name under which the trained model stands beside the rules.
  static func learnedRule(_ label: String) -> String { learnedPrefix + label }

  /// Whether the trained model found it, and no rule.
  package var isLearned: Bool { rule.hasPrefix(Self.learnedPrefix) }
}

/// Whether an utterance says what an author meant, and why.
package struct KeyPointMatch: Hashable, Codable, Sendable {
  /// The name of the key point.
  package let keyPoint: String
  package let isHit: Bool
  /// The words that speak for the decision, or nil on most misses.
  ///
  /// Unicode scalars of the utterance as given, half-open.
  package let range: Range<Int>?
  /// The example or counter-example that the utterance is nearest to.
  package let nearest: String?

  package init(keyPoint: String, isHit: Bool, range: Range<Int>?, nearest: String?) {
    self.keyPoint = keyPoint
    self.isHit = isHit
    self.range = range
    self.nearest = nearest
  }
}
