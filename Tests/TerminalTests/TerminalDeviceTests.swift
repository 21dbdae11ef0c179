import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

struct TerminalDeviceTests {
  @Test func `a file is no terminal, and text arrives in it whole`() async {
    // The streams belong to the whole process.
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = "\(folder.path)/output"
      let file = open(path, O_CREAT | O_RDWR, 0o600)
      for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] { dup2(file, stream) }
      let text = String(repeating: "応対🎉\n", count: 50_000)
      TerminalDevice.write(text)
      TerminalDevice.write("終わり", toError: true)
      try #require(!TerminalDevice.isInteractive)
      try #require(!TerminalDevice.outputIsTerminal)
      try #require(TerminalDevice.columns == nil)
      try #require(try String(contentsOfFile: path, encoding: .utf8) == text + "終わり")
    }
  }

  @Test func `a reader that has gone away ends the writing and not a test`() async {
    await #expect(processExitsWith: .signal(SIGPIPE)) {
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      close(ends[0])
      dup2(ends[1], STDOUT_FILENO)
      signal(SIGPIPE, SIG_DFL)
      TerminalDevice.write("応対")
    }
  }

  @Test func `characters are counted as UTF-8 in any locale`() {
    #expect(TerminalDevice.useUTF8())
    var character: wchar_t = 0
    #expect(mbtowc(&character, "応", 3) == 3)
  }
}
