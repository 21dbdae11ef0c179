import Content
import Foundation
import ReplyCheck
import SourceDiagnostics

/// Decides whether replies say what the author of a key point meant, from records.
package struct KeyPointRun {
  private let workplace: Workplace

  package init(workplace: Workplace) {
    self.workplace = workplace
  }

  /// Answers a record.
  ///
  /// - Parameter line: A JSON object with `id`, `point`, `examples`, `counter`, `words` and `utterance`.
  /// - Returns: A JSON object with `id` and `hit`; nil where the line is no such record.
  package func answer(to line: [UInt8]) -> String? {
    // What is wrong with the record is told by its line's number, where the caller knows it.
    guard let record = try? JSONDecoder().decode(KeyPointRecord.self, from: Data(line)) else {
      return nil
    }
    let keyPoint = KeyPoint(
      name: record.point ?? "",
      examples: record.examples,
      counterExamples: record.counter ?? [],
      words: (record.words ?? []).map { entry in
        entry.split { "｜|".contains($0) }.map { String($0.trimmingSpaces) }
      },
      range: SourceRange(line: 1, columns: 1..<1)
    )
    let match = workplace.checker.match(keyPoint, in: record.utterance)
    return JSONLine.text(of: KeyPointAnswer(id: Nullable(record.id), hit: match.isHit))
  }
}

private struct KeyPointRecord: Decodable {
  let id: String?
  let point: String?
  let examples: [String]
  let counter: [String]?
  let words: [String]?
  let utterance: String
}

private struct KeyPointAnswer: Encodable {
  let id: Nullable<String>
  let hit: Bool
}
