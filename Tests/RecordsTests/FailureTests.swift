import Foundation
import Glibc
import Records
import RolePlay
import SourceDiagnostics
import TestSupport
import Testing

struct FailureTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a folder that cannot be made is an error that says why`() throws {
    let file = "\(folder.path)/file"
    try Data().write(to: URL(filePath: file))
    for path in [file, "\(file)/attempts", "/proc/otai/attempts"] {
      #expect { _ = try AttemptFolder(path: path) } throws: { error in
        guard let error = error as? RecordsError, error.code == .createFolder else { return false }
        return Language.allCases.allSatisfy { error.message[$0].contains(error.path) }
      }
    }
  }

  @Test func `a journal that is gone cannot be gone on with`() throws {
    let path = "\(folder.path)/gone.jsonl"
    #expect { _ = try JournalWriter(path: path) } throws: { error in
      (error as? RecordsError)?.code == .openJournal
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a full disk is an error`() throws {
    var writer = try JournalWriter(path: "/dev/full")
    #expect(
      throws: RecordsError(
        code: .writeJournal,
        path: "/dev/full",
        reason: "No space left on device"
      )
    ) {
      try writer.append(.turnTakenBack)
    }
  }

  @Test func `what a full disk refused is written once there is room`() async {
    // The limit belongs to the whole process.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let attempts = try AttemptFolder(path: folder.path)
      JournalWriter.letWritesFail()
      var writer = try attempts.begin(.sample())
      let path = writer.path
      try writer.append(.event(.callConnected))
      let size = try #require(try? Data(contentsOf: URL(filePath: path)).count)

      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let unlimited = limit.rlim_cur
      limit.rlim_cur = rlim_t(size + 40)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      for event in Event.samples[1...2] {
        let failure = #expect(throws: RecordsError.self) { try writer.append(.event(event)) }
        try #require(failure?.code == .writeJournal)
      }
      try #require(attempts.attempts().attempts.first?.events == [.callConnected])
      try #require(attempts.attempts().damaged.isEmpty)

      limit.rlim_cur = unlimited
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      try writer.append(.event(Event.samples[3]))
      try #require(attempts.attempts().attempts.first?.events == Array(Event.samples[...3]))
    }
  }
}
