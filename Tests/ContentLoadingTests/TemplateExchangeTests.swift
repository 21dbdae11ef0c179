import Content
import ContentLoading
import Foundation
import SourceDiagnostics
import TestSupport
import Testing

/// Templates on their way to a spreadsheet and back.
struct TemplateExchangeTests {
  private static let path = "Scripts/templates/a.md"
  private static let file = """
    ---
    題名: 折り返し
    ---
    # 折り返し

    ## 折り返しの時刻 {#callback}

    > 本日{{時刻}}までに、責任者から、
    > お電話いたします。

    - 応対行為：折り返し、期限、上席
    - 場面：料金の確認、時間拘束
    - 条：privacy#basic
    - 話してよい人：料金担当
    - 調子：きっぱり
    - お客様の例：「いつ電話くれるの、"今日"中？」
      「何時になるの」
    - 前提のことば：電話、でんわ
    - 控え：時刻は、守れるものを言います。
    - 指摘の除外：keigo-sorry わけがある
      keigo-all-right もう一つのわけ

    ## お礼 {#thanks}

    > ありがとうございます。

    - 応対行為：お礼
    - 条：privacy#basic
    - 話してよい人：全員

    """

  private func content(_ text: String = file) throws -> TemporaryContent {
    try TemporaryContent([Self.path: text])
  }

  private func plan(_ sheet: String, _ content: TemporaryContent) throws -> TemplateImport {
    TemplateImport(of: SourceFile(path: "sheet.csv", text: sheet), into: try content.library())
  }

  @Test(arguments: TemplateExport.Encoding.allCases)
  func `comes back without loss`(encoding: TemplateExport.Encoding) throws {
    let content = try content()
    let library = try content.library()
    let export = TemplateExport(of: library.templates, encoding: encoding)
    #expect(export.unwritable.isEmpty)
    guard case .text(let source) = TextFile.read(export.bytes, path: "sheet.csv") else {
      Issue.record("the sheet is no text")
      return
    }
    let plan = TemplateImport(of: source, into: library)
    #expect(plan.diagnostics.isEmpty)
    #expect(plan.unchangedCount == 2)
    #expect(plan.additions.isEmpty && plan.changes.isEmpty)
  }

  @Test func `a file made from the sheet alone holds the same templates`() throws {
    let content = try content()
    let library = try content.library()
    let export = TemplateExport(of: library.templates, encoding: .utf8)
    guard case .text(let source) = TextFile.read(export.bytes, path: "sheet.csv") else {
      Issue.record("the sheet is no text")
      return
    }
    let empty = try TemporaryContent()
    let plan = TemplateImport(of: source, into: try empty.library())
    #expect(plan.additions.map(\.file) == ["a", "a"])
    let writer = ContentWriter(folder: try ContentFolder(path: empty.path))
    #expect(try writer.take(plan, comparedWith: empty.library()) == .written([Self.path]))
    let taken = try empty.library().templates
    #expect(taken.map(\.digest) == library.templates.map(\.digest))
    #expect(taken.map(\.customerExamples) == library.templates.map(\.customerExamples))
    #expect(taken.map(\.presupposedWords) == library.templates.map(\.presupposedWords))
    #expect(taken.contains { !$0.presupposedWords.isEmpty })
    #expect(taken.map(\.situations) == library.templates.map(\.situations))
    #expect(
      taken.map { $0.suppressions.map(\.reason) } == [["わけがある", "もう一つのわけ"], []]
    )
  }

  @Test func `says what an encoding cannot write, and writes nothing`() throws {
    let content = try content(Self.file.replacing("守れる", with: "🙂守れる"))
    let export = TemplateExport(of: try content.library().templates, encoding: .cp932)
    #expect(export.bytes.isEmpty)
    #expect(
      export.unwritable == [
        TemplateExport.Unwritable(template: "callback", column: "控え", character: "🙂")
      ]
    )
  }

  @Test func `shows what would change, and keeps what the sheet does not name`() throws {
    let content = try content()
    let plan = try plan("文面,id,題\nお礼を申し上げます。,thanks,お礼\n", content)
    let change = try #require(plan.changes.first)
    #expect(plan.changes.count == 1)
    #expect(
      change.differences == [
        TemplateImport.Difference(column: "文面", old: "ありがとうございます。", new: "お礼を申し上げます。")
      ]
    )
    #expect(change.new.acts == [.thanks])
    #expect(change.line == 2)
    let writer = ContentWriter(folder: try ContentFolder(path: content.path))
    #expect(try writer.take(plan, comparedWith: content.library()) == .written([Self.path]))
    let library = try content.library()
    #expect(library.templates.map(\.id) == ["callback", "thanks"])
    #expect(library.templates[1].wording.source == "お礼を申し上げます。")
    #expect(plan.unchangedCount == 0)
  }

  static let faults: [MarkedSheet] = [
    MarkedSheet("open-quote", "id,題,文面\nx,題,↓\"い\nろ\n"),
    MarkedSheet("stray-quote", "id,題,文面\nx,題,\"い\"↓ろ\n"),
    MarkedSheet("stray-cell", "id,題,文面\nx,題,い,↓ろ\n"),
    MarkedSheet("unknown-column", "id,題,文面,↓応対\nx,題,い,お礼\n"),
    MarkedSheet("missing-column", "↓id,題\nx,題\n"),
    MarkedSheet("duplicate-column", "↓id,題,文面,題名\nx,題,い,題\n"),
    MarkedSheet(
      "unknown-act",
      "id,題,文面,条,話してよい人,応対行為\nx,題,\"一行目\n二行目\",privacy#basic,全員,↓おわび\n"
    ),
    MarkedSheet(
      "unknown-placeholder",
      "id,題,条,話してよい人,応対行為,文面\nx,題,privacy#basic,全員,折り返し,↓本日{{時}}までに\n"
    ),
    MarkedSheet(
      "duplicate-template",
      "id,題,文面,条,話してよい人,応対行為\nx,題,い,privacy#basic,全員,お礼\n↓x,題,ろ,privacy#basic,全員,お礼\n"
    ),
    MarkedSheet(
      "bad-file-name",
      "id,題,文面,条,話してよい人,応対行為,ファイル\nx,題,い,privacy#basic,全員,お礼,↓../b\n"
    ),
  ]

  @Test(arguments: faults)
  func `puts a fault at its cell`(sheet: MarkedSheet) throws {
    let plan = try plan(sheet.text, content())
    let diagnostic = try #require(plan.diagnostics.first { $0.rule == sheet.rule })
    #expect(diagnostic.range.start == sheet.position)
    #expect(diagnostic.file == "sheet.csv")
  }

  @Test func `an entry with a remark is not overwritten`() throws {
    let content = try content(
      Self.file.replacing("> ありがとう", with: "<!-- 春に見直す -->\n> ありがとう")
    )
    let plan = try plan("文面,id,題\nお礼を申し上げます。,thanks,お礼\n", content)
    let writer = ContentWriter(folder: try ContentFolder(path: content.path))
    guard case .refused(let faults) = try writer.take(plan, comparedWith: content.library()) else {
      Issue.record("the remark was overwritten")
      return
    }
    #expect(faults.map(\.rule) == ["remark-in-entry"])
    #expect(try content.library().templates[1].wording.source == "ありがとうございます。")
  }

  @Test func `a file that changed since it was compared is left alone`() throws {
    let content = try content()
    let library = try content.library()
    let plan = try plan("文面,id,題\nお礼を申し上げます。,thanks,お礼\n", content)
    try content.write(
      Array(Self.file.replacing("ありがとうございます。", with: "ありがとう存じます。").utf8),
      to: Self.path
    )
    let writer = ContentWriter(folder: try ContentFolder(path: content.path))
    guard case .refused(let faults) = try writer.take(plan, comparedWith: library) else {
      Issue.record("somebody's change was overwritten")
      return
    }
    #expect(faults.map(\.rule) == ["changed-meanwhile"])
    #expect(try content.library().templates[1].wording.source == "ありがとう存じます。")
  }

  @Test func `rows without words and windows line ends do not matter`() throws {
    let plan = try plan(
      "id,題,文面\r\n,,\r\n\r\nthanks,お礼,ありがとうございます。\r\n",
      content()
    )
    #expect(plan.diagnostics.isEmpty)
    #expect(plan.unchangedCount == 1)
  }
}

/// A sheet with a fault: `↓` stands before its place.
struct MarkedSheet: CustomTestStringConvertible, Sendable {
  let rule: String
  let text: String
  let position: SourcePosition

  var testDescription: String { rule }

  init(_ rule: String, _ marked: String) {
    self.rule = rule
    let parts = marked.split(separator: "↓", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    text = parts.joined()
    position = SourcePosition(
      line: lines.count,
      column: (lines.last?.unicodeScalars.count ?? 0) + 1
    )
  }
}
