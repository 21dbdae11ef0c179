import Content
import Foundation
import ReplyCheck

/// A reply with the labels that a reader gave it.
struct GradedReply: Decodable {
  let id: String
  let customer: String
  let authority: Authority
  let utterance: String
  let acts: [Act]
  let violations: [Violation]
  /// The file it came from: one file, one writer.
  private(set) var writer = ""

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

  /// Reads files of records, a JSON object a line.
  static func read(_ paths: some Sequence<String>) throws -> [GradedReply] {
    var records: [GradedReply] = []
    for path in paths.sorted() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for line in text.split(separator: "\n") {
        var record = try JSONDecoder().decode(GradedReply.self, from: Data(line.utf8))
        record.writer = path
        records.append(record)
      }
    }
    return records
  }
}
