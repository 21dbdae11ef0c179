import Foundation

/// Something said, with what a reader said of it.
protocol GradedRecord: Decodable {
  /// The file it came from: one file, one writer.
  var writer: String { get set }
}

extension GradedRecord {
  /// Reads files of records, a JSON object a line.
  static func read(_ paths: some Sequence<String>) throws -> [Self] {
    var records: [Self] = []
    for path in paths.sorted() {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for line in text.split(separator: "\n") {
        var record = try JSONDecoder().decode(Self.self, from: Data(line.utf8))
        record.writer = path
        records.append(record)
      }
    }
    return records
  }
}
