import Content
import ContentLoading
import SourceDiagnostics
import TestSupport
import Testing

struct GrammarTests {
  @Test(arguments: Spelling.allCases)
  func `finds nothing in a sound case, however it is spelt`(spelling: Spelling) {
    let parsed = ParsedScreenplay(spelling.applied(to: SmallCase.text))
    #expect(parsed.diagnostics.isEmpty, "\(parsed.rendered)")
  }

  @Test(arguments: goodLines, Spelling.allCases)
  func `takes every kind of line`(change: Specimen, spelling: Spelling) {
    expect([], in: change.marked, spelt: spelling)
  }

  @Test(arguments: badLines + badHeadings, Spelling.allCases)
  func `says what is wrong with a line, right there`(change: Specimen, spelling: Spelling) {
    expect(change.rules, in: change.marked, spelt: spelling)
  }

  @Test(arguments: [Spelling.asWritten, .indented, .halfWidth, .crlf])
  func `skips comments over several lines and behind text`(spelling: Spelling) {
    let marked = SmallCase.replacing(
      "# 採点",
      with: "<!-- 配点は\n### 下書き\n見直し中 --># 採点<!-- 合計10点 --><!-- --><!---->",
      in: SmallCase.text
    )
    expect([], in: marked, spelt: spelling)
  }

  @Test func `ends an unclosed comment with its line`() {
    let marked = SmallCase.replacing(
      "- 講評：よくできました。",
      with: "- 講評：よくできました。↓<!-- 後で",
      in: SmallCase.text
    )
    expect(["comment-unclosed"], in: marked, spelt: .asWritten)
  }

  @Test(arguments: ["", "\n", "　\n\t", "<!-- 何もない -->"])
  func `lists an empty file with what it lacks`(text: String) {
    let parsed = ParsedScreenplay(text)
    #expect(parsed.entry.rolePlay == nil)
    #expect(parsed.entry.title == "case")
    #expect(parsed.rules.contains("missing-front-matter"))
    #expect(parsed.rules.count { $0 == "missing-section" } == 3)
  }

  private static let goodLines = [
    Specimen(replacing: "> 先にお詫びします。", with: "> 先に\n>お詫びします。\n>\n> 次に約束します。"),
    Specimen(replacing: "- お客様：急いでいる", with: "- お客様：急いでいる\n- ご家族：電話の向こうにいる"),
    Specimen(replacing: "- 怒り：30（0〜100）", with: "- 怒り：30（0〜100）\n- 不安：−5（−10−10）\n- 信頼：10（0〜100）"),
    Specimen(replacing: "- 怒り：30（0〜100）", with: "- 怒り：30（0〜100）毎回＋1")
      .replacing("# いつでも", with: "# いつでも\n### 怒り100以上\n- → 結末：切電"),
    Specimen(
      replacing: "- 例：「確かめて折り返します」",
      with: """
        - 例：「「必ず」とは申せませんが、『確かめて』お電話します」
        - 違う例：「無理です」
        - 語：確かめる｜調べる、折り返す
        - 根拠：callbacks#reason、company#profile
        """
    ),
    Specimen(
      replacing: "- お客様：「荷物が届かないんですが」",
      with: "- ト書き：電話が鳴る。\n- お客様（怒り50以上）：「遅い」\n- お客様：「荷物が届かないんですが」\n- 権限：あり"
    ),
    Specimen(
      replacing: "### お詫び",
      with: """
        ### お詫び＋共感（怒り20以上、通話1分30秒未満、お詫び済みでない）
        - 手本：「申し訳ございません」
        - 上席：「代わりました」
        - 指導：先に聴きます。
        - 根拠：callbacks#reason
        - → 約束（怒り5以下）
        ### お詫び
        """
    ),
    Specimen(replacing: "### 【終話】", with: "### お詫び済み（怒り3超）\n- → 結末：切電\n### 【終話】"),
    Specimen(replacing: "### 【終話】", with: "### （怒り0以下）\n- → 結末：切電\n### 【終話】"),
    Specimen(
      replacing: "- ＋10：お詫び",
      with: """
        - ＋10：お詫び
        - ＋5：お詫び済み
        - ＋5：結末が良い
        - −5：結末が悪い
        - ー5：【保留】
        - 必ず不合格：独断回答、【終話】、確かめて折り返す、警告
        """
    ),
    Specimen(
      replacing: "- オペレーター：「申し訳ございません」",
      with: """
        - オペレーター：【保留】120
        - オペレーター：【保留】90秒
        - オペレーター：【メモ】遅れの件、確認お願いします
        - オペレーター：【録音】
        - オペレーター：「『はい』」
        """
    ),
    Specimen(replacing: "開始：用件", with: "開始：用件\n権限：なし\nお客様の種類：正当な苦情、時間拘束\n相手の名：山田様"),
    Specimen(replacing: "番号：KJ-01", with: "\nnumber: KJ-01<!-- 仮 -->"),
    Specimen(replacing: "- 期待：結末 約束、合格", with: "- 期待：結末：約束"),
  ]

  private static let badLines = [
    Specimen("quote-expected", replacing: "# ねらい", with: "↓ここは何でしょう\n# ねらい"),
    Specimen("unknown-line", replacing: "### 【終話】", with: "### 【終話】\n↓切ってはいけません。"),
    Specimen("unknown-line", replacing: "### 【終話】", with: "### 【終話】\n↓---"),
    Specimen("missing-hyphen", replacing: "- 講評：よくできました。", with: "↓講評：よくできました。"),
    Specimen("missing-hyphen", replacing: "- → 約束", with: "↓→ 約束"),
    Specimen("empty-item", replacing: "- 講評：よくできました。", with: "↓-"),
    Specimen("quote-not-here", replacing: "- 講評：よくできました。", with: "↓> よくできました。"),
    Specimen("quote-expected", replacing: "> 先にお詫びします。", with: "> 先に\n↓お詫びします。"),
    Specimen("line-before-heading", replacing: "## 約束（良い）", with: "↓- 講評：よし。\n## 約束（良い）"),
    Specimen("missing-colon", replacing: "- 講評：よくできました。", with: "- ↓よくできました。"),
    Specimen(
      "missing-colon",
      replacing: "- お客様：「いつ届くんですか」",
      with: "- お客様↓「いつ：届くんですか」"
    ),
    Specimen("empty-key", replacing: "- 講評：よくできました。", with: "- ↓：よくできました。"),
    Specimen("unknown-key", replacing: "- 講評：よくできました。", with: "- ↓公評：よくできました。"),
    Specimen("key-not-here", replacing: "- 講評：よくできました。", with: "- ↓手本：「はい」"),
    Specimen("key-not-here", replacing: "- 講評：よくできました。", with: "- ↓→ 用件"),
    Specimen("empty-value", replacing: "- 講評：よくできました。", with: "- 講評：↓"),
    Specimen("empty-value", replacing: "- お客様：急いでいる", with: "- お客様：↓"),
    Specimen("empty-value", replacing: "- 講評：よくできました。", with: "- 講評：よい。\n- お客様（怒り5以上）：↓"),
    Specimen("condition-not-here", replacing: "- 講評：よくできました。", with: "- 講評（↓怒り5以上）：よい。"),
    Specimen(
      "bracket-unclosed",
      replacing: "- お客様：「いつ届くんですか」",
      with: "- お客様↓（怒り5以上：「いつ届くんですか」"
    ),
    Specimen(
      "bracket-unopened",
      replacing: "- お客様：「いつ届くんですか」",
      with: "- お客様↓）：「いつ届くんですか」"
    ),
    Specimen("text-behind-bracket", replacing: "### お詫び", with: "### お詫び（怒り5以上）↓共感"),
  ]

  private static let badHeadings = [
    Specimen("empty-heading", replacing: "### 【終話】", with: "↓###\n### 【終話】"),
    Specimen("heading-not-here", replacing: "- お客様：急いでいる", with: "- お客様：急いでいる\n## ↓ほかの人"),
    Specimen("heading-level", replacing: "### 【終話】", with: "↓## 【終話】"),
    Specimen("heading-level", replacing: "### 【終話】", with: "↓#### 【終話】"),
    Specimen("heading-level", replacing: "## 切電（悪い）", with: "↓### 切電（悪い）"),
    Specimen("heading-before-section", replacing: "# 場面の説明", with: "## ↓はじめに\n# 場面の説明"),
    Specimen("unknown-section", replacing: "# ねらい", with: "# ↓ねらイ"),
    Specimen("unknown-section", replacing: "## 切電（悪い）", with: "# ↓切電（悪い）"),
    Specimen("duplicate-section", replacing: "# 採点", with: "# ↓ねらい\n> 次に約束します。\n# 採点"),
    Specimen("section-order", replacing: "# ねらい\n> 先にお詫びします。", with: "")
      .replacing("# いつでも", with: "# ↓ねらい\n> 先にお詫びします。\n# いつでも"),
    Specimen("missing-section", replacing: "# 採点\n- ＋10：お詫び", with: "")
      .replacing("- 期待：結末 約束、合格", with: "- 期待：結末 約束、合格↓"),
    Specimen("section-expected", replacing: "# ねらい\n> 先にお詫びします。", with: "")
      .replacing("- 期待：結末 約束、合格", with: "- 期待：結末 約束、合格↓"),
    Specimen("empty-section", replacing: "# ねらい\n> 先にお詫びします。", with: "# ↓ねらい"),
    Specimen("empty-reaction", replacing: "### 【終話】", with: "### ↓【メモ】\n### 【終話】"),
    Specimen("silent-reaction", replacing: "### 【終話】", with: "### ↓【メモ】\n- 気持ち：怒り＋5\n### 【終話】"),
    Specimen("empty-scene", replacing: "# いつでも", with: "## ↓空き\n# いつでも")
      .replacing("- → 約束", with: "- → 約束（怒り9以上）\n- → 空き"),
  ]
}
