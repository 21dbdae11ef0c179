import Foundation
import Glibc
import Records
import RolePlay
import TestSupport
import Testing

struct RightsTests {
  @Test(arguments: [0o000, 0o022, 0o077] as [UInt32])
  func `only their owner reads journals`(mask: UInt32) async {
    // The mask belongs to the whole process.
    await #expect(processExitsWith: .success) { [mask] in
      umask(mask)
      let folder = try TemporaryFolder()
      let attempts = try AttemptFolder(path: "\(folder.path)/a/b/attempts")
      let path = try attempts.begin(.sample()).path
      try PrivateFile.ensureExists("\(folder.path)/a/history")
      try #require(Self.mode(of: path) == 0o600)
      try #require(Self.mode(of: "\(folder.path)/a/history") == 0o600)
      for name in ["a", "a/b", "a/b/attempts"] {
        try #require(Self.mode(of: "\(folder.path)/\(name)") == 0o700)
      }
    }
  }

  @Test func `an existing history is taken away from others`() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/history"
    try Data("：練習\n".utf8).write(to: URL(filePath: path))
    chmod(path, 0o644)
    try PrivateFile.ensureExists(path)
    #expect(try Self.mode(of: path) == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "：練習\n")
  }

  private static func mode(of path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return status.st_mode & 0o777
  }
}
