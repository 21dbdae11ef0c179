import Content
import SourceDiagnostics
import TestSupport
import Testing

struct TemplateDiagnosticTests {
  private static let path = "Scripts/templates/a.md"

  private static func file(_ rule: String, _ text: String, _ suggestions: [String] = [])
    -> MarkedFile
  {
    MarkedFile(rule: rule, path: path, text: text, suggestions: suggestions)
  }

  static let faults: [MarkedFile] = [
    file(
      "unknown-act",
      """
      ## 折り返し {#a}
      > 本日{{時刻}}までにお電話いたします。
      - 応対行為：◇折り返し、↓期日
      - 条：privacy#basic
      - 話してよい人：全員
      """,
      ["期限"]
    ),
    file(
      "unknown-situation",
      """
      ## 折り返し {#a}
      > お電話いたします。
      - 応対行為：折り返し
      - 場面：お断り、◇↓時間の拘束、料金の確認
      - 条：privacy#basic
      - 話してよい人：全員
      """,
      ["時間拘束"]
    ),
    file(
      "unknown-clause",
      """
      ## 折り返し {#a}
      > お電話いたします。
      - 応対行為：折り返し
      - 条：privacy#basic、  ◇↓privacy#basics
      - 話してよい人：全員
      """,
      ["privacy#basic"]
    ),
    file(
      "unknown-speaker",
      """
      ## 折り返し {#a}
      > お電話いたします。
      - 応対行為：折り返し
      - 条：privacy#basic
      - 話してよい人：◇↓料金係
      """,
      ["料金担当"]
    ),
    file(
      "unknown-tone",
      """
      ## 折り返し {#a}
      > お電話いたします。
      - 応対行為：折り返し
      - 条：privacy#basic
      - 話してよい人：全員
      - 調子：◇↓丁ねい
      """
    ),
    file(
      "unknown-placeholder",
      """
      ## 折り返し {#a}
      > 確認のうえ、
      > ◇本日↓{{時間}}までにお電話いたします。
      - 応対行為：折り返し、期限
      - 条：privacy#basic
      - 話してよい人：全員
      """,
      ["時刻"]
    ),
    file(
      "unclosed-placeholder",
      """
      ## 折り返し {#a}
      > ◇本日↓{{時刻}までにお電話いたします。
      - 応対行為：折り返し、期限
      - 条：privacy#basic
      - 話してよい人：全員
      """
    ),
    file(
      "unknown-key",
      """
      ## 折り返し {#a}
      > お電話いたします。
      - 応対行為：折り返し
      - 条：privacy#basic
      - ↓話して良い人：全員
      """,
      ["話してよい人"]
    ),
    file(
      "duplicate-key",
      """
      ## 折り返し {#a}
      > お電話いたします。
      - 応対行為：折り返し◇
      - ↓応対行為：お詫び
      - 条：privacy#basic
      - 話してよい人：全員
      """
    ),
    file(
      "missing-wording",
      """
      ここは◇下書き
      ↓## 折り返し {#a}
      - 応対行為：折り返し
      - 条：privacy#basic
      - 話してよい人：全員
      """
    ),
    file(
      "missing-acts",
      "↓## 折り返し◇ {#a}\n> お電話いたします。\n- 条：privacy#basic\n- 話してよい人：全員\n"
    ),
    file(
      "missing-clauses",
      "↓## 折り返し◇ {#a}\n> お電話いたします。\n- 応対行為：折り返し\n- 話してよい人：全員\n"
    ),
    file(
      "missing-speaker",
      "↓## 折り返し◇ {#a}\n> お電話いたします。\n- 応対行為：折り返し\n- 条：privacy#basic\n"
    ),
    file(
      "missing-id",
      "\n↓## 折り返し◇\n> お電話いたします。\n- 応対行為：折り返し\n- 条：privacy#basic\n- 話してよい人：全員\n"
    ),
    file(
      "stray-line",
      """
      ## 折り返し {#a}
      > お電話いたします。

      ◇↓これは文面のつもりでした。
      - 応対行為：折り返し
      - 条：privacy#basic
      - 話してよい人：全員
      """
    ),
    file(
      "duplicate-template",
      """
      ## 一つ目 {#a}
      > お電話いたします。
      - 応対行為：折り返し
      - 条：privacy#basic
      - 話してよい人：全員

      ↓## 二つ目◇ {#a}
      > のちほどお電話いたします。
      - 応対行為：折り返し
      - 条：privacy#basic
      - 話してよい人：全員
      """
    ),
  ]

  @Test(arguments: faults.flatMap(\.variants))
  func `puts a fault at the words that are wrong`(file: MarkedFile) throws {
    let (_, diagnostics) = try file.load()
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.file == file.path)
    #expect(diagnostic.range.start == (try file.position))
    for name in file.suggestions { #expect(diagnostic.suggestions.contains(name)) }
  }

  @Test func `says where the first of two templates with one name stands`() throws {
    let twice = try #require(Self.faults.first { $0.rule == "duplicate-template" })
    let (library, diagnostics) = try twice.load()
    #expect(diagnostics.first?.notes.first?.range.start == SourcePosition(line: 1, column: 1))
    #expect(library.templates.map(\.title) == ["一つ目"])
  }

  @Test func `loads what is sound of a template with faults`() throws {
    let content = try TemporaryContent([
      Self.path: """
      ## 折り返し {#a}
      > お電話いたします。
      - 応対行為：折り返し、謎の行為
      - 場面：お断り、謎の場面
      - 条：privacy#basic、privacy#none
      - 話してよい人：謎の人
      """
    ])
    let template = try #require(try content.library().templates.first)
    #expect(template.acts == [.offerCallback])
    #expect(template.situations == ["お断り"])
    #expect(template.clauses.map(\.description) == ["privacy#basic", "privacy#none"])
    #expect(template.speaker == .supervisor, "an unknown speaker never opens a wording to everyone")
  }

  @Test func `reads every entry of a template in either width`() throws {
    let content = try TemporaryContent([
      Self.path: """
      ---
      題名：折り返しのご案内
      ---
      # 見出し
      ## 折り返し　｛＃ｃａｌｌ｝
      ＞お尋ねの件は、
      ＞　本日｛｛時刻｝｝までに
      > お電話いたします。
      ・応対行為:期限,折り返し
      * 場面：時間拘束、
        料金の確認
      - 条：ｐｒｉｖａｃｙ＃ｂａｓｉｃ
      - 話してよい人：上席、料金担当
      - 調子：きっぱり
      - お客様の例：「今すぐ言え」
        「まだ　か」「「はい」「いいえ」で答えて」、「」「すぐ」
      - 前提のことば：まだ、今すぐ、
        こたえて
      - 控え：時刻を守れるときだけ。
      """
    ])
    let library = try content.library()
    #expect(library.diagnostics.map(\.rule) == [])
    let template = try #require(library.templates.first)
    #expect(template.id == "call")
    #expect(template.title == "折り返し")
    #expect(template.group == "折り返しのご案内")
    #expect(template.wording.source == "お尋ねの件は、本日{{時刻}}までにお電話いたします。")
    #expect(template.acts == [.offerCallback, .stateDeadline])
    #expect(template.situations == ["時間拘束", "料金の確認"])
    #expect(template.speaker == .skilled(["料金担当"]))
    #expect(template.tone == .firm)
    #expect(template.customerExamples == ["今すぐ言え", "まだ　か", "「はい」「いいえ」で答えて", "すぐ"])
    #expect(template.presupposedWords == ["まだ", "今すぐ", "こたえて"])
    #expect(template.note == "時刻を守れるときだけ。")
    #expect(template.range.start == SourcePosition(line: 5, column: 1))
  }
}
