import Content
import Foundation

/// What a customer said, with the kinds that a reader gave it.
struct GradedCall: GradedRecord {
  let id: String
  let utterance: String
  let kinds: [CustomerKind]
  /// The file it came from: one file, one writer.
  var writer = ""

  private enum CodingKeys: String, CodingKey {
    case id, utterance, kinds
  }
}
