import Content
import Foundation
import SourceDiagnostics
import Testing

struct RubricTests {
  private static let path = "Scripts/rubric.yaml"

  static let faults: [MarkedFile] = [
    MarkedFile(
      rule: "unknown-violation",
      path: path,
      text: "重大な誤り: [漏えい, ↓もれ] # ◇\n採点項目: []\n"
    ),
    MarkedFile(
      rule: "unknown-act",
      path: path,
      text: "重大な誤り: 漏えい\n採点項目:\n  - id: a # ◇\n    名前: 初め\n    満たす行為: お礼、↓なのり\n"
    ),
    MarkedFile(
      rule: "bad-number",
      path: path,
      text: "重大な誤り: [漏えい]\n採点項目: []\n速さ: {1秒の拍数: ↓零} # ◇\n"
    ),
    MarkedFile(rule: "unknown-key", path: path, text: "重大な誤り: [漏えい]\n採点項目: []\n↓早さ: 1 # ◇\n"),
    MarkedFile(
      rule: "unknown-clause",
      path: path,
      text: "重大な誤り: [漏えい]\n採点項目: []\n応対者のケア: {条: ↓care#none, お客様の種類: [暴言]} # ◇\n"
    ),
    MarkedFile(
      rule: "unknown-kind",
      path: path,
      text: "重大な誤り: [漏えい]\n採点項目: []\n応対者のケア: {条: privacy#basic, お客様の種類: [↓乱暴]} # ◇\n"
    ),
    MarkedFile(
      rule: "bad-number",
      path: path,
      text: "重大な誤り: [漏えい]\n採点項目: []\nヒントの減点: ↓少し # ◇\n"
    ),
    MarkedFile(rule: "missing-key", path: path, text: "↓採点項目: [] # ◇\n"),
    MarkedFile(
      rule: "unknown-format",
      path: path,
      text: "形式: ↓採点基準 2 # ◇\n重大な誤り: [漏えい]\n採点項目: []\n"
    ),
  ]

  @Test(arguments: faults.flatMap(\.variants))
  func `puts a fault at the words that are wrong`(file: MarkedFile) throws {
    let (_, diagnostics) = try file.load()
    #expect(diagnostics.map(\.range.start) == [try file.position])
  }

  @Test(arguments: faults.filter { $0.rule != "unknown-key" })
  func `takes every violation for critical while the rubric has an error`(file: MarkedFile) throws {
    #expect(try file.load().library.rubric.criticalViolations == Set(Violation.allCases))
  }

  @Test func `takes every violation for critical without a rubric`() throws {
    let content = try TemporaryContent()
    try FileManager.default.removeItem(atPath: "\(content.path)/\(Self.path)")
    let library = try content.library()
    #expect(library.rubric.criticalViolations == Set(Violation.allCases))
    #expect(library.diagnostics.map(\.rule) == ["missing-file"])
  }

  @Test func `reads the circumstances that fail a call, and those alone that can`() throws {
    let text = "重大な誤り: [漏えい, 早すぎる終話, 引き延ばし]\n採点項目: []\n"
    let rubric = try TemporaryContent([Self.path: text]).library().rubric
    #expect(rubric.criticalViolations == [.disclosure])
    #expect(rubric.criticalCircumstances == [.earlyEnd, .overrun])
    let wrong = try TemporaryContent([Self.path: "重大な誤り: [沈黙]\n採点項目: []\n"]).library()
    #expect(wrong.diagnostics.map(\.rule) == ["unknown-violation"])
    #expect(wrong.rubric.criticalCircumstances == [.earlyEnd, .overrun], "the strictest holds")
  }

  @Test func `reads the rest of a damaged rubric`() throws {
    let text = "重大な誤り: [漏えい]\n採点項目: [\n速さ:\n  1秒の拍数: ９\n"
    let library = try TemporaryContent([Self.path: text]).library()
    #expect(library.rubric.criticalViolations == Set(Violation.allCases))
    #expect(library.rubric.pace.morasPerSecond == 9)
    #expect(library.diagnostics.contains { $0.rule == "malformed-yaml" })
  }

  @Test func `ships a rubric that fails a call for what cannot be undone`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent(Self.path), encoding: .utf8)
    let policy = "Policies/customer-harassment.md"
    let harassment = try String(contentsOf: root.appendingPathComponent(policy), encoding: .utf8)
    let library = try TemporaryContent([Self.path: text, policy: harassment]).library()
    let rubricFaults = library.diagnostics.filter { $0.file == Self.path }
    #expect(rubricFaults.map(\.rule) == [])
    let care = try #require(library.rubric.care)
    #expect(library.clause(care.clause) != nil)
    #expect(care.kinds.allSatisfy { !$0.isFair })
    #expect(library.rubric.hintCost > 0)
    #expect(library.rubric.criticalViolations.contains(.disclosure))
    #expect(!library.rubric.criticalViolations.contains(.poorKeigo))
    #expect(library.rubric.criteria.map(\.id).first == "opening")
    let judged = Set(library.rubric.criteria.flatMap(\.lostBy))
    #expect(judged == Set(Violation.allCases), "every violation weighs on some criterion")
  }
}
