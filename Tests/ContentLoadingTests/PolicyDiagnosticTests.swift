import Content
import SourceDiagnostics
import Testing

struct PolicyDiagnosticTests {
  private static let path = "Policies/x.md"

  static let faults: [MarkedFile] = [
    MarkedFile(
      rule: "duplicate-clause",
      path: path,
      text: "# 規程\n## 目的◇ {#a}\n文。\n↓## 範囲◇ {#a}\n文。\n"
    ),
    MarkedFile(
      rule: "malformed-yaml",
      path: path,
      text: "---\n題名: 規程\n所管: \"◇総務部↓\n---\n# 規程\n## 目的\n"
    ),
    MarkedFile(
      rule: "duplicate-key",
      path: path,
      text: "---\n↓題名: 規程◇\n題名: 規則◇\n---\n# 規程\n## 目的\n"
    ),
    MarkedFile(
      rule: "bad-date",
      path: path,
      text: "---\n施行日：　↓◇来年の春\n---\n# 規程\n## 目的\n"
    ),
    MarkedFile(
      rule: "bad-public",
      path: path,
      text: "---\n公開:     ↓◇たぶん\n---\n# 規程\n## 目的\n"
    ),
    MarkedFile(
      rule: "bad-policy-id",
      path: path,
      text: "---\nid: ↓◇a#b\n---\n# 規程\n## 目的\n"
    ),
    MarkedFile(
      rule: "duplicate-policy",
      path: path,
      text: "---\n題名: 規程◇\nid: ↓privacy\n---\n# 規程\n## 目的\n"
    ),
  ]

  @Test(arguments: faults.flatMap(\.variants))
  func `puts a fault at the words that are wrong`(file: MarkedFile) throws {
    let (_, diagnostics) = try file.load()
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.file == file.path)
    #expect(diagnostic.range.start == (try file.position))
  }

  @Test func `reads the sound lines of a damaged head`() throws {
    let content = try TemporaryContent([
      Self.path: "---\nid: rules\n所管: \"総務部\n版: 2\n---\n# 規程\n## 目的\n"
    ])
    let policy = try #require(try content.library().policies.first { $0.id == "rules" })
    #expect(policy.title == "規程")
    #expect(policy.clauses.map(\.range.start.line) == [7])
  }

  @Test(arguments: [
    ("---\n\nはじめに一言。\n\n---\n\n# 規程\n\n## 目的\n", "規程"),
    ("---\n# 規程\n## 目的\n", "規程"),
    ("規程\n===\n\n目的\n---\n文。\n", "規程"),
    ("---\ntitle: 規程\n---\n## 目的\n### 細目\n", "規程"),
    ("---\n題名：規程\n---\n#### 目的\n", "規程"),
    ("\u{FEFF}# 規程\r\n\r\n## 目的\r\n", "規程"),
    ("## 規程\n\n### 目的\n\n### 範囲\n", "規程"),
  ])
  func `finds the title however the document begins`(text: String, title: String) throws {
    let library = try TemporaryContent([Self.path: text]).library()
    let policy = try #require(library.policies.first { $0.id == "x" })
    #expect(policy.title == title)
    #expect(policy.clauses.first?.heading == "目的")
    #expect(library.diagnostics.map(\.rule) == [])
  }

  @Test(arguments: [
    ("第1条 目的", "article-1"), ("第１２条　目的", "article-12"), ("第十二条（目的）", "article-12"),
    ("第百二十三条", "article-123"), ("第3条の2 目的", "article-3-2"), ("第三条の二の三", "article-3-2-3"),
    ("【第4条】目的", "article-4"), ("Article 5 Purpose", "article-5"), ("1. 目的", "section-1"),
    ("2-1 目的", "section-2-1"), ("２．３　目的", "section-2-3"), ("（３）目的", "section-3"),
    ("④ 目的", "section-4"), ("Section 6: Purpose", "section-6"), ("第2章 総則", "chapter-2"),
    ("附則", "supplement"), ("24時間の受付", "section-1"), ("2026年の改定", "section-1"),
    ("目的 {#purpose}", "purpose"), ("第9条 目的　｛＃ｐｕｒｐｏｓｅ｝", "purpose"),
  ])
  func `names a clause by what its heading gives`(heading: String, id: String) throws {
    let library = try TemporaryContent([Self.path: "# 規程\n\n## \(heading)\n\n文。\n"]).library()
    let policy = try #require(library.policies.first { $0.id == "x" })
    #expect(policy.clauses.map(\.reference.clause) == [id])
  }

  @Test(arguments: [
    "<!-- 内緒 -->", "<script>\n内緒\n</script>", "<style>内緒</style>", "<!--\n\n内緒\n\n-->",
    "文<!-- 内緒 -->章", "文<script>内緒</script>章", "<div hidden>内緒</div>",
  ])
  func `never shows what a page hides`(text: String) throws {
    let library = try TemporaryContent([Self.path: "# 規程\n\n## 目的\n\n\(text)\n"]).library()
    let policy = try #require(library.policies.first { $0.id == "x" })
    #expect(!policy.clauses.flatMap(\.body).contains { $0.text.contains("内緒") })
  }

  @Test(arguments: [">", "- ", "*_", "[", "<div>", "1. ", "![", "`", "\u{0}"])
  func `survives text that nests without end`(piece: String) throws {
    let text = "# 規程\n\n## 目的\n\n" + String(repeating: piece, count: 3000) + "文\n"
    let library = try TemporaryContent([Self.path: text]).library()
    #expect(library.policies.contains { $0.id == "privacy" })
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999", "x", ""])
  func `survives any number in a page`(number: String) throws {
    let page = """
      <h1>規程</h1><h2>目的</h2><ol start="\(number)"><li>一</li><li>二</li></ol>
      <table><tr><td rowspan="\(number)" colspan="\(number)">甲</td></tr><tr><td>乙</td></tr></table>
      """
    let library = try TemporaryContent(["Policies/page.html": page]).library()
    let words = library.policies.flatMap(\.clauses).flatMap(\.body).map(\.text)
    for word in ["一", "二", "甲", "乙"] { #expect(words.contains { $0.contains(word) }) }
  }

  @Test(.timeLimit(.minutes(1)))
  func `reads a page whose cells claim more room than there is`() throws {
    let rows = String(repeating: "<tr><td rowspan=100 colspan=100>甲</td></tr>", count: 5000)
    let page = "<h1>規程</h1><h2>目的</h2><table>\(rows)</table><p>乙</p>"
    let library = try TemporaryContent(["Policies/page.html": page]).library()
    #expect(library.policies.flatMap(\.clauses).flatMap(\.body).contains { $0.text == "乙" })
  }
}
