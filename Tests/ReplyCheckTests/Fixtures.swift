import Content
import Foundation
import MeCabTokenizer
import ReplyCheck

/// The files beside the tests.
enum Fixtures {
  /// A graded reply of the regression set.
  struct Reply: Decodable {
    let id: String
    let customer: String
    let authority: Authority
    let utterance: String
    let acts: [Act]
    let violations: [Violation]
  }

  /// A judged key point of the regression set.
  struct Point: Decodable {
    let id: String
    let point: String
    let examples: [String]
    let counter: [String]
    let words: [String]?
    /// `author` for what the author of a key point tried out, `test` for what is scored.
    let part: String
    let utterance: String
    let hit: Bool
  }

  /// A key point as an author improved it with the records of the author's part alone in sight.
  struct ImprovedPoint: Decodable {
    let point: String
    let examples: [String]
    let counter: [String]
    let words: [String]?
  }

  static func lines(of name: String) throws -> [String] {
    let url = Bundle.module.resourceURL?.appending(path: "Fixtures/\(name)")
    guard let url else { throw CocoaError(.fileNoSuchFile) }
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  static func records<Record: Decodable>(of name: String) throws -> [Record] {
    let decoder = JSONDecoder()
    return try lines(of: name).map { try decoder.decode(Record.self, from: Data($0.utf8)) }
  }
}

extension ReplyChecker {
  /// A checker with the rules and the model of Otai, and no company's tables.
  static func withoutCompany() throws -> ReplyChecker {
    ReplyChecker(
      tokenizer: try MeCabTokenizer(),
      knowledge: CompanyKnowledge(),
      criticalViolations: []
    )
  }
}

/// How well what was found agrees with what was wanted.
struct Agreement {
  private var found = 0
  private var missed = 0
  private var extra = 0

  mutating func add<Label: Hashable>(_ got: [Label], wanted: [Label]) {
    let got = Set(got)
    let wanted = Set(wanted)
    found += got.intersection(wanted).count
    missed += wanted.subtracting(got).count
    extra += got.subtracting(wanted).count
  }

  /// The harmonic mean of precision and recall over all labels.
  var microF1: Double {
    let all = 2 * found + missed + extra
    return all == 0 ? 1 : Double(2 * found) / Double(all)
  }
}
