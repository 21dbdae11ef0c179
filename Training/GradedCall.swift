import Content
import Foundation

/// What a customer said, with the kinds that a reader gave it.
struct GradedCall: Decodable {
  let id: String
  let utterance: String
  let kinds: [CustomerKind]
  /// The file it came from: one file, one writer.
  private(set) var writer = ""

  private enum CodingKeys: String, CodingKey {
    case id, utterance, kinds
  }

  /// Reads files of records, a JSON object a line.
  static func read(_ paths: some Sequence<String>) throws -> [GradedCall] {
    var records: [GradedCall] = []
    for path in paths.sorted() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for line in text.split(separator: "\n") {
        var record = try JSONDecoder().decode(GradedCall.self, from: Data(line.utf8))
        record.writer = path
        records.append(record)
      }
    }
    return records
  }
}
