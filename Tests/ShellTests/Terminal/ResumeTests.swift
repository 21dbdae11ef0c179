import Foundation
import Records
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

    @Test func `a call whose case was edited is refused once and then dropped`() throws {
      try leaveCall()
      let scripts = "\(content.path)/content/Scripts/roleplays"
      let name = try #require(FileManager.default.contentsOfDirectory(atPath: scripts).first)
      let text = try String(contentsOfFile: "\(scripts)/\(name)", encoding: .utf8)
      let edited = text.replacing("題名: ", with: "題名: 新・")
      try Data(edited.utf8).write(to: URL(filePath: "\(scripts)/\(name)"))
      let terminal = try installation.open()
      #expect(!(try terminal.readToPrompt()).contains("途中の電話があります"))
      #expect(try terminal.answer(toLine: "：続き").contains("続きから始められません"))
      #expect(try terminal.answer(toLine: "：続き").contains("途中の電話はありません"))
      #expect(try installation.journals.attempts().attempts.map(\.isDropped) == [true])
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

    private func leaveCall() throws {
      let terminal = try installation.open(["practice", "T-01"])
      _ = try terminal.readToPrompt()
      _ = try terminal.answer(toLine: Self.words)
      try terminal.type("\u{4}\u{4}")
      _ = try terminal.readToEnd()
    }
  }
}
