import Foundation
import TestSupport
import Testing

extension AtTheTerminal {
  /// Taking what a search found: gaps, order, the clipboard, and what is never given out.
  struct TakingTests {
    private let content: EverApprovedContent
    private let installation: Installation

    init() throws {
      content = try EverApprovedContent()
      installation = try Installation(content: content.folder.path)
    }

    /// The sequence by which a terminal copies words.
    private func copying(_ words: String) -> String {
      "\u{1B}]52;c;\(Data(words.utf8).base64EncodedString())\u{7}"
    }

    private func open(_ arguments: [String] = []) throws -> PseudoTerminal {
      let terminal = try installation.open(arguments)
      _ = try terminal.readToPrompt()
      return terminal
    }

    private static let short = "責任者が判断することでございますので、本日16時までに責任者からお電話いたします。"

    @Test(arguments: ["：使う callback-with-reason-short", ":take CALLBACK-with-reason-short"])
    func `asks for a gap, and gives out nothing before it is filled`(line: String) throws {
      let terminal = try open()
      try terminal.enter(line)
      let asked = try terminal.read { $0.hasSuffix("時刻（例：15時）> ") }
      #expect(asked.contains("24時間の言い方で") && !asked.contains("責任者が判断"))
      for empty in ["", "　 "] {
        try terminal.enter(empty)
        let again = try terminal.read { $0.hasSuffix("\n時刻（例：15時）> ") }
        #expect(again.contains("空いたままの文面はお渡しできません"))
      }
      let answer = try terminal.answer(toLine: "16時")
      #expect(answer.filter { $0 != "\n" }.contains("「\(Self.short)」"))
      #expect(answer.contains("確認：違反なし（理由・折り返し・期限・上席）"))
      #expect(String(decoding: terminal.output, as: UTF8.self).contains(copying(Self.short)))
    }

    @Test func `begins with what was said for a gap last, to be edited`() throws {
      let terminal = try open()
      for keys in ["16時\r", "\r", "\u{7F}半までの間\r"] {
        try terminal.enter("：使う callback-with-reason-short")
        try terminal.read { $0.contains("時刻（例：15時）> ") }
        try terminal.type(keys)
        _ = try terminal.readToPrompt()
      }
      let screen = String(decoding: terminal.output, as: UTF8.self)
      #expect(screen.split(separator: copying(Self.short)).count == 3)
      let edited = Self.short.replacing("16時まで", with: "16半までの間まで")
      #expect(screen.contains(copying(edited)))
    }

    @Test
    func `begins with what the last answer said, and never with what only an earlier one said`()
      throws
    {
      let terminal = try open()
      // What the customer says, what the gap begins with then, and the keys that answer it.
      let steps = [
        (nil, "", "役立たずめ\r"),
        ("うるせえ、このボケ", "うるせえ、このボケ", "だまれ\r"),
        (nil, "うるせえ、このボケだまれ", "\u{3}"),
        ("録音してるの？", "役立たずめ", "\u{3}"),
        ("うるせえ、このボケ", "うるせえ、このボケ", "\u{3}\u{3}：練習 KJ-16\r"),
        (nil, "役立たずめ", "\u{3}"),
      ]
      for (words, start, keys) in steps {
        if let words { _ = try terminal.answer(toLine: "：応対 \(words)") }
        try terminal.enter("：使う abuse-name-it")
        let asked = try terminal.read { $0.contains("お客様のお言葉（例：") && $0.hasSuffix("> \(start)") }
        #expect(asked.hasSuffix("）> \(start)"))
        _ = try terminal.answer(to: keys)
      }
    }

    @Test(arguments: ["\u{3}", "\u{4}", "：ヘルプ\r"])
    func `gives out nothing where the person gives up`(keys: String) throws {
      let terminal = try open()
      try terminal.enter("：使う callback-with-reason-short")
      try terminal.read { $0.hasSuffix("時刻（例：15時）> ") }
      #expect(try terminal.answer(to: keys).contains("まだお渡ししていません"))
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]52"))
    }

    @Test(arguments: ["1", "１", "：使う 1", ":take　１"])
    func `takes by the number that the search shows`(line: String) throws {
      let terminal = try open()
      let found = try terminal.answer(toLine: "所在地")
      let wording = try #require(found.split(separator: "「").dropFirst().first)
      let words = String(try #require(wording.split(separator: "」").first)).filter {
        !$0.isWhitespace
      }
      try #require(!words.contains("〔"))
      #expect(try terminal.answer(toLine: line).contains("確認：違反なし"))
      #expect(String(decoding: terminal.output, as: UTF8.self).contains(copying(words)))
    }

    @Test func `puts several together in their natural order`() throws {
      let terminal = try open(["--copy-with", "cat > copied; echo $$"])
      try terminal.enter(
        "：使う callback-with-reason-short、apology-inconvenience　callback-with-reason-short"
      )
      try terminal.read { $0.hasSuffix("時刻（例：15時）> ") }
      let answer = try terminal.answer(toLine: "16時")
      let copied = try String(contentsOfFile: "\(installation.folder.path)/copied", encoding: .utf8)
      #expect(copied.hasSuffix("。" + Self.short) && copied.count > Self.short.count + 5)
      #expect(copied.split(separator: Self.short).count == 1)
      #expect(answer.contains("写しました"))
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]52"))
    }

    @Test(arguments: ["exit 3", "/nowhere/copy", "false"])
    func `tells where a command does not copy`(command: String) throws {
      let terminal = try open(["--copy-with", command])
      let answer = try terminal.answer(toLine: "：使う info-how-callback-works")
      #expect(answer.contains("「\(command)」で写せませんでした"))
    }

    @Test(arguments: [
      ("：使う", "検索で出た番号か"), ("：使う 1", "先に、言い回しを探してください"),
      ("：使う callback-with-raeson-short", "「callback-with-reason-short」"),
      ("：使う takeover-supervisor", "上席だけが使えます"),
    ])
    func `tells why nothing is taken`(line: String, reason: String) throws {
      let terminal = try open()
      #expect(try terminal.answer(toLine: line).contains(reason))
      _ = try terminal.answer(toLine: "折り返し")
      #expect(try terminal.answer(toLine: "：使う 99").contains("「99」番はありません。1から5までです"))
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]52"))
    }

    @Test func `never gives out a wording that changed since it was approved`() throws {
      let file = "\(content.folder.path)/Scripts/templates/callback.md"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing("責任者が判断することでございますので", with: "責任者が決めますので")
        .write(toFile: file, atomically: true, encoding: .utf8)
      let terminal = try open()
      let answer = try terminal.answer(toLine: "：使う callback-with-reason-short")
      #expect(answer.contains("使えません") && answer.contains("要再承認"))
    }

    @Test func `copies nothing that breaks a rule once its gaps are filled`() throws {
      let terminal = try open()
      try terminal.enter("：使う callback-with-reason-short")
      try terminal.read { $0.hasSuffix("時刻（例：15時）> ") }
      let answer = try terminal.answer(toLine: "16時。了解しました。16時")
      #expect(answer.contains("違反に当たる") && answer.contains("了解"))
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1B}]52"))
    }

    @Test func `takes from a script, without a clipboard`() throws {
      let run = try installation.run(input: "：使う callback-with-reason-short\n16時\n")
      #expect(run.output.hasPrefix("「\(Self.short.prefix(20))"))
      #expect(!run.output.contains("\u{1B}") && !run.error.contains("\u{1B}"))
    }
  }
}
