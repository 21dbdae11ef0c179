import CReadline
import Glibc

/// Reads lines from standard input when nobody sits at a terminal.
package final class LineReader {
  private var buffer: UnsafeMutablePointer<CChar>?
  private var capacity = 0

  package init() {}

  deinit {
    free(buffer)
  }

  /// Reads the bytes of the next line without its LF or CRLF, or nil at the end of the input.
  package func readBytes() -> [UInt8]? {
    var count = getline(&buffer, &capacity, otai_standard_input())
    guard count >= 0, let buffer else { return nil }
    if count > 0, buffer[count - 1] == 0x0A { count -= 1 }
    if count > 0, buffer[count - 1] == 0x0D { count -= 1 }
    return UnsafeBufferPointer(start: buffer, count: count).map { UInt8(bitPattern: $0) }
  }

  /// Reads the next line, or nil at the end of the input; bytes that are no UTF-8 become U+FFFD.
  package func readLine() -> String? {
    readBytes().map { String(decoding: $0, as: UTF8.self) }
  }
}
