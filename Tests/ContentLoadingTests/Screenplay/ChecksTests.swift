import Content
import ContentLoading
import SourceDiagnostics
import TestSupport
import Testing

struct ChecksTests {
  @Test(arguments: graph + headings + wholes, Spelling.allCases)
  func `finds what nobody can have meant`(change: Specimen, spelling: Spelling) {
    expect(change.rules, in: change.marked, spelt: spelling)
  }

  @Test(arguments: sound)
  func `leaves alone what makes sense`(change: Specimen) {
    expect([], in: change.marked, spelt: .asWritten)
  }

  @Test func `keeps a case with warnings and drops one with errors`() {
    let warned = SmallCase.replacing("## 切電（悪い）", with: "## 切電（良い）", in: SmallCase.text)
    let parsed = ParsedScreenplay(warned)
    #expect(parsed.rules == ["no-bad-ending"])
    #expect(parsed.entry.rolePlay != nil)
    let faulty = ParsedScreenplay(SmallCase.replacing("合格：10", with: "合格：99", in: SmallCase.text))
    #expect(faulty.entry.rolePlay == nil)
    #expect(faulty.entry.number == "KJ-01")
    #expect(faulty.entry.title == "お届けが遅い")
  }

  private static let graph = [
    Specimen(
      "unreachable-scene",
      replacing: "# いつでも",
      with: "## ↓離れ\n### ほかの返事\n- お客様：「離れです」\n# いつでも"
    ),
    Specimen("unreachable-ending", replacing: "# 採点", with: "## ↓円満（良い）\n- 講評：よし。\n# 採点"),
    Specimen("dead-end", replacing: "- → 結末：約束", with: "- お客様：「約束ですよ」")
      .replacing("## 約束\n### 確かめて折り返す（お詫び済み）", with: "## ↓約束\n### 確かめて折り返す（お詫び済み）")
      .replacing("## 約束（良い）", with: "## ↓約束（良い）")
      .replacing("### 【終話】\n- → 結末：切電", with: "### 【終話】\n- お客様：「切れました」")
      .replacing("## 切電（悪い）", with: "## ↓切電（悪い）")
      .replacing("## 用件", with: "## ↓用件")
      .expecting("dead-end", "unreachable-ending", "unreachable-ending"),
    Specimen("missing-otherwise", replacing: "### ほかの返事\n- お客様：「それでは分かりません」", with: "")
      .replacing("- お客様：「聞いてますか、もしもし」\n## 約束", with: "- お客様：「聞いてますか、もしもし」\n## ↓約束"),
    Specimen(
      "missing-otherwise",
      replacing: "### ほかの返事\n- お客様：「それでは分かりません」",
      with: "### ほかの返事（怒り5以上）\n- → 用件"
    )
    .replacing("- お客様：「聞いてますか、もしもし」\n## 約束", with: "- お客様：「聞いてますか、もしもし」\n## ↓約束"),
    Specimen("untaken-transition", replacing: "- → 約束", with: "- → 約束\n- → ↓用件（怒り5以上）"),
    Specimen(
      "unsaid-line",
      replacing: "- お客様：「いつ届くんですか」",
      with: "- お客様：「いつ届くんですか」\n- お客様（怒り5以上）：↓「早く」"
    ),
  ]

  private static let headings = [
    Specimen(
      "shadowed-heading",
      replacing: "# いつでも",
      with: "### ↓確かめて折り返す（お詫び済み）\n- 手本：「はい」\n- → 用件\n# いつでも"
    ),
    Specimen(
      "shadowed-heading",
      replacing: "### 【終話】",
      with: "### 【終話】（怒り5以上）\n- → 結末：約束\n### ↓【終話】（怒り9以上）\n- → 結末：切電\n### 【終話】"
    ),
    Specimen(
      "shadowed-heading",
      replacing: "### 【終話】",
      with: "### 怒り9以上\n- → 結末：切電\n### ↓怒り80以上\n- → 結末：切電\n### 【終話】"
    ),
    Specimen("shadowed-heading", replacing: "# いつでも", with: "### ↓ほかの返事\n- → 用件\n# いつでも"),
    Specimen(
      "impossible-heading",
      replacing: "### 【終話】",
      with: "### ↓【終話】＋お詫び\n- → 結末：切電\n### 【終話】"
    ),
    Specimen(
      "impossible-condition",
      replacing: "### 【終話】",
      with: "### ↓怒り101以上\n- → 結末：切電\n### 【終話】"
    ),
    Specimen(
      "contradictory-conditions",
      replacing: "### 【終話】",
      with: "### 【終話】（↓怒り9以上、怒り5以下）\n- → 結末：切電\n### 【終話】"
    ),
    Specimen(
      "contradictory-conditions",
      replacing: "### 【終話】",
      with: "### 【終話】（↓お詫び済み、お詫び済みでない）\n- → 結末：切電\n### 【終話】"
    ),
    Specimen("unasked-mark", replacing: "- しるし：お詫び済み", with: "- しるし：お詫び済み、↓聞いた"),
    Specimen("repeated-line", replacing: "- お客様：「それでは分かりません」", with: "- お客様：↓「聞いてますか、もしもし」"),
    Specimen(
      "repeated-line",
      replacing: "- お客様：「それでは分かりません」",
      with: "- お客様：「だめ」\n- お客様：↓「だめ」"
    ),
    Specimen(
      "missing-model-reply",
      replacing: "## 用件",
      with: "## ↓用件"
    ).replacing("### お詫び", with: "### 共感\n- お客様：「はい」\n### お詫び"),
  ]

  private static let wholes = [
    Specimen("mood-out-of-bounds", replacing: "- 怒り：30（0〜100）", with: "- 怒り：↓130（0〜100）"),
    Specimen(
      "mood-without-bound",
      replacing: "- 怒り：30（0〜100）",
      with: "- 怒り：30（0〜100）\n- 忍耐：↓9（0〜9）毎回−1"
    ),
    Specimen("mood-without-bound", replacing: "- 怒り：30（0〜100）", with: "- 怒り：↓30（0〜100）毎回＋1")
      .replacing("### 【終話】", with: "### 怒り9以下\n- → 結末：切電\n### 【終話】"),
    Specimen("unreachable-pass-mark", replacing: "合格：10", with: "合格：↓11"),
    Specimen("unmeetable-score", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び\n- ＋5：↓【保留】＋期限"),
    Specimen("duplicate-score", replacing: "- ＋10：お詫び", with: "- ＋10：お詫び＋共感\n- ＋5：↓共感＋お詫び"),
    Specimen("missing-hang-up", replacing: "### 【終話】", with: "### 終話")
      .replacing("# 試し", with: "# ↓試し"),
    Specimen("missing-trial", replacing: "# 採点", with: "# ↓採点")
      .replacing(
        """
        # 試し
        ## 約束まで
        - オペレーター：「申し訳ございません」
        - オペレーター：「確かめて折り返します」
        - 期待：結末 約束、合格
        """,
        with: ""
      ),
    Specimen("no-good-ending", replacing: "## 約束（良い）", with: "## ↓約束（悪い）"),
    Specimen("no-bad-ending", replacing: "## 切電（悪い）", with: "## 切電（良い）")
      .replacing("## 約束（良い）", with: "## ↓約束（良い）"),
  ]

  private static let sound = [
    Specimen(
      replacing: "### 【終話】",
      with: "### 【終話】（怒り9以上）\n- → 結末：切電\n### 【終話】（怒り5以上）\n- → 結末：約束\n### 【終話】"
    ),
    Specimen(replacing: "### 【終話】", with: "### お詫び\n- → 用件\n### 侮辱＋お詫び\n- → 結末：切電\n### 【終話】"),
    Specimen(replacing: "### ほかの返事\n- お客様：「それでは分かりません」", with: "")
      .replacing("# いつでも", with: "# いつでも\n### ほかの返事\n- お客様：「それでは分かりません」"),
    Specimen(replacing: "- お客様：「いつ届くんですか」", with: "- お客様（怒り5以上）：「早く」\n- お客様：「いつ届くんですか」"),
    Specimen(
      replacing: "- 怒り：30（0〜100）",
      with: "- 怒り：30（0〜100）\n- 忍耐：9（0〜9）毎回−1"
    ).replacing("### 【終話】", with: "### 忍耐1未満\n- → 結末：切電\n### 【終話】"),
    Specimen(
      replacing: "### お詫び",
      with: "### お礼\n- お客様：「いつ届くんですか、今日ですか」\n### 共感\n- 手本：「はい」\n- お客様：「いつ届くんですか、今日ですか」\n### お詫び"
    ),
  ]
}
