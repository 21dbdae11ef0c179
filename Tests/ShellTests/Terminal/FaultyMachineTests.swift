import Foundation
import Records
import RolePlay
import TestSupport
import Testing

extension AtTheTerminal {
  struct FaultyMachineTests {
    private static let greeting = "みなと暮らしサービスの佐藤でございます"

    @Test func `a call can be played where nothing can be kept`() throws {
      let installation = try Installation(variables: [
        "XDG_DATA_HOME": "/proc/nowhere", "XDG_STATE_HOME": "/proc/nowhere",
      ])
      let terminal = try installation.open(["practice", "KJ-07", "--seed", "7"])
      let start = try terminal.readToPrompt()
      #expect(start.contains("/proc/nowhere"))
      #expect(start.contains("お客様「はい」"))
      #expect(try terminal.answer(toLine: Self.greeting).contains("お客様「"))
    }

    @Test func `a full disk costs the record and not the call`() throws {
      let installation = try Installation()
      let terminal = try PseudoTerminal(
        program: "/bin/sh",
        arguments: [
          "-c", "ulimit -f 1; exec \"$0\" practice KJ-07 --seed 7", Installation.program,
        ],
        environment: installation.environment,
        folder: installation.folder.path,
        columns: 1000
      )
      _ = try terminal.readToPrompt()
      var shown = ""
      for _ in 0..<8 {
        shown += try terminal.answer(toLine: "：メモ \(Self.greeting)\(Self.greeting)")
      }
      #expect(shown.contains("File too large"))
      #expect(shown.contains("お客様「"))
      try terminal.type("\u{4}\u{4}")
      #expect(try terminal.readToEnd().status == 0)
      #expect(try installation.journals.attempts().damaged == [])
    }

    @Test func `neither a home folder nor a locale is needed`() throws {
      let installation = try Installation()
      for variable in ["HOME", "LANG"] { installation.environment[variable] = nil }
      let terminal = try installation.open(["practice", "KJ-07", "--seed", "7"])
      #expect(try terminal.readToPrompt().contains("お客様「はい」"))
      let made = try FileManager.default.contentsOfDirectory(atPath: installation.folder.path)
      #expect(made.sorted() == ["data", "state"])
    }

    @Test func `a second window may not go on with a call that is open in the first`() throws {
      let installation = try Installation()
      let first = try installation.open(["practice", "KJ-07", "--seed", "7"])
      _ = try first.readToPrompt()
      let second = try installation.open()
      _ = try second.readToPrompt()
      #expect(try second.answer(toLine: "：続き").contains("別の画面"))
      #expect(try first.answer(toLine: Self.greeting).contains("〔"))
      #expect(try second.answer(toLine: "：練習 KJ-07").contains("お客様「はい」"))
      #expect(try installation.journals.attempts().attempts.map(\.events.count) == [2, 1])
    }
  }
}
