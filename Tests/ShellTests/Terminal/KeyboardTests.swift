import Content
import Records
import RolePlay
import TestSupport
import Testing

extension AtTheTerminal {
  struct KeyboardTests {
    private let installation: Installation

    init() throws {
      installation = try Installation()
    }

    @Test func `Ctrl-C drops the line and not the program`() throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      #expect(try terminal.answer(to: "：すてる\u{3}") == "")
      // In a search of the history, in a list of completions, and behind half a key sequence.
      for keys in ["", "\u{12}れん", ":policy \t\t", "\u{1B}", "あ\u{16}"] {
        #expect(try terminal.answer(to: keys + "\u{3}") == "", "\(keys)")
      }
      let answer = try terminal.answer(toLine: "：のこる")
      #expect(answer.contains("「：のこる」"))
      #expect(!answer.contains("すてる"))
      try terminal.type("\u{4}")
      #expect(try terminal.readToEnd().status == 0)
    }

    @Test func `Ctrl-C in a call is no turn, even while the customer is about to answer`() throws {
      let terminal = try installation.open(["practice", "KJ-07", "--seed", "7"])
      _ = try terminal.readToPrompt()
      #expect(try terminal.answer(to: "ばか\u{3}") == "")
      try terminal.enter("みなと暮らしサービスの佐藤でございます。光回線のご案内です")
      try terminal.read { $0.hasSuffix("\n") }
      try terminal.type("\u{3}")
      try terminal.read { $0.contains("〔") && $0.hasSuffix("あなた> ") }
      try terminal.type("\u{4}\u{4}")
      #expect(try terminal.readToEnd().status == 0)
      #expect(try installation.journals.attempts().attempts.last?.events.count == 2)
    }

    /// The keys, and the name of the command that the program then does not know.
    @Test(arguments: [
      ("：漢字", "：漢字"),
      (":漢\u{7F}字", "：字"),
      ("：あいう\u{7F}\u{7F}え", "：あえ"),
      ("：か\u{3099}き", "：か\u{3099}き"),
      ("：か\u{3099}\u{7F}き", "：き"),
      ("：🎉\u{7F}お", "：お"),
      ("：ab\u{1}\u{1B}[C\u{1B}[Cか", "：aかb"),
      ("：消える\u{15}：のこる", "：のこる"),
      ("   ：　ー　", "：ー"),
    ])
    func `edits wide characters and combining marks`(keys: String, name: String) throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      let answer = try terminal.answer(toLine: keys)
      #expect(answer.unicodeScalars.starts(with: "「\(name)」".unicodeScalars), "\(answer)")
    }

    @Test func `a search finds the same in separate voicing marks and half-width kana`() throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      let answer = try terminal.answer(toLine: "プライバシー")
      #expect(answer.contains("1. "))
      let marks = try terminal.answer(toLine: "フ\u{309A}ライハ\u{3099}シー")
      let halfWidth = try terminal.answer(toLine: "ﾌﾟﾗｲﾊﾞｼｰ")
      #expect(marks == answer)
      #expect(halfWidth == answer)
    }

    @Test(arguments: [
      ("：れん\t", "：練習"), (":れんし\t", ":練習"), ("：pra\t", "：practice"), ("：ｐｒａ\t", "：practice"),
      ("：ひきつ\t", nil), ("：けん\t", "：検索"),
    ])
    func `Tab completes a command by its reading`(keys: String, completed: String?) throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      let answer = try terminal.answer(toLine: keys + "x")
      let name = (completed ?? String(keys.dropLast())).dropFirst() + "x"
      #expect(answer.hasPrefix("「：\(name)」"), "\(answer)")
    }

    @Test(arguments: [":policy privacy#ba\t", "：規程　privacy#ba\t", "：規程 ｐｒｉｖａｃｙ＃ｂａ\t"])
    func `Tab completes a clause`(keys: String) throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      #expect(try terminal.answer(toLine: keys).contains("privacy#basic"))
    }

    @Test(arguments: ["：練習 電話を切\t", "：練習　電話を切\t", ":practice KIRA\t", "：練習 kira\t"])
    func `Tab completes a role-play`(keys: String) throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      #expect(try terminal.answer(toLine: keys).hasPrefix("KJ-07 電話を切らせてくれない"))
    }

    @Test func `Tab lists what several names go on with`() throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      try terminal.type(":policy privacy\t\t")
      try terminal.read { $0.contains("privacy#basic") && $0.contains("privacy#third-party") }
    }

    @Test func `what is pasted in several lines is one utterance`() throws {
      let terminal = try installation.open(["practice", "KJ-07", "--seed", "7"])
      _ = try terminal.readToPrompt()
      _ = try terminal.answer(toLine: "\u{1B}[200~：メモ 一行目\n二行目\u{1B}[201~")
      let attempt = try #require(try installation.journals.attempts().attempts.last)
      #expect(attempt.events.last == .operatorMoved(.note, argument: "一行目\n二行目"))
    }

    @Test func `a line of a hundred kilobytes is taken, and the next one too`() throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      let line = String(repeating: "応", count: 33_000)
      try terminal.type("\u{1B}[200~：\(line)\u{1B}[201~\r")
      try terminal.read { $0.hasSuffix("\n応対> ") && $0.contains("という操作はありません") }
      #expect(try terminal.answer(toLine: "：なし").contains("「：なし」"))
    }
  }
}
