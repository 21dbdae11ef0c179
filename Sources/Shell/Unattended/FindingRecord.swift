import Content
import ReplyCheck
import SourceDiagnostics

/// A finding as JSON, with every key there is, null where it says nothing.
struct FindingRecord: Encodable {
  let rule: String
  let violation: Nullable<Violation>
  let severity: Finding.Severity
  let start: Int
  let end: Int
  let text: String
  let message: String
  let clause: Nullable<String>
  let template: Nullable<String>
  let correction: Nullable<String>

  /// Writes a finding down.
  ///
  /// - Parameters:
  ///   - finding: What the checker found.
  ///   - template: The identifier of an approved template that would have been right; nil where there is none.
  ///   - language: The language of the message.
  init(_ finding: Finding, template: String?, language: Language) {
    rule = finding.rule
    violation = Nullable(finding.violation)
    severity = finding.severity
    start = finding.range.lowerBound
    end = finding.range.upperBound
    text = finding.text
    message = finding.message[language]
    clause = Nullable(finding.clause?.description)
    self.template = Nullable(template)
    correction = Nullable(finding.correction)
  }
}

/// A finding of a turn of a rehearsal.
struct TurnFindingRecord: Encodable {
  private enum CodingKeys: String, CodingKey {
    case type
    case turn
  }

  let turn: Int
  let finding: FindingRecord

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("finding", forKey: .type)
    try container.encode(turn, forKey: .turn)
    // The finding's own keys stand beside these two.
    try finding.encode(to: encoder)
  }
}

/// What the checker found in one reply.
struct JudgementRecord: Encodable {
  let id: Nullable<String>
  let acts: [Act]
  let violations: [Violation]
  let findings: [FindingRecord]
}
