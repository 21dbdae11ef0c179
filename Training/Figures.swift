import Content
import Foundation
import ReplyCheck

/// How well judgements agree with the labels that readers gave.
struct Figures {
  private var acts: [Act: Agreement] = [:]
  private var violations: [Violation: Agreement] = [:]
  private var allActs = Agreement()
  private var allViolations = Agreement()
  private var innocent = 0
  private var clean = 0

  /// Compares a judgement with the labels of its reply.
  mutating func add(_ judgement: Judgement, of record: GradedReply) {
    let said = (acts: Set(judgement.acts), violations: Set(judgement.violations))
    for act in Act.allCases {
      let isMeant = record.acts.contains(act)
      acts[act, default: Agreement()].add(said: said.acts.contains(act), meant: isMeant)
      allActs.add(said: said.acts.contains(act), meant: isMeant)
    }
    for violation in Violation.allCases {
      let isMeant = record.violations.contains(violation)
      let isSaid = said.violations.contains(violation)
      violations[violation, default: Agreement()].add(said: isSaid, meant: isMeant)
      allViolations.add(said: isSaid, meant: isMeant)
    }
    if record.violations.isEmpty {
      innocent += 1
      clean += said.violations.isEmpty ? 1 : 0
    }
  }

  /// The F1 of each label, of all acts and all violations, and the share of innocent replies left alone.
  var table: String {
    let rows =
      Act.allCases.map { ($0.rawValue, acts[$0]?.f1 ?? 1) }
      + Violation.allCases.map { ($0.rawValue, violations[$0]?.f1 ?? 1) }
      + [
        ("all acts", allActs.f1), ("all violations", allViolations.f1),
        ("clean", Double(clean) / Double(max(1, innocent))),
      ]
    return rows.map { name, value in
      name.padding(toLength: 22, withPad: " ", startingAt: 0) + String(format: "%.3f", value)
    }
    .joined(separator: "\n")
  }
}
