import Content
import ContentLoading
import SourceDiagnostics
import TestSupport
import Testing

struct RecordSheetTests {
  private static let section = """
    # 対応記録
    - 要る：お名前＝高梨｜タカナシ
    - 要る：ご要望＝「録音を聞いて折り返せ」
    - 要る：約束の時刻
    - 要らない：推しはかり＝たぶん｜と思われる
    # 試し
    """

  private static func text(_ section: String) -> String {
    SmallCase.text.replacing("# 試し", with: section)
  }

  @Test func `reads what a record must and must not hold`() throws {
    let parsed = ParsedScreenplay(Self.text(Self.section))
    #expect(parsed.rules.isEmpty, "\(parsed.rendered)")
    let sheet = try #require(parsed.entry.rolePlay?.recordSheet)
    #expect(sheet.items.map(\.label) == ["お名前", "ご要望", "約束の時刻", "推しはかり"])
    #expect(sheet.items.map(\.isRequired) == [true, true, true, false])
    #expect(
      sheet.items.map(\.mark) == [
        .writings([.init("高梨"), .init("タカナシ")]),
        .writings([.init("録音を聞いて折り返せ", isExact: true)]), .promisedTimes,
        .writings([.init("たぶん"), .init("と思われる")]),
      ]
    )
  }

  @Test func `has no sheet without the section`() throws {
    #expect(try #require(ParsedScreenplay(SmallCase.text).entry.rolePlay).recordSheet == nil)
  }

  @Test(arguments: [
    ("- 要る：約束の時刻", "- 要る：↓約束の日", "malformed-record-item"),
    ("- 要る：約束の時刻", "- 要る：↓＝高梨", "malformed-record-item"),
    ("- 要る：約束の時刻", "- ↓要ります：約束の時刻", "unknown-key"),
    ("- 要る：約束の時刻", "- 要る：↓お名前＝高橋", "duplicate-name"),
    ("- 要る：お名前＝高梨｜タカナシ", "- 要る：お名前＝高梨｜↓", "empty-word"),
    ("- 要る：ご要望＝「録音を聞いて折り返せ」", "- 要る：ご要望＝「録音を↓", "quotation-unclosed"),
    ("- 要る：約束の時刻", "- ↓お客様：「はい」", "key-not-here"),
    ("- 要る：約束の時刻", "## ↓約束の時刻", "heading-not-here"),
  ])
  func `says what is wrong, right there`(line: String, replacement: String, rule: String) {
    let marked = MarkedText(Self.text(Self.section.replacing(line, with: replacement)))
    let parsed = ParsedScreenplay(marked.text)
    #expect(parsed.rules == [rule], "\(parsed.rendered)")
    let before = marked.text.unicodeScalars.prefix(marked.offsets.first ?? 0)
    let start = parsed.diagnostics.first?.range.start
    #expect(start?.line == before.count { $0 == "\n" } + 1)
    #expect(start?.column == before.reversed().prefix { $0 != "\n" }.count + 1)
  }

  @Test func `reads what a trial writes into the record`() throws {
    let text = SmallCase.text.replacing(
      "- 期待：結末 約束、合格",
      with: "- 記録：「高梨様、15時までに折り返し」\n- 期待：結末 約束、合格"
    )
    let steps = try #require(ParsedScreenplay(text).entry.rolePlay).trials[0].steps
    #expect(steps.map(\.input).last == .record("高梨様、15時までに折り返し"))
  }

  @Test func `reads what the rubric forbids in records`() throws {
    func rubric(_ line: String) throws -> ContentLibrary {
      let text = "重大な誤り: [漏えい]\n\(line)\n採点項目: []\n"
      return try TemporaryContent(["Scripts/rubric.yaml": text]).library()
    }
    #expect(try rubric("").rubric.recordFaults == Set(RecordFault.allCases))
    #expect(try rubric("記録に書かないもの: [カード番号]").rubric.recordFaults == [.cardNumber])
    let wrong = try rubric("記録に書かないもの: [漏えい]")
    #expect(wrong.diagnostics.map(\.rule) == ["unknown-record-fault"])
    #expect(wrong.rubric.recordFaults == Set(RecordFault.allCases))
  }
}
