import Content
import Foundation
import ReplyCheck

/// A reply with the labels that a reader gave it.
struct GradedReply: GradedRecord {
  let id: String
  let customer: String
  let authority: Authority
  let utterance: String
  let acts: [Act]
  let violations: [Violation]
  /// The file it came from: one file, one writer.
  var writer = ""

  private enum CodingKeys: String, CodingKey {
    case id, customer, authority, utterance, acts, violations
  }

  var context: ReplyContext { ReplyContext(customer: customer, authority: authority) }

  /// Whether each label of `ModelLabel.all` holds.
  var labels: [Bool] {
    ModelLabel.all.map { label in
      switch label {
      case .act(let act): acts.contains(act)
      case .violation(let violation): violations.contains(violation)
      case .hostile, .answering: !(label.helped ?? []).isDisjoint(with: violations)
      }
    }
  }
}
