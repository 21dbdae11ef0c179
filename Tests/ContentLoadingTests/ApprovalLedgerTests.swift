import Content
import ContentLoading
import Foundation
import SourceDiagnostics
import Testing

struct ApprovalLedgerTests {
  private static let path = "Scripts/approvals.yaml"
  private static let digest = "0123456789abcdef0123456789abcdef"

  private static let template = """
    ## 折り返し {#a}
    > お電話いたします。
    - 応対行為：折り返し
    - 条：privacy#basic
    - 話してよい人：全員
    """

  private static func entry(_ name: String = "a", digest: String = digest, rest: String = "")
    -> String
  {
    """
      - 文面: \(name)
        文面の指紋: \(digest)
        条の指紋: {privacy#basic: \(Self.digest)}
        承認者: 森
        承認日: 2026-11-01
    \(rest)
    """
  }

  static let faults: [MarkedFile] = [
    MarkedFile(
      rule: "bad-digest",
      path: path,
      text: "承認:\n" + entry(digest: "↓0123 # ◇")
    ),
    MarkedFile(rule: "bad-date", path: path, text: "承認:\n" + entry(rest: "    期限: ↓来年 # ◇")),
    MarkedFile(
      rule: "unknown-key",
      path: path,
      text: "承認:\n" + entry(rest: "    ↓期日: 2027-01-01 # ◇"),
      suggestions: ["期限"]
    ),
    MarkedFile(
      rule: "missing-key",
      path: path,
      text: "承認: # ◇\n  - ↓文面: a\n    文面の指紋: \(digest)\n    条の指紋: {}\n    承認者: 森\n"
    ),
    MarkedFile(
      rule: "duplicate-approval",
      path: path,
      text: "承認: # ◇\n" + entry() + "\n" + entry("↓a")
    ),
    MarkedFile(
      rule: "ledger-words-differ",
      path: path,
      text: "承認:\n" + entry(rest: "    承認した文面: ↓お電話いたします。 # ◇")
    ),
    MarkedFile(
      rule: "unknown-speaker",
      path: path,
      text: "承認:\n" + entry(rest: "    承認した文面: お電話\n    話してよい人: ↓常席 # ◇"),
      suggestions: ["上席"]
    ),
    MarkedFile(rule: "malformed-approval", path: path, text: "承認: # ◇\n  - ↓a\n"),
    MarkedFile(rule: "unknown-format", path: path, text: "形式: ↓承認台帳 9 # ◇\n承認: []\n"),
    MarkedFile(
      rule: "orphan-approval",
      path: path,
      text: "承認: # ◇\n" + entry("↓b")
    ),
    MarkedFile(
      rule: "malformed-yaml",
      path: path,
      text: "承認: # ◇\n" + entry() + "\n  - 文面: \"c\n    承認者: 森\n↓"
    ),
  ]

  @Test(arguments: faults.flatMap(\.variants))
  func `puts a fault at the words that are wrong`(file: MarkedFile) throws {
    let (_, diagnostics) = try file.load()
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.file == Self.path)
    if file.rule == "malformed-yaml" {
      #expect(diagnostic.range.start.line >= 8, "the damaged entry begins at line 8")
    } else {
      #expect(diagnostic.range.start == (try file.position))
    }
    for name in file.suggestions { #expect(diagnostic.suggestions.contains(name)) }
  }

  @Test func `keeps the entries around a damaged one`() throws {
    let text =
      "承認:\n" + Self.entry("a") + "  - 文面: \"b\n    承認者: 森\n" + Self.entry("c")
      + "  - 文面: [d\n" + Self.entry("e")
    let library = try TemporaryContent([Self.path: text]).library()
    #expect(library.approvals.keys.sorted() == ["a", "c", "e"])
    #expect(library.diagnostics.filter { $0.rule == "malformed-yaml" }.count == 2)
  }

  @Test(arguments: ["", "\n", "# 空\n", "承認: []\n", "承認:\n", "[", "- a\n", "承認: 1\n", "\u{1}"])
  func `has no approvals in a file that lists none`(text: String) throws {
    #expect(try TemporaryContent([Self.path: text]).library().approvals.isEmpty)
  }

  @Test func `reads back what it writes, whatever the words`() throws {
    let names = [
      "callback", "第二章", "a b", "it's \"so\"", "- x", "null", "~", "キー: 値", "#", "a\\b", "改\n行",
      "🙂", "\u{2028}", "yes", "{a}", "*a", "&a", "!a", "%", "@", "`", "0x1F", "2026-01-01",
    ]
    let approvals = try names.enumerated().map { index, name in
      let speakers: [Answerers] = [.everyone, .supervisor, .skilled(["料金担当", "技術担当"])]
      let words = ApprovedWords(
        wording: Wording("お電話いたします。\(name)「{{時刻}}」 まで"),
        speaker: speakers[index % speakers.count]
      )
      return Approval(
        template: name,
        wordingDigest: index.isMultiple(of: 3)
          ? Self.digest : Digest.ofTemplate(words.wording, speaker: words.speaker),
        clauseDigests: [
          ClauseReference(policy: name.filter { $0 != "#" } + "p", clause: "c"): Self.digest,
          ClauseReference(policy: "privacy", clause: "basic"): Self.digest,
        ],
        approver: name,
        date: try #require(CalendarDate(year: 2026, month: 1, day: index + 1)),
        expiry: index.isMultiple(of: 2) ? CalendarDate(year: 2027, month: 1, day: 1) : nil,
        words: index.isMultiple(of: 3) ? nil : words
      )
    }
    let content = try TemporaryContent()
    try Self.record(approvals, in: content)
    let library = try content.library()
    #expect(library.diagnostics.filter { $0.severity == .error }.map(\.message.japanese) == [])
    #expect(library.approvals.values.sorted { $0.date < $1.date } == approvals)
  }

  @Test func `writes the same text for the same approvals in any order`() throws {
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 1))
    let approvals = ["b", "a", "c"].map { name in
      Approval(
        template: name,
        wordingDigest: Self.digest,
        clauseDigests: [ClauseReference(policy: "privacy", clause: "basic"): Self.digest],
        approver: "森",
        date: date
      )
    }
    let text = LedgerWriter.text(for: approvals)
    #expect(text == LedgerWriter.text(for: approvals.reversed()))
    #expect(
      text.hasSuffix(
        """
          - 文面: c
            文面の指紋: \(Self.digest)
            条の指紋: {privacy#basic: \(Self.digest)}
            承認者: 森
            承認日: 2026-11-01

        """
      )
    )
  }

  @Test func `reads its own hand as YAML would`() throws {
    let speakers: [Answerers] = [.everyone, .supervisor, .skilled(["料金担当", "技術担当"])]
    let approvals = try ["b", "第二章", "a"].enumerated().map { index, name in
      let words = ApprovedWords(
        wording: Wording("本日{{時刻}}までに、「\(name)」から、お電話いたします（例）。"),
        speaker: speakers[index]
      )
      return Approval(
        template: name,
        wordingDigest: Digest.ofTemplate(words.wording, speaker: words.speaker),
        clauseDigests: [
          ClauseReference(policy: "privacy", clause: "basic"): Self.digest,
          ClauseReference(policy: "規程", clause: "c"): Self.digest,
        ],
        approver: "品質管理室 三浦",
        date: try #require(CalendarDate(year: 2026, month: 11, day: 1)),
        expiry: index == 1 ? CalendarDate(year: 2027, month: 1, day: 1) : nil,
        words: words
      )
    }
    let text = LedgerWriter.text(for: approvals)
    let own = try TemporaryContent([Self.path: text]).library()
    #expect(
      own.approvals.values.sorted { $0.template < $1.template }
        == approvals.sorted { $0.template < $1.template }
    )
    #expect(own.diagnostics.count { $0.rule == "orphan-approval" } == 3)
    // A comment, or a space too many, is left to the reader of YAML.
    for other in [text + "# 終わり\n", text.replacing("承認:\n", with: "承認: \n")] {
      let library = try TemporaryContent([Self.path: other]).library()
      #expect(library.approvals == own.approvals)
      #expect(library.diagnostics == own.diagnostics)
    }
  }

  private static func record(_ approvals: [Approval], in content: TemporaryContent) throws {
    let writer = ContentWriter(folder: try ContentFolder(path: content.path))
    #expect(try writer.record(approvals) == .recorded)
  }

  private static func approval(of template: String) throws -> Approval {
    Approval(
      template: template,
      wordingDigest: digest,
      clauseDigests: [ClauseReference(policy: "privacy", clause: "basic"): digest],
      approver: "森",
      date: try #require(CalendarDate(year: 2026, month: 11, day: 1))
    )
  }

  @Test func `leaves a folder in place of the ledger alone`() throws {
    let content = try TemporaryContent()
    try content.write(Array("x".utf8), to: "\(Self.path)/file")
    let writer = ContentWriter(folder: try ContentFolder(path: content.path))
    guard case .refused(let faults, source: nil) = try writer.record([]) else {
      Issue.record("the ledger was written")
      return
    }
    #expect(faults.map(\.rule) == ["not-a-file"])
  }

  @Test(
    arguments: faults.filter { $0.rule != "orphan-approval" }.map(\.text) + [
      "a\u{0}", "[", "- a\n",
    ]
  )
  func `never rewrites a ledger with a fault`(text: String) throws {
    let bytes = Array(text.replacing("↓", with: "").replacing("◇", with: "").utf8)
    let content = try TemporaryContent()
    try content.write(bytes, to: Self.path)
    let writer = ContentWriter(folder: try ContentFolder(path: content.path))
    guard case .refused(let faults, _) = try writer.record([try Self.approval(of: "z")]) else {
      Issue.record("the ledger was written")
      return
    }
    #expect(!faults.isEmpty && faults.allSatisfy { $0.file == Self.path })
    #expect(try Array(Data(contentsOf: URL(filePath: "\(content.path)/\(Self.path)"))) == bytes)
  }

  @Test func `loses nothing where several approve at the same time`() async throws {
    let content = try TemporaryContent()
    let folder = try ContentFolder(path: content.path)
    let names = (1...40).map { "t\($0)" }
    try await withThrowingTaskGroup(of: ContentWriter.Recording.self) { group in
      for name in names {
        let approval = try Self.approval(of: name)
        group.addTask { try ContentWriter(folder: folder).record([approval]) }
      }
      for try await recording in group { #expect(recording == .recorded) }
    }
    #expect(Set(try content.library().approvals.keys) == Set(names))
    let rest = try FileManager.default.contentsOfDirectory(atPath: "\(content.path)/Scripts")
    #expect(rest.filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test(arguments: [0o600, 0o640, 0o664])
  func `keeps the permissions of the ledger`(mode: Int) throws {
    let content = try TemporaryContent([Self.path: "承認: []\n"])
    let file = "\(content.path)/\(Self.path)"
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    try Self.record([try Self.approval(of: "a")], in: content)
    #expect(try files.attributesOfItem(atPath: file)[.posixPermissions] as? Int == mode)
  }

  @Test func `approves only while words and clauses are what they were`() throws {
    let content = try TemporaryContent(["Scripts/templates/a.md": Self.template])
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 21))
    let first = try content.library()
    let template = try #require(first.templates.first)
    let reference = ClauseReference(policy: "privacy", clause: "basic")
    let approval = Approval(
      template: "a",
      wordingDigest: template.digest,
      clauseDigests: [reference: try #require(first.clause(reference)).digest],
      approver: "森",
      date: day
    )
    try Self.record([approval], in: content)
    let approved = try content.library()
    #expect(approved.approvalStatus(of: template, on: day) == .approved)
    #expect(approved.diagnostics.map(\.rule) == [])

    let changed = Self.template.replacing("お電話いたします", with: "お電話します")
    try content.write(Array((changed + "\n" + Self.second).utf8), to: "Scripts/templates/a.md")
    let stale = try content.library()
    #expect(stale.diagnostics.map(\.rule) == ["stale-approval", "unapproved-template"])
    #expect(stale.diagnostics.map(\.range.start.line) == [1, 6])
  }

  private static let second = """
    ## 別の折り返し {#b}
    > 折り返します。
    - 応対行為：折り返し
    - 条：privacy#basic
    - 話してよい人：全員
    """
}
