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
    let whole = try Data(contentsOf: kept)
    let ended = try attempt(in: whole)
    #expect(ended.header == .sample())
    #expect(ended.result == .sample)
    // Without its last line it is a call that can be gone on with.
    let lastStart = try #require(whole.dropLast().lastIndex(of: 0x0A))
    let open = try attempt(in: whole[...lastStart])
    #expect(open.events == Event.samples)
    #expect(open.isOpen)
  }

  private func attempt(in journal: Data) throws -> Attempt {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/1767225600-kirasetekurenai.jsonl"
    try journal.write(to: URL(filePath: path))
    let found = try AttemptFolder(path: folder.path).attempts()
    #expect(found.damaged == [])
    return try #require(found.attempts.first)
  }
}
