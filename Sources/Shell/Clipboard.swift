import Foundation
import Glibc
package import SourceDiagnostics
import Terminal

/// Where words go that are to be pasted into another window.
package protocol Clipboard {
  /// Hands words over; returns why that did not work, or nil.
  func copy(_ words: String) -> LocalizedText?
}

/// The clipboard of the terminal, also across a remote shell, by the control sequence OSC 52.
///
/// A terminal does not tell whether it took the words: some ignore the sequence, or ask their owner first.
package struct TerminalClipboard: Clipboard {
  /// The most Base64 that terminals take; xterm's limit is the narrowest in use.
  private static let longest = 74_994

  package init() {}

  package func copy(_ words: String) -> LocalizedText? {
    let encoded = Data(words.utf8).base64EncodedString()
    guard encoded.utf8.count <= Self.longest else { return Texts.tooLongToCopy }
    TerminalDevice.write("\u{1B}]52;c;\(encoded)\u{7}", toError: true)
    return nil
  }
}

/// A program that takes the words on its standard input, such as `wl-copy`, `pbcopy` or `clip.exe`.
package struct CommandClipboard: Clipboard {
  /// What `/bin/sh` runs.
  package let command: String

  package init(command: String) {
    self.command = command
  }

  package func copy(_ words: String) -> LocalizedText? {
    // A file instead of a pipe: a command that reads nothing must not end this program.
    guard let file = tmpfile() else { return Texts.cannotCopy(command) }
    defer { fclose(file) }
    let bytes = Array(words.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      return Texts.cannotCopy(command)
    }
    rewind(file)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardInput = FileHandle(fileDescriptor: fileno(file), closeOnDealloc: false)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return Texts.cannotCopy(command)
    }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? nil : Texts.cannotCopy(command)
  }
}
