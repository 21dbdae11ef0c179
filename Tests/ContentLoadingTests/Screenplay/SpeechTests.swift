import Content
import ContentLoading
import SourceDiagnostics
import TestSupport
import Testing

struct SpeechTests {
  @Test(arguments: quotations + scoring + trials, Spelling.allCases)
  func `says what is wrong with words and points, right there`(
    change: Specimen,
    spelling: Spelling
  ) {
    expect(change.rules, in: change.marked, spelt: spelling)
  }

  @Test(arguments: [
    ("「はい」", "はい"),
    ("「「必ず」と言われました」", "「必ず」と言われました"),
    ("「『はい』と『いいえ』、「どちらも」です」", "『はい』と『いいえ』、「どちらも」です"),
    ("　「　ＡＢＣ：（１）　」　", "ＡＢＣ：（１）"),
    ("｢ｶﾞｽです｣", "ｶﾞｽです"),
  ])
  func `keeps what is said as it is written`(value: String, words: String) throws {
    let text = SmallCase.replacing(
      "- お客様：「いつ届くんですか」",
      with: "- お客様：\(value)",
      in: SmallCase.text
    )
    let parsed = ParsedScreenplay(text)
    let rolePlay = try #require(parsed.entry.rolePlay, "\(parsed.rendered)")
    #expect(rolePlay.scenes.first?.reactions.first?.lines.map(\.text) == [words])
  }

  @Test func `reads moves with and without their argument`() throws {
    let text = SmallCase.replacing(
      "- オペレーター：「申し訳ございません」",
      with: """
        - オペレーター：【保留】１２０秒
        - オペレーター：【メモ】保留に「して」ください
        - オペレーター：【引き継ぎ】
        """,
      in: SmallCase.text
    )
    let parsed = ParsedScreenplay(text)
    let steps = try #require(parsed.entry.rolePlay?.trials.first?.steps, "\(parsed.rendered)")
    #expect(
      steps.map(\.input) == [
        .move(.hold, argument: "120"), .move(.note, argument: "保留に「して」ください"),
        .move(.transfer, argument: nil), .utterance("確かめて折り返します"),
      ]
    )
  }

  private static let quotations = [
    Specimen("missing-quotation", replacing: "- お客様：「いつ届くんですか」", with: "- お客様：↓いつ届くんですか"),
    Specimen("quotation-unclosed", replacing: "- お客様：「いつ届くんですか」", with: "- お客様：「いつ届くんですか↓"),
    Specimen("quotation-unclosed", replacing: "- お客様：「いつ届くんですか」", with: "- お客様：「「いつ届くんですか」↓"),
    Specimen("quotation-unclosed", replacing: "- お客様：「いつ届くんですか」", with: "- お客様：「『いつ↓"),
    Specimen("quotation-crossed", replacing: "- お客様：「いつ届くんですか」", with: "- お客様：「『いつ↓」届く』"),
    Specimen("text-behind-quotation", replacing: "- お客様：「いつ届くんですか」", with: "- お客様：「いつ」↓（怒って）"),
    Specimen("empty-quotation", replacing: "- お客様：「いつ届くんですか」", with: "- お客様：↓「　」"),
    Specimen("missing-quotation", replacing: "- 例：「確かめて折り返します」", with: "- 例：↓確かめます"),
  ]

  private static let scoring = [
    Specimen("unknown-scoring-line", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- ↓必ず合格：お詫び"),
    Specimen("unsigned-points", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- ↓5：共感"),
    Specimen("unsigned-points", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- ↓＋0：共感"),
    Specimen("unknown-term", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- ＋5：お詫び＋↓笑顔"),
    Specimen("empty-value", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- ＋5：↓"),
    Specimen("combined-critical", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- 必ず不合格：侮辱、↓漏えい＋推測"),
    Specimen("unknown-term", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- 必ず不合格：侮辱、↓暴力"),
    Specimen("duplicate-key", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- 必ず不合格：侮辱\n- ↓必ず不合格：漏えい"),
    Specimen("condition-not-here", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- ＋5（↓怒り5以上）：共感"),
  ]

  private static let trials = [
    Specimen("unknown-ending", replacing: "- 期待：結末 約束、合格", with: "- 期待：結末 ↓約速、合格"),
    Specimen("unknown-verdict", replacing: "- 期待：結末 約束、合格", with: "- 期待：結末 約束、↓満点"),
    Specimen("malformed-expectation", replacing: "- 期待：結末 約束、合格", with: "- 期待：↓約束"),
    Specimen("missing-expectation", replacing: "- 期待：結末 約束、合格", with: "")
      .replacing("## 約束まで", with: "## ↓約束まで"),
    Specimen(
      "after-expectation",
      replacing: "- 期待：結末 約束、合格",
      with: "- 期待：結末 約束、合格\n- ↓オペレーター：【終話】"
    ),
    Specimen("trial-without-steps", replacing: "# 試し", with: "# 試し\n## ↓空\n- 期待：結末 切電"),
    Specimen("malformed-hold", replacing: "- オペレーター：「申し訳ございません」", with: "- オペレーター：【保留】↓しばらく"),
    Specimen("move-argument", replacing: "- オペレーター：「申し訳ございません」", with: "- オペレーター：【終話】↓急ぎ"),
    Specimen("move-unclosed", replacing: "- オペレーター：「申し訳ございません」", with: "- オペレーター：【メモ↓"),
    Specimen("unknown-move", replacing: "- オペレーター：「申し訳ございません」", with: "- オペレーター：↓【笑顔】"),
    Specimen("duplicate-name", replacing: "# 試し", with: "# 試し\n## 約束まで\n- オペレーター：【終話】\n- 期待：結末 切電")
      .replacing("## 約束まで\n- オペレーター：「申し訳ございません」", with: "## ↓約束まで\n- オペレーター：「申し訳ございません」"),
  ]
}
