import Foundation
import SourceDiagnostics
import TestSupport
import Testing

extension AtTheTerminal {
  struct ScreenTests {
    /// Something of everything that the prompt shows.
    private let lines = [
      ":help", "：規程 privacy#basic", "折り返し", "：確認 了解しました", "：なし", "：練習 KJ-07", "みなと暮らしサービスの佐藤でございます",
      "：ヒント", "：メモ 森さん", "：終話",
    ]

    @Test func `a terminal has colours`() throws {
      let terminal = try Installation().open()
      _ = try terminal.readToPrompt()
      #expect(Self.hasColour(terminal.output))
    }

    @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
    func `no colours where they are not wanted`(variables: [String: String]) throws {
      let terminal = try Installation(variables: variables).open()
      _ = try terminal.readToPrompt()
      for line in lines { _ = try terminal.answer(toLine: line) }
      #expect(!Self.hasColour(terminal.output))
    }

    @Test func `plain output has neither colours nor ornaments`() throws {
      let terminal = try Installation().open(["--plain"])
      var shown = try terminal.readToPrompt()
      for line in lines { shown += try terminal.answer(toLine: line) }
      #expect(!Self.hasColour(terminal.output))
      #expect(shown.contains("採点表"))
      #expect(!shown.contains { "─○×━│".contains($0) })
    }

    @Test(arguments: [20, 40, 80, 200])
    func `no line is wider than the window, or than 80 columns`(columns: Int) throws {
      let terminal = try Installation().open(columns: columns)
      let welcome = try terminal.readToPrompt()
      for line in welcome.split(separator: "\n") {
        #expect(DisplayWidth.columns(of: String(line)) <= max(40, min(columns, 80)), "\(line)")
      }
    }

    @Test func `escape sequences that are typed never reach the screen as such`() throws {
      let installation = try Installation()
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      // Ctrl-V takes the next key literally.
      let evil = "\u{16}\u{1B}]0;evil\u{16}\u{7}\u{16}\u{1B}[31m\u{202E}"
      for line in [
        "：なし\(evil)", "さがす\(evil)", "：規程 \(evil)", "：練習 \(evil)", "：確認 バカ\(evil)", "：理由",
        "：練習 KJ-07", "：メモ \(evil)", "バカ\(evil)", "：理由", "：採点表",
      ] { _ = try terminal.answer(toLine: line) }
      #expect(!Self.contains("\u{1B}]0;evil", in: terminal.output))
      #expect(!Self.contains("evil\u{7}", in: terminal.output))
      #expect(!Self.contains("\u{1B}[31m\u{202E}", in: terminal.output))
    }

    @Test func `escape sequences in content never reach the screen as such`() throws {
      let content = try EverApprovedContent()
      let evil = "\u{1B}]0;evil\u{7}"
      let files = [
        "Policies/privacy.md": "# プライバシーポリシー", "Scripts/roleplays/kirasetekurenai.md": "お客様：「はい",
        "Scripts/templates/callback.md": "> ",
      ]
      for (file, place) in files {
        let path = "\(content.folder.path)/\(file)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing(place, with: place + evil)
          .write(toFile: path, atomically: true, encoding: .utf8)
      }
      let terminal = try Installation(content: content.folder.path).open()
      _ = try terminal.readToPrompt()
      for line in [
        "：規程", "：規程 privacy", "折り返し", "：台本", "：練習 KJ-07", "：ヒント", "：終話", "：点検",
      ] { _ = try terminal.answer(toLine: line) }
      #expect(!Self.contains("\u{1B}]0;evil", in: terminal.output))
    }

    @Test(arguments: [
      ["OTAI_LANG": "en"], ["LANG": "en_US.UTF-8"], ["OTAI_LANG": "en", "LANG": "ja_JP.UTF-8"],
    ])
    func `speaks English to who asks for it`(variables: [String: String]) throws {
      let terminal = try Installation(variables: variables).open(["--plain"])
      let welcome = try terminal.readToPrompt()
      #expect(welcome.contains("Type :practice to take your first call."))
      let help = try terminal.answer(toLine: ":help")
      #expect(help.contains("start a practice call"))
      #expect(try terminal.answer(toLine: ":foo").contains("There is no command"))
      try terminal.type("\u{4}")
      #expect(try terminal.readToEnd().text.contains("Goodbye."))
    }

    private static func hasColour(_ output: [UInt8]) -> Bool {
      String(decoding: output, as: UTF8.self).contains(/\u{1B}\[[0-9;]*m/)
    }

    private static func contains(_ text: String, in output: [UInt8]) -> Bool {
      output.split(separator: Array(text.utf8)).count > 1 || output.starts(with: text.utf8)
        || output.suffix(text.utf8.count).elementsEqual(text.utf8)
    }
  }
}
