import Foundation
import TestSupport
import Testing

/// Approving wordings: what is written to the ledger, and what is refused.
@Suite(.serialized)
struct ApproveTests {
  private let installation: Installation
  private let content: TemporaryFolder

  private static let ledger = "Scripts/approvals.yaml"
  private static let templates = "Scripts/templates/callback.md"
  private static let policy = "Policies/callbacks.md"

  init() throws {
    content = try TemporaryFolder()
    installation = try Installation(content: content.path)
    try write(
      """
      ---
      id: callbacks
      ---
      # 折り返しの決まり
      ## 第1条 時刻 {#deadline}
      折り返しは、お約束した時刻までに行います。
      """,
      to: Self.policy
    )
    try write("# 差し込み\n| 差し込み | 例 | 説明 |\n| --- | --- | --- |\n", to: "Scripts/placeholders.md")
    try write("形式: 採点基準 1\n重大な誤り: [漏えい]\n採点項目: []\n", to: "Scripts/rubric.yaml")
    try write(Self.template("call") + Self.template("ring"), to: Self.templates)
  }

  private static func template(
    _ name: String,
    wording: String = "本日15時までに、担当者から折り返しお電話いたします。",
    clause: String = "callbacks#deadline"
  ) -> String {
    """
    ## 折り返しのご案内 \(name) {#\(name)}
    > \(wording)
    - 応対行為：折り返し、期限
    - 条：\(clause)
    - 話してよい人：全員

    """
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: "\(content.path)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  private var ledger: Data? {
    // Without a ledger there is nothing to read.
    try? Data(contentsOf: URL(filePath: "\(content.path)/\(Self.ledger)"))
  }

  private func approve(_ arguments: String...) throws -> PlainRun {
    try installation.run(["approve", "--by", "森"] + arguments)
  }

  /// The statuses of the templates by their identifiers, as a search tells them.
  private var statuses: [String: String] {
    get throws {
      let run = try installation.run(["lookup", "折り返し", "--json"])
      let records = try run.output.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
      let pairs = records.map { ($0["id"] as? String ?? "", $0["status"] as? String ?? "") }
      return Dictionary(pairs) { first, _ in first }
    }
  }

  private var lintedRules: [String] {
    get throws {
      let run = try installation.run(["lint", "--format", "json"])
      return try run.output.split(separator: "\n").map { line in
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(record?["rule"] as? String)
      }
    }
  }

  // MARK: Approving

  @Test func `approves what is named, and leaves the rest as it was`() throws {
    #expect(try statuses == ["call": "draft", "ring": "draft"])
    #expect(try approve("call").status == 0)
    #expect(try statuses == ["call": "approved", "ring": "draft"])
    #expect(try approve("ring").status == 0)
    #expect(try statuses == ["call": "approved", "ring": "approved"])
  }

  @Test func `takes back an approval when the words change`() throws {
    #expect(try approve("--all").status == 0)
    let changed = Self.template("call", wording: "本日15時までに、担当者から折り返しお電話を差し上げます。")
    try write(changed + Self.template("ring"), to: Self.templates)
    #expect(try statuses == ["call": "stale", "ring": "approved"])
    #expect(try approve("call").status == 0)
    #expect(try statuses == ["call": "approved", "ring": "approved"])
  }

  @Test func `shows what changed beside what was approved`() throws {
    #expect(try approve("call").status == 0)
    let changed = Self.template("call", wording: "本日15時までに、係の者から折り返しお電話いたします。")
    try write(changed.replacing("全員", with: "上席"), to: Self.templates)
    for arguments in [["lookup", "折り返し"], ["approve", "--stale", "--by", "林"]] {
      let shown = try installation.run(arguments).output.split(separator: "\n")
      #expect(shown.contains("   － 本日15時までに、［担当］者から折り返しお電話いたします。"))
      #expect(shown.contains("   ＋ 本日15時までに、［係の］者から折り返しお電話いたします。"))
      #expect(shown.contains("   話してよい人：全員 → 上席"))
    }
    let linted = try installation.run(["lint"]).output
    #expect(linted.contains("Scripts/approvals.yaml:8:13: note: 承認のとき：「本日15時までに、［担当］者から"))
    #expect(linted.contains("Scripts/templates/callback.md:1:1: note: いま：「本日15時までに、［係の］者から"))
    #expect(linted.contains("話してよい人：承認のときは全員、いまは上席"))
  }

  @Test func `asks for each stale template at a terminal, and keeps what was answered`() throws {
    let third = Self.template("dial")
    try write(Self.template("call") + Self.template("ring") + third, to: Self.templates)
    #expect(try approve("--all", "--until", "9999-12-31").status == 0)
    let file = URL(filePath: "\(content.path)/\(Self.policy)")
    let text = try String(contentsOf: file, encoding: .utf8)
    try write(text.replacing("までに行います", with: "より前に行います"), to: Self.policy)
    let silent = try approve("--stale")
    #expect(silent.status == 1 && silent.error.contains("端末"))
    #expect(try Set(statuses.values) == ["stale"])

    let terminal = try installation.open(["approve", "--stale", "--by", "林"])
    let asked = "やめる q）> "
    let first = try terminal.read { $0.hasSuffix(asked) }
    #expect(first.contains("1／3") && first.contains("前の承認：森"))
    #expect(first.contains("折り返しは、お約束した時刻より前に行います。"))
    try terminal.enter("さあ")
    try terminal.read { $0.contains("y（はい）か n（いいえ）") && $0.hasSuffix(asked) }
    try terminal.enter("はい")
    try terminal.read { $0.contains("2／3") && $0.hasSuffix(asked) }
    #expect(try statuses == ["call": "approved", "ring": "stale", "dial": "stale"])
    try terminal.enter("ｎ")
    try terminal.read { $0.contains("3／3") && $0.hasSuffix(asked) }
    try terminal.enter("ｙ")
    let end = try terminal.readToEnd()
    #expect(end.text.contains("2件を承認しました。1件が残っています。") && end.status == 1)
    #expect(try statuses == ["call": "approved", "ring": "stale", "dial": "approved"])
    let kept = String(decoding: try #require(ledger), as: UTF8.self)
    #expect(kept.split(separator: "承認者: 林").count == 3)
    #expect(kept.split(separator: "期限: 9999-12-31").count == 4, "a last day is never lost")
  }

  @Test func `has nothing to walk through where every approval holds`() throws {
    #expect(try approve("--all").status == 0)
    let before = ledger
    let run = try approve("--stale")
    #expect(run.status == 0 && run.output.contains("承認を受け直す文面はありません"))
    #expect(ledger == before)
  }

  @Test func `an approval whose words were edited by hand counts for nothing`() throws {
    #expect(try approve("--all").status == 0)
    let text = String(decoding: try #require(ledger), as: UTF8.self)
    let place = try #require(text.firstRange(of: "担当者から"))
    try write(text.replacingCharacters(in: place, with: "上席から"), to: Self.ledger)
    #expect(try statuses == ["call": "draft", "ring": "approved"])
    let linted = try installation.run(["lint"])
    #expect(linted.status == 1)
    #expect(linted.output.contains("Scripts/approvals.yaml:8:13: error: 「call」の「承認した文面」が"))
    let edited = ledger
    #expect(try approve("call").status == 1)
    #expect(ledger == edited, "nothing is half-written")
  }

  @Test func `gives an old ledger the words that still hold`() throws {
    #expect(try approve("--all").status == 0)
    let whole = String(decoding: try #require(ledger), as: UTF8.self)
    let old = whole.split(separator: "\n").filter { !$0.contains("承認した文面: ") }
    try write(old.joined(separator: "\n") + "\n", to: Self.ledger)
    #expect(try statuses == ["call": "approved", "ring": "approved"])
    #expect(try approve("ring").status == 0)
    #expect(ledger == Data(whole.utf8))
  }

  @Test func `takes back an approval when somebody else may say it`() throws {
    #expect(try approve("call").status == 0)
    let changed = Self.template("call").replacing("全員", with: "上席") + Self.template("ring")
    try write(changed, to: Self.templates)
    #expect(try statuses["call"] == "stale")
  }

  @Test func `takes back an approval when a clause changes or goes`() throws {
    #expect(try approve("--all").status == 0)
    let file = URL(filePath: "\(content.path)/\(Self.policy)")
    let text = try String(contentsOf: file, encoding: .utf8)
    try write(text.replacing("までに行います", with: "より前に行います"), to: Self.policy)
    #expect(try statuses == ["call": "stale", "ring": "stale"])
    try write(text.replacing("{#deadline}", with: "{#time}"), to: Self.policy)
    #expect(try statuses == ["call": "stale", "ring": "stale"])
    try write(text, to: Self.policy)
    #expect(try statuses == ["call": "approved", "ring": "approved"])
  }

  @Test func `takes back an approval when a further clause is cited that does not exist`() throws {
    #expect(try approve("call").status == 0)
    let changed = Self.template("call", clause: "callbacks#deadline、callbacks#nowhere")
    try write(changed, to: Self.templates)
    #expect(try statuses == ["call": "stale"])
    try write(Self.template("call", clause: ""), to: Self.templates)
    #expect(try statuses == ["call": "stale"])
  }

  // MARK: Refusing

  @Test(arguments: [
    "形式: 承認台帳 9\n承認: []\n", "承認:\n  - 文面: \"x\n    承認者: 森\n", "承認:\n  - 文面: x\n", "承認: []\u{0}\n",
  ])
  func `leaves a damaged ledger as it is`(text: String) throws {
    try write(text, to: Self.ledger)
    let run = try approve("--all")
    #expect(run.status == 1)
    #expect(run.error.contains(Self.ledger) && run.output.isEmpty)
    #expect(ledger == Data(text.utf8))
  }

  @Test(arguments: [
    (wording: "お前はバカだ。", clause: "callbacks#deadline", rule: "template-breaks-rule"),
    (wording: "お電話いたします。", clause: "callbacks#nowhere", rule: "unknown-clause"),
    (wording: "お電話いたします。", clause: "", rule: "missing-clauses"),
    (wording: "{{時刻}}にお電話いたします。", clause: "callbacks#deadline", rule: "unknown-placeholder"),
  ])
  func `refuses a faulty template and writes nothing`(
    fault: (wording: String, clause: String, rule: String)
  ) throws {
    #expect(try approve("call").status == 0)
    let before = ledger
    let faulty = Self.template("bad", wording: fault.wording, clause: fault.clause)
    try write(Self.template("call") + faulty + Self.template("ring"), to: Self.templates)
    #expect(try lintedRules.contains(fault.rule))
    for arguments in [["bad"], ["ring", "bad"], ["--all"]] {
      let run = try installation.run(["approve", "--by", "森"] + arguments)
      #expect(run.status == 1)
      #expect(run.error.contains(fault.rule) && run.output.isEmpty)
      #expect(ledger == before)
    }
    #expect(try approve("call", "ring").status == 0, "the faults of another template do not count")
  }

  @Test func `names the words and the rule that a wording breaks`() throws {
    try write(Self.template("bad", wording: "お前はバカだ。"), to: Self.templates)
    let run = try approve("bad")
    #expect(run.error.contains("バカ") && run.error.contains("侮辱"))
    #expect(run.error.contains("\(Self.templates):1:1"))
  }

  @Test(arguments: [
    (suppression: "insult-person お客様の言葉を引く研修のため", rules: ["suppressed-finding"], status: Int32(0)),
    (
      suppression: "insult-person", rules: ["suppression-without-reason", "template-breaks-rule"],
      status: 1
    ),
    (
      suppression: "keigo-sorry 念のため", rules: ["template-breaks-rule", "unused-suppression"],
      status: 1
    ),
  ])
  func `silences a rule only with a reason, and tells of it`(
    entry: (suppression: String, rules: [String], status: Int32)
  ) throws {
    let template = Self.template("bad", wording: "「はい」。バカですか。")
    try write(template + "- 指摘の除外：\(entry.suppression)\n", to: Self.templates)
    let told: Set = ["unapproved-template", "missing-acts", "acts-differ"]
    #expect(try Set(lintedRules).subtracting(told) == Set(entry.rules))
    #expect(try installation.run(["lint"]).status == entry.status)
  }

  @Test(arguments: [
    ["--by", "森"], ["--by", "森", "--all", "call"], ["--by", " ", "call"],
    ["--by", "森", "--all", "--stale"], ["--by", "森", "--stale", "call"], ["call"],
    ["--by", "森", "call", "--until", "来年"], ["--by", "森", "call", "--until", "2020-01-01"],
  ])
  func `exits with 64 for nonsense`(arguments: [String]) throws {
    let run = try installation.run(["approve"] + arguments)
    #expect(run.status == 64)
    #expect(run.output.isEmpty && !run.error.isEmpty)
    #expect(ledger == nil)
  }

  // MARK: Ending

  @Test(arguments: [
    ("2026-01-01", "expired-approval", "expired"), ("9999-12-31", nil, "approved"),
  ])
  func `tells of an approval that has ended`(day: String, rule: String?, status: String) throws {
    #expect(try approve("--all", "--until", "9999-12-31").status == 0)
    let text = String(decoding: try #require(ledger), as: UTF8.self)
    try write(text.replacing("9999-12-31", with: day), to: Self.ledger)
    #expect(try statuses == ["call": status, "ring": status])
    #expect(try lintedRules == (rule.map { [$0, $0] } ?? []))
  }

  @Test(arguments: [(days: 3, rules: ["expiring-approval"]), (days: 40, rules: [])])
  func `tells of an approval that ends soon`(days: Int, rules: [String]) throws {
    let format = Date.ISO8601FormatStyle(timeZone: .current).year().month().day()
    let end = Date().addingTimeInterval(Double(days) * 86_400).formatted(format)
    try write(Self.template("call"), to: Self.templates)
    #expect(try approve("call", "--until", end).status == 0)
    #expect(try lintedRules == rules)
    #expect(try installation.run(["lint"]).status == 0)
  }
}
