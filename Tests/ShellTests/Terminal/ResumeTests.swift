import Foundation
import Records
import RolePlay
import TestSupport
import Testing

extension AtTheTerminal {
  struct ResumeTests {
    private static let fixture = "\(Installation.packageFolder)/Tests/ShellTests/Fixtures/one-case"
    private static let words = "申し訳ございません"

    private let content: TemporaryFolder
    private let installation: Installation

    init() throws {
      content = try TemporaryFolder()
      try FileManager.default.copyItem(atPath: Self.fixture, toPath: "\(content.path)/content")
      installation = try Installation(content: "\(content.path)/content")
    }

    @Test func `a call whose case was edited elsewhere goes on`() throws {
      try leaveCall()
      try edit("題名: ", into: "題名: 新・")
      let terminal = try installation.open()
      #expect(try terminal.readToPrompt().contains("途中の電話があります"))
      #expect(try terminal.answer(toLine: "：続き").contains("前回の続きから始めます"))
    }

    @Test func `a call whose case goes another way goes on from there, and says why`() throws {
      try leaveCall(saying: ["はい", Self.words])
      try edit("### お詫び\n- 気持ち：怒り−5", into: "### お詫び\n- 気持ち：怒り−7")
      let terminal = try installation.open()
      _ = try terminal.readToPrompt()
      let answer = try terminal.answer(toLine: "：続き")
      let oneLine = answer.replacing("\n", with: "")
      #expect(oneLine.contains("2回目から前と違う進み方になります（「怒り」が前は46、いまは44）"))
      #expect(try terminal.answer(toLine: Self.words).contains("怒り44（−7）"))
      try terminal.type("\u{4}\u{4}")
      _ = try terminal.readToEnd()
      let attempt = try #require(try installation.journals.attempts().attempts.last)
      #expect(attempt.steps.count { $0.event.isTurn } == 2)
      #expect(attempt.steps.last?.trace?.moods["怒り"] == 44)
    }

    @Test func `a new attempt at a case drops the older one`() throws {
      try leaveCall()
      try leaveCall()
      let attempts = try installation.journals.attempts().attempts
      #expect(attempts.map(\.isDropped) == [true, false])
      #expect(attempts.map(\.isPlayed) == [true, true])
    }

    @Test func `a call can be played where its journal cannot be begun`() throws {
      let terminal = try PseudoTerminal(
        program: "/bin/sh",
        arguments: ["-c", "ulimit -f 0; exec \"$0\" practice T-01", Installation.program],
        environment: installation.environment,
        folder: installation.folder.path,
        columns: 1000
      )
      #expect(try terminal.readToPrompt().contains("この電話は記録に残りません"))
      #expect(try terminal.answer(toLine: Self.words).contains("お客様"))
      let found = try installation.journals.attempts()
      #expect(found.attempts == [])
      #expect(found.damaged == [])
    }

    private func leaveCall(saying lines: [String] = [words]) throws {
      let terminal = try installation.open(["practice", "T-01"])
      _ = try terminal.readToPrompt()
      for line in lines { _ = try terminal.answer(toLine: line) }
      try terminal.type("\u{4}\u{4}")
      _ = try terminal.readToEnd()
    }

    /// Replaces words of the case.
    private func edit(_ words: String, into others: String) throws {
      let scripts = "\(content.path)/content/Scripts/roleplays"
      let name = try #require(FileManager.default.contentsOfDirectory(atPath: scripts).first)
      let text = try String(contentsOfFile: "\(scripts)/\(name)", encoding: .utf8)
      let edited = text.replacing(words, with: others)
      try #require(edited != text)
      try Data(edited.utf8).write(to: URL(filePath: "\(scripts)/\(name)"))
    }
  }
}
