import Content
import Foundation
import ReplyCheck
import TestSupport
import Testing

/// What the trained model owes to whoever relies on it.
struct ModelTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test func `the program carries a model of less than two megabytes`() throws {
    #expect(ReplyModel.standard != nil)
    let file = Self.folder.appending(path: "Sources/CReplyModel/reply.model")
    let size = try #require(file.resourceValues(forKeys: [.fileSizeKey]).fileSize)
    #expect(size > 1_000_000 && size < 2_000_000)
  }

  @Test func `every judgement names words of the reply`() throws {
    let records: [Fixtures.Reply] = try Fixtures.records(of: "replies.jsonl")
    var learned = 0
    for record in records {
      let utterance = "\u{1F600}" + record.utterance
      let scalars = Array(utterance.unicodeScalars)
      let context = ReplyContext(customer: record.customer, authority: record.authority)
      let judgement = checker.check(utterance, in: context)
      let ranges = judgement.grounds.map(\.range) + judgement.findings.map(\.range)
      for range in ranges {
        #expect(!range.isEmpty && range.upperBound <= scalars.count, "\(record.utterance)")
        #expect(range.clamped(to: 0..<1).isEmpty, "the picture in front decides nothing")
      }
      learned += judgement.findings.count { $0.rule.hasPrefix("learned-") }
    }
    #expect(learned > 20)
  }

  @Test(arguments: [
    "お客様のおつむで、この説明書がお分かりになりますでしょうか。",
    "お一人でおできにならないのは、お客様ぐらいでございますよ。",
  ])
  func `polite words that no rule knows are heard as an insult`(utterance: String) {
    let context = ReplyContext(customer: "説明書が分かりにくいんだけど", authority: .full)
    #expect(checker.check(utterance, in: context).violations.contains(.insult))
  }

  @Test func `who may settle a matter is never blamed for settling it`() throws {
    let records: [Fixtures.Reply] = try Fixtures.records(of: "replies.jsonl")
    for record in records {
      let context = ReplyContext(customer: record.customer, authority: .full)
      let violations = checker.check(record.utterance, in: context).violations
      #expect(!violations.contains(.unauthorizedAnswer), "\(record.utterance)")
      #expect(!violations.contains(.unauthorizedPromise), "\(record.utterance)")
    }
  }

  @Test func `the end of a call after a warning is not one-sided`() {
    let farewell = "これ以上はお受けいたしかねます。お電話を終了いたします。"
    let calm = ReplyContext(customer: "まだ終わってないだろ", isAfterWarning: false)
    let warned = ReplyContext(customer: "まだ終わってないだろ", isAfterWarning: true)
    #expect(checker.check(farewell, in: calm).violations.contains(.oneSidedHangup))
    #expect(!checker.check(farewell, in: warned).violations.contains(.oneSidedHangup))
  }

  @Test(arguments: [
    ([String](), ["L", "own-08"]), (["kinds"], ["customers/own-1", "customers/own-2"]),
  ])
  func `the same records make the same bytes`(model: [String], names: [String]) throws {
    let folder = try TemporaryFolder()
    let records = Self.folder.appending(path: "Tests/Records")
    let files = try names.enumerated().map { index, name in
      let lines = try String(contentsOf: records.appending(path: "\(name).jsonl"), encoding: .utf8)
        .split(separator: "\n").prefix(20).joined(separator: "\n")
      let file = "\(folder.path)/\(index).jsonl"
      try lines.write(toFile: file, atomically: true, encoding: .utf8)
      return file
    }
    let models = try (1...2).map { turn in
      let run = try PlainRun(
        program: BuiltProgram.path(of: "otai-training"),
        arguments: model + ["\(folder.path)/\(turn).model"] + files,
        environment: [:],
        folder: folder.path
      )
      #expect(run.status == 0, "\(run.error)")
      return try Data(contentsOf: URL(filePath: "\(folder.path)/\(turn).model"))
    }
    #expect(models[0] == models[1] && models[0].count > 10_000)
  }
}
