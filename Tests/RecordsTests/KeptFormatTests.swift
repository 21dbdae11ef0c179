import Foundation
import Records
import RolePlay
import TestSupport
import Testing

struct KeptFormatTests {
  @Test(arguments: [
    (1, nil, nil), (2, "pace 7/2/60", nil), (3, "pace 7/2/60", PracticeLevel.hints),
  ])
  func `a journal of every format still tells the same call`(
    format: Int,
    basis: String?,
    level: PracticeLevel?
  ) throws {
    let kept = try #require(
      Bundle.module.url(
        forResource: "format-\(format)",
        withExtension: "jsonl",
        subdirectory: "Fixtures"
      )
    )
    let whole = try Data(contentsOf: kept)
    let ended = try attempt(in: whole)
    #expect(ended.header.format == format)
    #expect(ended.header.basis == basis)
    #expect(ended.header.level == level)
    #expect(ended.header.rolePlay == "kirasetekurenai")
    #expect(ended.header.digest == "0f9a")
    #expect(ended.header.seed == 7)
    #expect(ended.header.began == 1_767_225_600)
    #expect(ended.result == .sample)
    // Without its last line it is a call that can be gone on with.
    let lastStart = try #require(whole.dropLast().lastIndex(of: 0x0A))
    let open = try attempt(in: whole[...lastStart])
    #expect(open.events == Event.samples)
    #expect(open.isOpen)
    #expect(open.isTraced == (format >= 3))
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
