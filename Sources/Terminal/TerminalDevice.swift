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

  /// Writes text to standard output or standard error, all of it, at once.
  ///
  /// A pipe that nobody reads any more ends the program by SIGPIPE, as it ends every filter.
  ///
  /// - Parameters:
  ///   - text: What is to be written.
  ///   - toError: Whether it goes to standard error.
  /// - Returns: Whether all of it was written; a full disk refuses the rest.
  @discardableResult
  package static func write(_ text: String, toError: Bool = false) -> Bool {
    let descriptor = toError ? STDERR_FILENO : STDOUT_FILENO
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
