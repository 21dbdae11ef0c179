import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

struct LineReaderTests {
  @Test func `reads lines of any length and ending`() async {
    // Standard input belongs to the whole process.
    await #expect(processExitsWith: .success) {
      let long = String(repeating: "あ", count: 100_000)
      let folder = try TemporaryFolder()
      let path = "\(folder.path)/input"
      var bytes = Data("折り返し\nか\u{3099}\r\n\r\n\(long)\na\u{0}b\n".utf8)
      bytes += [0xE3, 0x81, 0x0A] + Data("終わり".utf8)
      try bytes.write(to: URL(filePath: path))
      dup2(open(path, O_RDONLY), STDIN_FILENO)
      let reader = LineReader()
      for expected in ["折り返し", "か\u{3099}", "", long, "a\u{0}b", "\u{FFFD}", "終わり"] {
        let line = try #require(reader.readLine())
        try #require(line.unicodeScalars.elementsEqual(expected.unicodeScalars))
      }
      try #require(reader.readLine() == nil)
      try #require(reader.readLine() == nil)
    }
  }
}
