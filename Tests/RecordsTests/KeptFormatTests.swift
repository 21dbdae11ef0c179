import Foundation
import Records
import RolePlay
import TestSupport
import Testing

struct KeptFormatTests {
  @Test func `a journal that version 0.1 wrote in format 1 still tells the same call`() throws {
    let kept = try #require(
      Bundle.module.url(forResource: "format-1", withExtension: "jsonl", subdirectory: "Fixtures")
    )
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/1767225600-kirasetekurenai.jsonl"
    try FileManager.default.copyItem(at: kept, to: URL(filePath: path))
    let found = try AttemptFolder(path: folder.path).attempts()
    #expect(found.damaged == [])
    let attempt = try #require(found.attempts.first)
    #expect(attempt.header == .sample())
    #expect(attempt.events == Event.samples)
    #expect(attempt.result == .sample)
  }
}
