import Content
import ContentLoading
import SourceDiagnostics
import TestSupport
import Testing

struct NamesTests {
  @Test(arguments: frontMatter + names + conditions + transitions, Spelling.allCases)
  func `says what is wrong with a name, right there`(change: Specimen, spelling: Spelling) {
    expect(change.rules, in: change.marked, spelt: spelling)
  }

  @Test(arguments: [
    ("### 【終話】", "### 【終和】", "【終話】"),
    ("### お詫び", "### お詫ひ", "お詫び"),
    ("- → 約束", "- → 約朿", "約束"),
    ("- → 結末：切電", "- → 結末：切殿", "切電"),
    ("- 気持ち：怒り−10", "- 気持ち：起り−10", "怒り"),
    ("- 講評：よくできました。", "- 講表：よくできました。", "講評"),
    ("難しさ：初級", "難しさ：初旧", "初級"),
    ("難しさ：初級", "難しき：初級", "難しさ"),
    ("# ねらい", "# ねらこ", "ねらい"),
    ("開始：用件", "開始：要件", "用件"),
    ("- 期待：結末 約束、合格", "- 期待：結末 約束、合核", "合格"),
    ("### 確かめて折り返す（お詫び済み）", "### 確かめて折り返す（お詫びすみ）", "お詫び済み"),
  ])
  func `suggests what was probably meant`(line: String, misspelt: String, name: String) throws {
    let parsed = ParsedScreenplay(SmallCase.replacing(line, with: misspelt, in: SmallCase.text))
    let diagnostic = try #require(parsed.diagnostics.first { !$0.suggestions.isEmpty })
    #expect(diagnostic.suggestions.first == name)
    #expect(parsed.rendered.contains("もしかして：「\(name)」"))
  }

  @Test func `looks clauses and topics up where they are known`() {
    let text = SmallCase.replacing(
      "- 講評：よくできました。",
      with: "- 根拠：callbacks#↓reason、↓callbacks#raeson",
      in: SmallCase.text
    )
    let marked = text.replacing("↓", with: "")
    #expect(ParsedScreenplay(marked).diagnostics.isEmpty)
    let surroundings = ScreenplaySurroundings(
      clauses: [.init(policy: "callbacks", clause: "reason")],
      topics: ["お届け日"]
    )
    let parsed = ParsedScreenplay(marked, surroundings: surroundings)
    #expect(parsed.rules == ["unknown-topic", "unknown-clause"])
    #expect(parsed.diagnostics.map(\.suggestions) == [["お届け日"], ["callbacks#reason"]])
    #expect(parsed.diagnostics.last?.range.start.column == 23)
  }

  @Test func `finds names in other widths and with voicing marks apart`() throws {
    let text = SmallCase.text
      .replacing("- → 結末：約束", with: "- → 結末：約束ＡＢか\u{3099}")
      .replacing("## 約束（良い）", with: "## 約束ABが（良い）")
      .replacing("結末 約束、", with: "結末 約束ＡBｶﾞ、")
    let parsed = ParsedScreenplay(text)
    #expect(parsed.rules == ["unknown-ending"], "カ is no か")
    let hiragana = ParsedScreenplay(text.replacing("ｶﾞ", with: "が"))
    let rolePlay = try #require(hiragana.entry.rolePlay, "\(hiragana.rendered)")
    #expect(rolePlay.trials.map(\.ending) == ["約束ABが"])
  }

  private static let frontMatter = [
    Specimen("front-matter-unopened", replacing: "---\n形式：応対台本 1", with: "↓形式：応対台本 1"),
    Specimen("front-matter-unclosed", replacing: "開始：用件\n---", with: "開始：用件↓"),
    Specimen("front-matter-line", replacing: "番号：KJ-01", with: "番号：KJ-01\n↓担当 佐藤"),
    Specimen("unknown-line", replacing: "# 場面の説明", with: "↓担当：佐藤\n# 場面の説明"),
    Specimen("unknown-front-matter-key", replacing: "番号：KJ-01", with: "番号：KJ-01\n↓担当：佐藤"),
    Specimen("duplicate-key", replacing: "番号：KJ-01", with: "番号：KJ-01\n↓番号：KJ-02"),
    Specimen("missing-key", replacing: "番号：KJ-01", with: "")
      .replacing("---\n# 場面の説明", with: "↓---\n# 場面の説明"),
    Specimen("empty-value", replacing: "題名：お届けが遅い", with: "題名：↓"),
    Specimen("unknown-format", replacing: "形式：応対台本 1", with: "形式：↓応対台本 2"),
    Specimen("unknown-value", replacing: "方向：受電", with: "方向：↓発信"),
    Specimen("unknown-value", replacing: "方向：受電", with: "方向：受電\nお客様の種類：暴言、↓クレーマー"),
    Specimen("malformed-pass-mark", replacing: "合格：10", with: "合格：↓十点"),
    Specimen("malformed-pass-mark", replacing: "合格：10", with: "合格：↓0"),
    Specimen("unknown-scene", replacing: "開始：用件", with: "開始：↓用向"),
  ]

  private static let names = [
    Specimen("duplicate-name", replacing: "## 切電（悪い）", with: "## ↓約束（悪い）\n- 講評：一\n## 切電（悪い）"),
    Specimen("duplicate-name", replacing: "- お客様：急いでいる", with: "- お客様：急いでいる\n- ↓お客様：またいる"),
    Specimen("duplicate-name", replacing: "- 怒り：30（0〜100）", with: "- 怒り：30（0〜100）\n- ↓怒り：3（0〜9）"),
    Specimen(
      "unasked-mark",
      "reserved-character",
      replacing: "- しるし：お詫び済み",
      with: "- しるし：お詫び済み、↓甲↓＋乙"
    ),
    Specimen("name-clash", replacing: "## 確かめて折り返す", with: "## ↓折り返し\n- 例：「はい」\n## 確かめて折り返す"),
    Specimen("name-clash", replacing: "- しるし：お詫び済み", with: "- しるし：お詫び済み、↓怒り")
      .replacing("- ＋10：お詫び", with: "- ＋10：お詫び\n- ＋5：怒り"),
    Specimen("missing-example", replacing: "- 例：「確かめて折り返します」", with: "- 違う例：「はい」")
      .replacing("## 確かめて折り返す", with: "## ↓確かめて折り返す"),
    Specimen("unknown-term", replacing: "### お詫び", with: "### お礼＋↓おわび\n- → 約束\n### お詫び"),
    Specimen("unknown-move", replacing: "### 【終話】", with: "### ↓【通話】\n- → 結末：切電\n### 【終話】"),
    Specimen("empty-term", replacing: "### お詫び", with: "### お礼＋↓\n- → 約束\n### お詫び"),
    Specimen("repeated-term", replacing: "### お詫び", with: "### お詫び＋↓お詫び"),
  ]

  private static let conditions = [
    Specimen("unknown-condition", replacing: "### お詫び", with: "### お詫び（↓メモ済み）\n- → 約束\n### お詫び"),
    Specimen("unknown-condition", replacing: "### お詫び", with: "### お詫び（↓メモ済みでない）\n- → 約束\n### お詫び"),
    Specimen("empty-condition", replacing: "### お詫び", with: "### お詫び（怒り5以上、↓）\n- → 約束\n### お詫び"),
    Specimen("unknown-mood", replacing: "### 【終話】", with: "### ↓不安9以上\n- → 結末：切電\n### 【終話】"),
    Specimen("malformed-comparison", replacing: "### お詫び", with: "### お詫び（↓怒り高め）\n- → 約束\n### お詫び"),
    Specimen(
      "malformed-call-time",
      replacing: "### お詫び",
      with: "### お詫び（↓通話15以上）\n- → 約束\n### お詫び"
    ),
    Specimen("malformed-warnings", replacing: "### お詫び", with: "### お詫び（↓警告1以上）\n- → 約束\n### お詫び"),
    Specimen(
      "malformed-company-limit",
      replacing: "### お詫び",
      with: "### お詫び（↓通話が規程の時間超過）\n- → 約束\n### お詫び"
    ),
    Specimen(
      "condition-outside-bracket",
      replacing: "### お詫び",
      with: "### お詫び＋↓怒り5以上\n- → 約束\n### お詫び"
    ),
    Specimen("unknown-mood", replacing: "- 気持ち：怒り−10", with: "- 気持ち：怒り−10、↓不安＋5"),
    Specimen("malformed-mood-change", replacing: "- 気持ち：怒り−10", with: "- 気持ち：↓怒り10"),
    Specimen("duplicate-mood-change", replacing: "- 気持ち：怒り−10", with: "- 気持ち：怒り−10、↓怒り＋5"),
    Specimen("malformed-mood", replacing: "- 怒り：30（0〜100）", with: "- 怒り：↓30"),
    Specimen("malformed-mood", replacing: "- 怒り：30（0〜100）", with: "- 怒り：↓30（100〜0）"),
    Specimen("malformed-mood", replacing: "- 怒り：30（0〜100）", with: "- 怒り：↓30（0〜100）毎回1"),
  ]

  private static let transitions = [
    Specimen("unknown-scene", replacing: "- → 約束", with: "- → ↓お約束"),
    Specimen("unknown-ending", replacing: "- → 結末：切電", with: "- → 結末：↓切断電"),
    Specimen("ending-without-prefix", replacing: "- → 結末：切電", with: "- → ↓切電"),
    Specimen("ending-quality", replacing: "## 約束（良い）", with: "## 約束↓\n- 講評：一"),
    Specimen("ending-quality", replacing: "## 約束（良い）", with: "## 約束（↓よし）"),
    Specimen("malformed-clause", replacing: "- 講評：よくできました。", with: "- 根拠：a#b、↓折り返し"),
    Specimen("empty-word", replacing: "- 例：「確かめて折り返します」", with: "- 例：「確かめて折り返します」\n- 語：確認｜↓、電話"),
  ]
}
