import Content
import ReplyCheck
import SourceDiagnostics

/// A finding as JSON, with every key there is, null where it says nothing.
struct FindingRecord: Encodable {
  let finding: Finding
  /// The identifier of an approved template that would have been right.
  let template: String?
  let language: Language

  init(_ finding: Finding, template: String?, language: Language) {
    self.finding = finding
    self.template = template
    self.language = language
  }

  enum CodingKeys: String, CodingKey {
    case rule, violation, severity, start, end, text, message, clause, template, correction
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try encode(to: &container)
  }

  fileprivate func encode(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
    try container.encode(finding.rule, forKey: .rule)
    try container.encode(finding.violation, forKey: .violation)
    try container.encode(finding.severity, forKey: .severity)
    try container.encode(finding.range.lowerBound, forKey: .start)
    try container.encode(finding.range.upperBound, forKey: .end)
    try container.encode(finding.text, forKey: .text)
    try container.encode(finding.message[language], forKey: .message)
    try container.encode(finding.clause?.description, forKey: .clause)
    try container.encode(template, forKey: .template)
    try container.encode(finding.correction, forKey: .correction)
  }
}

/// A finding of a turn of a rehearsal.
struct TurnFindingRecord: Encodable {
  let turn: Int
  let finding: FindingRecord

  private enum CodingKeys: String, CodingKey {
    case type, turn
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("finding", forKey: .type)
    try container.encode(turn, forKey: .turn)
    try finding.encode(to: encoder)
  }
}

/// What the checker found in one reply.
struct JudgementRecord: Encodable {
  let id: String?
  let acts: [Act]
  let violations: [Violation]
  let findings: [FindingRecord]
}
