import Content
import Foundation
import Glibc
import Records
import TestSupport
import Testing

struct DeskHistoryTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `entries come back in their order, masked, for their owner alone`() throws {
    let path = "\(folder.path)/new/usage.jsonl"
    let history = DeskHistory(path: path)
    let day = try #require(CalendarDate("2026-11-24"))
    #expect(history.entries().isEmpty)
    try history.keepTaken(["a", "b"], kinds: [.complaint], isPractice: false, on: day, at: 5)
    try history.keepMissed("090-1234-5678の方", on: day, at: 6)
    #expect(
      history.entries() == [
        .taken(
          templates: ["a", "b"],
          kinds: [.complaint],
          isPractice: false,
          day: "2026-11-24",
          at: 5
        ),
        .missed(query: "***-****-****の方", day: "2026-11-24", at: 6),
      ]
    )
    var status = stat()
    try #require(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `a number that is cut off with a long search stays hidden`() throws {
    let history = DeskHistory(path: "\(folder.path)/usage.jsonl")
    let day = try #require(CalendarDate("2026-11-24"))
    let query = String(repeating: "あ", count: 57) + "090-1234-5678"
    try history.keepMissed(query, on: day, at: 1)
    let kept = String(repeating: "あ", count: 57) + "***"
    #expect(history.entries() == [.missed(query: kept, day: "2026-11-24", at: 1)])
  }
}
