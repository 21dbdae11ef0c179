/// A text that positions point into.
package struct SourceFile: Hashable, Sendable {
  /// The path as it is shown to people, relative to the content folder where it lies inside.
  package let path: String
  /// The lines without their ends.
  ///
  /// LF, CRLF and CR all end a line; there is always at least one.
  package let lines: [String]

  package init(path: String, text: String) {
    self.path = path
    lines = Self.lines(of: text)
  }

  /// Returns the text of a line, or nil where there is none.
  ///
  /// - Parameter number: The line, from 1.
  /// - Returns: The line without its end.
  package func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// Returns the range of a whole line without surrounding spaces.
  ///
  /// - Parameter number: The line, from 1; a line that does not exist gives an empty range at its column 1.
  /// - Returns: A range inside that line.
  package func range(ofLine number: Int) -> SourceRange {
    let scalars = Array((line(number) ?? "").unicodeScalars)
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? 0
    let last = scalars.lastIndex { !$0.properties.isWhitespace }.map { $0 + 1 } ?? first
    return SourceRange(line: number, columns: (first + 1)..<(last + 1))
  }

  /// Splits a text at LF, CRLF and CR by bytes, because CRLF is one `Character`.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        lines.append(String(decoding: bytes[start..<(index - 1)], as: UTF8.self))
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        start = index
      }
      lines.append(String(decoding: bytes[start...], as: UTF8.self))
    }
    return lines
  }
}
