import Foundation
import Records
import RolePlay
import TestSupport
import Testing

struct DamagedJournalTests {
  private let folder: TemporaryFolder
  private let attempts: AttemptFolder

  init() throws {
    folder = try TemporaryFolder()
    attempts = try AttemptFolder(path: folder.path)
  }

  @Test
  func `a line that a crash left unfinished is passed over on reading and cut off on going on`()
    throws
  {
    let whole = try journal(of: [.attemptBegan(.sample())] + Event.samples.map(JournalEntry.event))
    let lineStarts = [0] + whole.indices.filter { whole[$0] == 0x0A }.map { $0 + 1 }
    let lengths = (0...whole.count).filter { length in
      length.isMultiple(of: 11) || lineStarts.contains { abs($0 - length) <= 1 }
    }
    for length in lengths {
      let path = try write(Data(whole[..<length]), to: "1-case.jsonl")
      let ended = lineStarts.count { $0 <= length } - 1
      let found = attempts.attempts()
      #expect(found.damaged == [], "\(length) bytes")
      #expect(
        found.attempts.first?.events.count == (ended > 0 ? ended - 1 : nil),
        "\(length) bytes"
      )
      guard ended > 0 else { continue }
      var writer = try JournalWriter(path: path)
      try writer.append(.turnTakenBack)
      let kept = try Data(contentsOf: URL(filePath: path))
      #expect(kept.prefix(lineStarts[ended]) == whole.prefix(lineStarts[ended]), "\(length) bytes")
      #expect(kept.count { $0 == 0x0A } == ended + 1, "\(length) bytes")
      #expect(attempts.attempts().damaged == [], "\(length) bytes")
    }
  }

  @Test(arguments: ["", "{", #"{"attemptBegan":{"_0":{"began":1,"#])
  func `a journal whose first line never ended is no attempt and no damage`(text: String) throws {
    try write(Data(text.utf8), to: "1-case.jsonl")
    let found = attempts.attempts()
    #expect(found.attempts == [])
    #expect(found.damaged == [])
  }

  @Test(arguments: ["\u{0}\u{0}\u{0}", "{}", "佐藤", #"{"event":{"_0":{"somethingNew":{}}}}"#, ""])
  func `a line in the middle that makes no sense ends the replay there`(line: String) throws {
    let began = try journal(of: [.attemptBegan(.sample()), .event(.callConnected)])
    let rest = try journal(of: [.event(.samples[1]), .event(.samples[2])])
    let path = try write(began + Data((line + "\n").utf8) + rest, to: "1-case.jsonl")
    let found = attempts.attempts()
    #expect(found.damaged == [path])
    let attempt = try #require(found.attempts.first)
    #expect(attempt.events == [.callConnected])
    #expect(attempt.isCutShort)
    #expect(!attempt.isOpen)
  }

  @Test(arguments: [
    #"{"attemptBegan":{"_0":{"began":1,"digest":"d","format":4,"rolePlay":"case","seed":7}}}"#,
    #"{"attemptBegan":{"_0":{"format":5,"id":"x"}}}"#,
    "佐藤",
    "",
  ])
  func `a journal of a later format, or none, is reported`(line: String) throws {
    let rest = try journal(of: [.event(.callConnected)])
    let path = try write(Data((line + "\n").utf8) + rest, to: "1-case.jsonl")
    let sound = try attempts.begin(.sample(began: 2)).path
    let found = attempts.attempts()
    #expect(found.damaged == [path])
    #expect(found.attempts.map(\.path) == [sound])
  }

  @Test func `what is no journal is left alone`() throws {
    try write(Data("{}\n".utf8), to: "notes.txt")
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/folder.jsonl",
      withIntermediateDirectories: false
    )
    let found = attempts.attempts()
    #expect(found.attempts == [])
    #expect(found.damaged == ["\(folder.path)/folder.jsonl"])
  }

  // MARK: Helpers

  private func journal(of entries: [JournalEntry]) throws -> Data {
    let encoder = JSONEncoder()
    return try entries.reduce(into: Data()) { data, entry in
      data += try encoder.encode(entry) + [0x0A]
    }
  }

  @discardableResult
  private func write(_ data: Data, to name: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    try data.write(to: URL(filePath: path))
    return path
  }
}
