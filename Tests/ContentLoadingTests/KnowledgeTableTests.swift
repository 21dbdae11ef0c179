import Content
import SourceDiagnostics
import Testing

struct KnowledgeTableTests {
  private static let path = "Policies/tables.md"

  private static func topics(_ rows: String) -> String {
    """
    # 表
    ## 第1条 表 {#tables}
    | 話題 | ことば | 答えてよい人 | 決める人 | 条 |
    | --- | --- | --- | --- | --- |
    \(rows)
    """
  }

  static let faults: [MarkedFile] = [
    MarkedFile(
      rule: "unknown-speaker",
      path: path,
      text: topics("| 返金◇ | 返金 | ↓料金部 | 上席 | privacy#basic |"),
      suggestions: ["料金担当"]
    ),
    MarkedFile(
      rule: "unknown-clause",
      path: path,
      text: topics("| 返金◇ | 返金 | 上席 | 上席 | privacy#basic、 ↓privacy#basik |"),
      suggestions: ["privacy#basic"]
    ),
    MarkedFile(
      rule: "duplicate-topic",
      path: path,
      text: topics("| 返金◇ | 返金 | 上席 | 上席 | |\n| ↓返金◇ | 金 | 上席 | 上席 | |")
    ),
    MarkedFile(
      rule: "missing-cell",
      path: path,
      text: topics("| 返金◇ |↓ | 上席 | 上席 | |")
    ),
    MarkedFile(
      rule: "bad-setting",
      path: path,
      text: "# 表\n## 表\n> | 設定 | 値 |\n> | --- | --- |\n> | 終話まで◇ | ↓しばらく |\n"
    ),
    MarkedFile(
      rule: "duplicate-setting",
      path: path,
      text: "# 表\n## 表\n| 設定 | 値 |\n|---|---|\n| 警告◇ | 1回 |\n| ↓警告◇ | 2回 |\n"
    ),
    MarkedFile(
      rule: "duplicate-fact",
      path: path,
      text: "# 表\n## 表\n| 項目 | 内容 |\n|---|---|\n| 代表者◇ | 港 |\n| ↓代表者◇ | 南 |\n"
    ),
    MarkedFile(
      rule: "missing-cell",
      path: "Policies/words.md",
      text: "# 表\n## 表\n\n- 表\n\n  | 使わない言い方 | こう言う |\n  |---|---|\n  | 了解です◇ |↓ |\n"
    ),
    MarkedFile(
      rule: "unknown-taste",
      path: path,
      text: "# 表\n## 表\n| 言い方 | 扱い |\n|---|---|\n| ↓させて頂く | 参考 |\n"
    ),
    MarkedFile(
      rule: "unknown-strictness",
      path: path,
      text: "# 表\n## 表\n| 言い方 | 扱い |\n|---|---|\n| すみません◇ | ↓禁止 |\n"
    ),
    MarkedFile(
      rule: "duplicate-taste",
      path: path,
      text: "# 表\n## 表\n| 言い方 | 扱い |\n|---|---|\n| すみません◇ | 助言 |\n| ↓すみません◇ | 参考 |\n"
    ),
    MarkedFile(
      rule: "unknown-rule",
      path: path,
      text: "# 表\n## 表\n| 指摘の除外 | 理由 |\n|---|---|\n| ↓keigo-sory | 社名 |\n",
      suggestions: ["keigo-sorry"]
    ),
    MarkedFile(
      rule: "suppression-without-reason",
      path: path,
      text: "# 表\n## 表\n| 指摘の除外 | 理由 |\n|---|---|\n| ↓keigo-sorry | |\n"
    ),
  ]

  @Test func `reads how strictly matters of taste are taken, and what is not to be found`() throws {
    let content = try TemporaryContent([
      Self.path: """
      # 表
      ## 第1条 表 {#t}
      | 言い方 | 扱い | 理由 |
      | --- | --- | --- |
      | すみません | 参考 | 親しい窓口 |
      | させていただく | error | |

      | 指摘の除外 | 理由 |
      | --- | --- |
      | advice-hello | 社内の決まり |
      """
    ])
    let knowledge = try content.library().knowledge
    #expect(knowledge.tastes.map(\.name) == ["すみません", "させていただく"])
    #expect(knowledge.tastes.map(\.strictness) == [.information, .violation])
    #expect(knowledge.suppressions.map(\.rule) == ["advice-hello"])
    #expect(knowledge.suppressions.map(\.reason) == ["社内の決まり"])
  }

  @Test(arguments: faults.flatMap(\.variants))
  func `puts a fault at the cell that is wrong`(file: MarkedFile) throws {
    let (_, diagnostics) = try file.load()
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.file == file.path)
    #expect(diagnostic.range.start == (try file.position))
    for name in file.suggestions { #expect(diagnostic.suggestions.contains(name)) }
  }

  @Test func `reads topics with who may answer`() throws {
    let content = try TemporaryContent([
      Self.path: Self.topics(
        """
        | 所在地 | 住所、どこにある | 全員 | 上席 | privacy#basic |
        | 解約 | 解約, やめたい | 上席、解約担当 | 解約課長 | ｐｒｉｖａｃｙ＃ｂａｓｉｃ |
        """
      )
    ])
    let topics = try content.library().knowledge.topics
    #expect(topics.map(\.name) == ["料金の確認", "所在地", "解約"])
    #expect(topics[1].words == ["住所", "どこにある"])
    #expect(topics[1].answerers == .everyone)
    #expect(topics[2].answerers == .skilled(["解約担当"]))
    #expect(topics[2].decider == "解約課長")
    #expect(topics[2].clauses == [ClauseReference(policy: "privacy", clause: "basic")])
    #expect(topics[2].range == SourceRange(line: 6, columns: 1..<51))
  }

  @Test(arguments: [
    ("15分", 15, "分"), ("１５分", 15, "分"), ("1回", 1, "回"), ("1,000円", 1000, "円"),
    ("十五 分", 15, "分"), ("3", 3, ""), ("2営業日以内", 2, "営業日以内"),
  ])
  func `reads the number and the unit of a setting`(value: String, number: Int, unit: String) throws
  {
    let content = try TemporaryContent([
      Self.path: "# 表\n## 表 {#t}\n| 設定 | 値 |\n|---|---|\n| 終話までの時間 | \(value) |\n"
    ])
    let setting = try #require(try content.library().knowledge.settings.first)
    let clause = ClauseReference(policy: "tables", clause: "t")
    #expect(
      setting
        == PolicySetting(name: "終話までの時間", number: number, unit: unit, clause: clause)
    )
  }

  @Test func `reads words, synonyms and facts wherever their tables stand`() throws {
    let content = try TemporaryContent([
      "Policies/page.html": """
      <h1>会社</h1><h2 id="profile">概要</h2>
      <table><tr><th>項目</th><th>内容</th></tr><tr><td>代表者</td><td>港一郎</td></tr></table>
      """,
      "Policies/secret.md": """
      ---
      公開: いいえ
      ---
      # 社内
      ## 内線
      | 項目 | 内容 |
      | --- | --- |
      | 内線 | 220 |
      """,
      Self.path: """
      # 表
      ## 第1条 表 {#t}
      | 使わない言い方 | こう言う | 理由 |
      | --- | --- | --- |
      | 「了解です」 | かしこまりました | 目上に使わない |

      | ことば | 同じ意味のことば |
      | --- | --- |
      | 折り返し | かけ直す、コールバック |
      """,
    ])
    let knowledge = try content.library().knowledge
    #expect(knowledge.facts.map(\.value) == ["港一郎"], "what is internal is no public fact")
    #expect(knowledge.facts.first?.clause.description == "page#profile")
    #expect(knowledge.discouragedWordings.map(\.phrase) == ["了解です"])
    #expect(knowledge.discouragedWordings.first?.range.start.line == 5)
    #expect(knowledge.synonyms == [SynonymGroup(word: "折り返し", others: ["かけ直す", "コールバック"])])
  }

  @Test(
    arguments: [
      MarkedFile(
        rule: "duplicate-placeholder",
        path: "Scripts/placeholders.md",
        text: "| 差し込み | 例 | 説明 |\n|---|---|---|\n| 時刻◇ | 1 | |\n| ↓時刻◇ | 2 | |\n"
      ),
      MarkedFile(
        rule: "missing-cell",
        path: "Scripts/placeholders.md",
        text: "| 差し込み | 例 | 説明 |\n|---|---|---|\n| 時刻◇ |↓ | |\n"
      ),
      MarkedFile(
        rule: "missing-table",
        path: "Scripts/placeholders.md",
        text: "↓# 差し込み◇\n"
      ),
    ].flatMap(\.variants)
  )
  func `checks the table of placeholders`(file: MarkedFile) throws {
    let (_, diagnostics) = try file.load()
    #expect(diagnostics.map(\.range.start) == [try file.position])
  }
}
