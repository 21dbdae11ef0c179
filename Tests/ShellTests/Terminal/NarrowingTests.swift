import Foundation
import Records
import RolePlay
import TestSupport
import Testing

extension AtTheTerminal {
  /// What stands below the line while it is typed.
  struct NarrowingTests {
    static let names = ["narrowing", "narrowing-in-a-narrow-window", "narrowing-and-resizing"]
    private static let folder = "\(Installation.packageFolder)/Tests/ShellTests/Screens"

    private let content: EverApprovedContent
    private let installation: Installation

    init() throws {
      content = try EverApprovedContent()
      installation = try Installation(content: content.folder.path)
    }

    @Test(arguments: names)
    func `the screen is as it was reviewed after every key`(name: String) throws {
      let path = "\(Self.folder)/\(name).txt"
      let kept = ScreenTranscript(try String(contentsOfFile: path, encoding: .utf8))
      let isNew = ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] == "1"
      let now = try kept.replayed(at: installation, keepingAnew: isNew)
      if isNew {
        try now.text.write(toFile: path, atomically: true, encoding: .utf8)
        Issue.record("\(name).txt was written anew; review it and run the tests again")
      } else {
        #expect(now.text == kept.text)
      }
    }

    @Test func `every kept screen is played`() throws {
      let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
      #expect(files.sorted() == Self.names.map { "\($0).txt" }.sorted())
    }

    @Test(arguments: [["--plain"], []])
    func `nothing stands below the line where nobody wants it or a screen cannot show it`(
      arguments: [String]
    ) throws {
      let quiet = try Installation(
        content: content.folder.path,
        variables: arguments.isEmpty ? ["TERM": "dumb"] : [:]
      )
      let terminal = try quiet.open(arguments)
      _ = try terminal.readToPrompt()
      try terminal.type("orikaesi")
      try terminal.read { $0.hasSuffix("orikaesi") }
      let answer = try terminal.answer(to: "1\r")
      #expect(answer.contains("1. "), "the digit belongs to the query")
    }

    @Test func `a reply in a call is not disturbed, but a search in it narrows`() throws {
      let terminal = try installation.open(["practice", "KJ-07", "--seed", "7"])
      _ = try terminal.readToPrompt()
      try terminal.type("折り返し")
      try terminal.read { $0.hasSuffix("折り返し") }
      try terminal.type("\u{15}：検索 所在地")
      try terminal.read { $0.contains(" 1 代表者と所在地をお伝えする") }
      #expect(try terminal.answer(to: "１").contains("「代表は港一郎、所在地は"))
      #expect(try installation.journals.attempts().attempts.last?.events.count == 1)
    }
  }
}
