import Foundation
import Glibc
import TestSupport
import Testing

extension AtTheTerminal {
  struct HistoryTests {
    private let installation: Installation

    init() throws {
      installation = try Installation()
    }

    @Test func `the history has commands alone, masked, and belongs to its owner`() throws {
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      for line in [
        ":help", "折り返し", "：なし", ":help", ":help", "：練習 KJ-07", "みなと暮らしサービスの佐藤でございます",
        "：メモ 090-1234-5678の方", "\u{1B}[200~：メモ 一行目\n二行目\u{1B}[201~", "：終話",
      ] { _ = try terminal.answer(toLine: line) }
      try terminal.type("\u{4}")
      #expect(try terminal.readToEnd().status == 0)
      let history = try String(contentsOfFile: installation.history, encoding: .utf8)
      #expect(
        history.split(separator: "\n") == [
          ":help", "：練習 KJ-07", "：メモ ***-****-****の方", "：メモ 一行目 二行目", "：終話",
        ]
      )
      #expect(try mode(of: installation.history) == 0o600)
      #expect(try mode(of: "\(installation.folder.path)/state/otai") == 0o700)
    }

    @Test func `a command comes back at the next start`() throws {
      let first = try installation.open()
      _ = try first.readToPrompt()
      _ = try first.answer(toLine: ":policy privacy#basic")
      try first.type("\u{4}")
      _ = try first.readToEnd()
      let second = try installation.open()
      _ = try second.readToPrompt()
      #expect(try second.answer(to: "\u{1B}[A\r").contains("privacy#basic"))
    }

    @Test func `the history keeps its last thousand lines`() throws {
      let first = try installation.open()
      _ = try first.readToPrompt()
      try first.type("\u{4}")
      _ = try first.readToEnd()
      let lines = (1...1200).map { ":policy \($0)" }
      try Data((lines.joined(separator: "\n") + "\n").utf8)
        .write(to: URL(filePath: installation.history))
      chmod(installation.history, 0o600)
      let second = try installation.open()
      _ = try second.readToPrompt()
      try second.type("\u{4}")
      _ = try second.readToEnd()
      let history = try String(contentsOfFile: installation.history, encoding: .utf8)
      #expect(history.split(separator: "\n").map(String.init) == lines.suffix(1000))
      #expect(try mode(of: installation.history) == 0o600)
    }

    private func mode(of path: String) throws -> mode_t {
      var status = stat()
      try #require(stat(path, &status) == 0)
      return status.st_mode & 0o777
    }
  }
}
