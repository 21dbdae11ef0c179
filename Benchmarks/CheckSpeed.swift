import Content
import ContentLoading
import Foundation
import JapaneseText
import MeCabTokenizer
import ReplyCheck
import SourceDiagnostics

/// Measures how long one reply takes to check and to compare with a key point, beside what MeCab alone takes on the same reply.
///
/// The replies are those of the regression set; the checker has the sample company's tables.
struct CheckSpeed {
  /// Microseconds of single replies, and what was measured.
  struct Result {
    let name: String
    let microseconds: [Double]
  }

  /// A reply of the regression set.
  private struct Record: Decodable {
    let customer: String
    let authority: Authority
    let utterance: String
  }

  private let records: [Record]
  private let library: ContentLibrary
  private let tokenizer: MeCabTokenizer

  /// Reads the replies and the company's tables.
  ///
  /// - Parameter content: The folder that holds the content and the tests.
  /// - Throws: Where a file or the dictionary cannot be read.
  init(content: String) throws {
    let file = content + "/Tests/ReplyCheckTests/Fixtures/replies.jsonl"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    records = try text.split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
    library = ContentLoader(folder: try ContentFolder(path: content)).load(.desk)
    tokenizer = try MeCabTokenizer()
  }

  /// Returns the time of each reply, the least of some rounds, for MeCab alone and for the whole check.
  ///
  /// Both take turns reply by reply, so that a slow moment of the machine falls on both.
  func results(rounds: Int) -> [Result] {
    let checker = checker(with: tokenizer)
    let clock = ContinuousClock()
    var alone = Array(repeating: Double.infinity, count: records.count)
    var whole = alone
    var points = alone
    for _ in 0..<rounds {
      for (index, record) in records.enumerated() {
        let context = ReplyContext(customer: record.customer, authority: record.authority)
        let first = clock.now
        _ = tokenizer.tokens(in: record.utterance)
        let second = clock.now
        _ = checker.check(record.utterance, in: context)
        let third = clock.now
        _ = checker.match(Self.keyPoint, in: record.utterance)
        let fourth = clock.now
        points[index] = min(points[index], third.duration(to: fourth).microseconds)
        alone[index] = min(alone[index], first.duration(to: second).microseconds)
        whole[index] = min(whole[index], second.duration(to: third).microseconds)
      }
    }
    return [
      Result(name: "MeCab alone (yardstick)", microseconds: alone),
      Result(name: "whole check", microseconds: whole),
      Result(name: "check without MeCab", microseconds: zip(whole, alone).map { $0 - $1 }),
      Result(name: "one key point, MeCab too", microseconds: points),
    ]
  }

  private static let keyPoint = KeyPoint(
    name: "要点",
    examples: [
      "お答えするには、上席の承認が必要でございます", "許可のない者からは、お答えできない決まりでございます", "私の一存では申し上げられません",
      "決裁が下りるまでは、ご回答を控えております",
    ],
    counterExamples: ["私の判断でお答えいたします", "承認をいただかなくても、私からお答えできます"],
    words: [["許可", "承認", "決裁", "一存"]],
    range: SourceRange(line: 1, columns: 1..<1)
  )

  private func checker(with tokenizer: MeCabTokenizer) -> ReplyChecker {
    ReplyChecker(
      tokenizer: tokenizer,
      knowledge: library.knowledge,
      criticalViolations: library.rubric.criticalViolations
    )
  }
}
