import CReadline
import Glibc

/// What standard input, output and error are connected to.
package enum TerminalDevice {
  /// Makes the C library count characters as UTF-8; call it once before anything is read.
  ///
  /// - Returns: False where the machine has no UTF-8 locale.
  @discardableResult
  package static func useUTF8() -> Bool { otai_use_utf8() }

  /// Whether a person types: standard input and standard error are terminals.
  package static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Whether results go to a screen.
  package static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The width of the terminal in columns; nil where there is none.
  package static var columns: Int? {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// The seconds since 1970-01-01 00:00 UTC.
  package static var secondsSince1970: Int { time(nil) }

  /// Writes text to standard output or standard error, all of it, at once.
  ///
  /// A reader that has gone away costs the rest of the text, not the program.
  package static func write(_ text: String, toError: Bool = false) {
    let descriptor = toError ? STDERR_FILENO : STDOUT_FILENO
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
