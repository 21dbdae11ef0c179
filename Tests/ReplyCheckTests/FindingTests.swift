import Content
import MeCabTokenizer
import ReplyCheck
import SourceDiagnostics
import TestSupport
import Testing

struct FindingTests {
  private let tokenizer: MeCabTokenizer
  private let reference = ClauseReference(policy: "wording", clause: "avoid")
  private let range = SourceRange(line: 1, columns: 1..<1)

  init() throws {
    tokenizer = try MeCabTokenizer()
  }

  private func checker(
    knowledge: CompanyKnowledge = CompanyKnowledge(),
    critical: Set<Violation> = []
  ) -> ReplyChecker {
    ReplyChecker(tokenizer: tokenizer, knowledge: knowledge, criticalViolations: critical)
  }

  @Test(arguments: [
    ("↓了解です。", Violation.poorKeigo, "了解です"),
    ("お客様が↓おっしゃられたとおりです。", .poorKeigo, "おっしゃられ"),
    ("↓バカですか。", .insult, "バカ"),
    ("↓ﾊﾞｶですか。", .insult, "ﾊﾞｶ"),
  ])
  func `findings point at the words as given`(
    marked: String,
    violation: Violation,
    words: String
  ) throws {
    for prefix in ["", "ﾊｲ、①😀ありがとうございます。"] {
      let text = MarkedText(prefix + marked)
      let judgement = checker().check(text.text, in: ReplyContext())
      let finding = try #require(judgement.findings.first { $0.violation == violation })
      #expect(finding.range.lowerBound == text.offsets[0])
      #expect(finding.text == words)
      let scalars = Array(text.text.unicodeScalars)[finding.range]
      #expect(String(String.UnicodeScalarView(scalars)) == finding.text)
    }
  }

  @Test func `critical violations make critical findings`() throws {
    let judgement = checker(critical: [.insult]).check("お客様はバカですか。了解です。", in: ReplyContext())
    let insult = try #require(judgement.findings.first { $0.violation == .insult })
    let keigo = try #require(judgement.findings.first { $0.violation == .poorKeigo })
    #expect(insult.severity == .critical)
    #expect(keigo.severity == .violation)
    #expect(insult.clause == ClauseReference("compliance#no-retaliation"))
  }

  @Test(arguments: [
    ("了解しました。本日お送りします。", "承知いたしました。本日お送りします。"),
    ("お客様がおっしゃられましたとおりです。", "お客様がおっしゃいましたとおりです。"),
    ("ちょっとお待ちください。了解です。", "少々お待ちください。承知いたしました。"),
    ("そんなの無理だよ。了解です。", nil),
    ("そちらのカードはご利用できません。", "そちらのカードはご利用になれません。"),
  ])
  func `slips are mended in the whole utterance`(utterance: String, right: String?) throws {
    let judgement = checker().check(utterance, in: ReplyContext(authority: .full))
    let finding = try #require(judgement.findings.first { $0.violation == .poorKeigo })
    #expect(finding.correction == right)
  }

  @Test func `words that the company avoids are advice`() throws {
    let wording = DiscouragedWording(
      phrase: "一応確認します",
      replacement: "確認いたします",
      reason: "気のない返事に聞こえる",
      clause: reference,
      range: range
    )
    let checker = checker(knowledge: CompanyKnowledge(discouragedWordings: [wording]))
    let finding = try #require(
      checker.check("では、一応確認します。", in: ReplyContext()).findings.first { $0.violation == nil }
    )
    #expect(finding.severity == .advice)
    #expect(finding.text == "一応確認します")
    #expect(finding.clause == reference)
    let quoted = checker.check("「一応確認します」とは申しません。", in: ReplyContext())
    #expect(!quoted.findings.contains { $0.rule == "company-wording" })
  }

  @Test(arguments: [
    (Strictness?.none, Finding.Severity.information), (.information, .information),
    (.advice, .advice), (.violation, .violation),
  ])
  func `a matter of taste is taken as the company takes it`(
    strictness: Strictness?,
    severity: Finding.Severity
  ) throws {
    let tastes = strictness.map {
      [TasteSetting(name: "させていただく", strictness: $0, file: "wording.md", range: range)]
    }
    let checker = checker(knowledge: CompanyKnowledge(tastes: tastes ?? []))
    let judgement = checker.check("新しい品をご紹介させていただきます。", in: ReplyContext(authority: .full))
    let finding = try #require(judgement.findings.first { $0.rule == "taste-allowance" })
    #expect(finding.severity == severity)
    #expect(finding.violation == (severity == .violation ? .poorKeigo : nil))
    #expect(judgement.violations == (severity == .violation ? [.poorKeigo] : []))
    #expect(finding.correction == "新しい品をご紹介いたします。")
  }

  @Test(arguments: ["keigo-sorry", "company-wording"])
  func `what the company suppresses is not found`(rule: String) {
    let suppression = RuleSuppression(rule: rule, reason: "社名", file: "wording.md", range: range)
    let wording = DiscouragedWording(
      phrase: "一応",
      replacement: "念のため",
      reason: "",
      clause: reference,
      range: range
    )
    let utterance = "すみませんが、一応お待ちください。"
    let all = checker(knowledge: CompanyKnowledge(discouragedWordings: [wording]))
    let some = checker(
      knowledge: CompanyKnowledge(discouragedWordings: [wording], suppressions: [suppression])
    )
    let found = Set(all.check(utterance, in: ReplyContext()).findings.map(\.rule))
    let left = Set(some.check(utterance, in: ReplyContext()).findings.map(\.rule))
    #expect(found.subtracting(left) == [rule])
  }

  @Test func `public facts and open topics are no breach`() {
    let knowledge = CompanyKnowledge(
      topics: [
        topic("受付時間", ["受付時間", "何時まで"], .everyone),
        topic("料金の内訳", ["内訳"], .supervisor),
      ],
      facts: [CompanyFact(name: "代表者", value: "港一郎", clause: reference)]
    )
    let checker = checker(knowledge: knowledge)
    let breach = Violation.unauthorizedAnswer
    let fact = checker.check("港一郎でございます。", in: ReplyContext(customer: "社長は誰だ？"))
    #expect(!fact.violations.contains(breach))
    let open = checker.check(
      "18時まででございます。",
      in: ReplyContext(customer: "サポートは何時まで？")
    )
    #expect(!open.violations.contains(breach))
    let closed = checker.check(
      "基本料が980円でございます。",
      in: ReplyContext(customer: "請求の内訳は？")
    )
    #expect(closed.violations.contains(breach))
  }

  private func topic(_ name: String, _ words: [String], _ answerers: Answerers) -> Topic {
    Topic(
      name: name,
      words: words,
      answerers: answerers,
      decider: "上席",
      clauses: [],
      range: range
    )
  }

  @Test(arguments: ["", " ", "。", "\u{0}", "🎉", "はい"])
  func `what says nothing does nothing`(text: String) {
    let judgement = checker().check(text, in: ReplyContext(customer: text))
    #expect(judgement.acts == [])
    #expect(judgement.violations.isEmpty)
  }

  @Test(arguments: ["", "\u{0}", "🎉", String(repeating: "あ、", count: 5000)])
  func `any text is judged, and always alike`(text: String) {
    let judgement = checker().check(text, in: ReplyContext(customer: text))
    #expect(judgement == checker().check(text, in: ReplyContext(customer: text)))
    #expect(judgement.findings.allSatisfy { $0.range.upperBound <= text.unicodeScalars.count })
  }

  @Test func `faults of a rule file name their line`() {
    let text = """
      rule: one
      act: apologize
      when: (お詫び

      rule: two
      violation: insult
      when: バカ
      colour: red
      """
    let rules = RuleSet(files: [("broken.rules", text)])
    let lines = rules.diagnostics.map(\.range.start.line)
    #expect(lines == [1, 2, 3, 5, 8])
    #expect(rules.diagnostics.allSatisfy { $0.file == "broken.rules" && $0.severity == .error })
    #expect(rules.rules.isEmpty)
  }
}
