import Foundation
import TestSupport
import Testing

/// What trainers learn of the use of wordings.
@Suite(.serialized)
struct ReportTests {
  private let installation: Installation
  private let content: EverApprovedContent

  init() throws {
    content = try EverApprovedContent()
    installation = try Installation(content: content.folder.path)
  }

  private func records() throws -> [[String: Any]] {
    let run = try installation.run(["report", "wording", "--json"])
    #expect(run.status == 0)
    return try run.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `counts what was taken, what never was, and what was looked for in vain`() throws {
    let count = try records().count
    #expect(try records().allSatisfy { $0["type"] as? String == "unused" } && count > 300)
    let input = """
      ：使う info-how-callback-works
      ：使う callback-with-reason-short
      16時
      ：使う info-how-callback-works
      ：使う callback-with-reason-short
      ：ヘルプ
      ъъъ99887766554433
      ъъъ99887766554433
      """
    _ = try installation.run(input: input)
    _ = try installation.run(["lookup", "ыыы"])
    let practice = "：使う info-how-callback-works\n"
    _ = try installation.run(["practice", "KJ-07", "--seed", "7"], input: practice)
    let records = try records()
    let used = records.filter { $0["type"] as? String == "used" }
    #expect(
      used.map { $0["id"] as? String } == [
        "info-how-callback-works", "callback-with-reason-short",
      ]
    )
    #expect(used.map { $0["count"] as? Int } == [2, 1])
    let missed = records.filter { $0["type"] as? String == "missed" }
    #expect(missed.map { $0["query"] as? String } == ["ъъъ**************", "ыыы"])
    #expect(missed.map { $0["count"] as? Int } == [2, 1])
    #expect(records.count { $0["type"] as? String == "unused" } == count - 2)
    let text = try installation.run(["report", "wording"]).output
    #expect(text.contains("  2回　折り返しのお電話の番号と時間　info-how-callback-works　最後は"))
    #expect(text.contains("  2回　「ъъъ**************」"))
    #expect(text.contains("まだ使っていない言い回し（\(count - 2)件）"))
    #expect(text.contains("練習の電話で1回使いました"))
  }

  @Test func `knows no other report`() throws {
    let run = try installation.run(["report", "weather"])
    #expect(run.status == 64 && run.output.isEmpty && run.error.contains("「weather」"))
  }
}
