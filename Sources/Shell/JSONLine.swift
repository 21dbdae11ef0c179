import Foundation

/// Writes one JSON object a line, with keys in a stable order.
enum JSONLine {
  /// Returns the value as JSON without line breaks.
  static func text(of value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      preconditionFailure("A value of ours cannot be written as JSON: \(error)")
    }
  }
}
