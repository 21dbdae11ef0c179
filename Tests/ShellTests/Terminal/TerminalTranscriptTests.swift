import Foundation
import TestSupport
import Testing

/// What happens at real terminals, one after the other: two programs at once are enough for a small machine.
@Suite(.serialized) enum AtTheTerminal {}

extension AtTheTerminal {
  struct TerminalTranscriptTests {
    static let names = [
      "first-start", "desk", "call-passed", "call-failed-by-answering", "call-left-and-resumed",
      "quiz-and-credo", "three-calls", "desk-with-customer",
    ]
    /// Transcripts that play a case of their own, by the folder of fixtures that holds it.
    private static let fixtures = ["three-calls": "three-calls"]
    private static let folder = "\(Installation.packageFolder)/Tests/ShellTests/Transcripts"

    @Test(arguments: names)
    func `comes out as it was reviewed`(name: String) throws {
      let path = "\(Self.folder)/\(name).txt"
      let kept = TerminalTranscript(text: try String(contentsOfFile: path, encoding: .utf8))
      let content = try EverApprovedContent()
      let fixture = Self.fixtures[name].map {
        "\(Installation.packageFolder)/Tests/ShellTests/Fixtures/\($0)"
      }
      let now = try kept.replayed(at: Installation(content: fixture ?? content.folder.path))
      if ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] == "1" {
        try now.text.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("\(name).txt was written anew; review it and run the tests again")
      } else if now.text != kept.text {
        Issue.record("\(name).txt comes out otherwise:\n\(now.changes(since: kept))")
      }
    }

    @Test(arguments: ["README.md", "README.ja.md"])
    func `the manual shows a call as it was kept, with its scorecard`(name: String) throws {
      let kept = try String(contentsOfFile: "\(Self.folder)/call-passed.txt", encoding: .utf8)
      let call = kept.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("# ") }.prefix { $0 != "> ：採点表" }
        .map { $0.hasPrefix("> ") ? "あなた\($0)" : String($0) }
      let manual = try String(
        contentsOfFile: "\(Installation.packageFolder)/\(name)",
        encoding: .utf8
      )
      #expect(call.count > 40)
      #expect(manual.contains(call.joined(separator: "\n")))
    }

    @Test func `every transcript in the folder is played`() throws {
      let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      #expect(files.sorted() == Self.names.map { "\($0).txt" }.sorted())
    }
  }
}

/// The sample company's content, its approvals without a last day: a transcript must come out the same next year.
final class EverApprovedContent {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["Policies", "Scripts"] {
      try FileManager.default.copyItem(
        atPath: "\(Installation.packageFolder)/\(name)",
        toPath: "\(folder.path)/\(name)"
      )
    }
    let ledger = "\(folder.path)/Scripts/approvals.yaml"
    let lines = try String(contentsOfFile: ledger, encoding: .utf8).split(separator: "\n")
    try lines.filter { !$0.contains("    期限:") }.joined(separator: "\n")
      .write(toFile: ledger, atomically: true, encoding: .utf8)
  }
}
