import SourceDiagnostics

/// A stretch of a line that knows where it stands; cutting it copies nothing.
struct LineSlice {
  /// The number of the line, from 1.
  let line: Int
  /// The scalars; their indices are those of the whole line, from 0.
  let scalars: ArraySlice<Unicode.Scalar>

  init(line: Int, scalars: ArraySlice<Unicode.Scalar>) {
    self.line = line
    self.scalars = scalars
  }

  /// Creates the slice of a whole line.
  init(line: Int, text: String) {
    self.init(line: line, scalars: Array(text.unicodeScalars)[...])
  }

  var isEmpty: Bool { scalars.isEmpty }

  /// The words of the slice.
  var text: String { Self.string(scalars) }

  var range: SourceRange {
    SourceRange(line: line, columns: (scalars.startIndex + 1)..<(scalars.endIndex + 1))
  }

  /// The slice without white space at either end.
  var trimmed: LineSlice {
    var start = scalars.startIndex
    var end = scalars.endIndex
    while start < end, Width.isSpace(scalars[start]) { start += 1 }
    while start < end, Width.isSpace(scalars[end - 1]) { end -= 1 }
    return LineSlice(line: line, scalars: scalars[start..<end])
  }

  /// Returns what stands behind the first scalars.
  func dropping(_ count: Int) -> LineSlice {
    LineSlice(line: line, scalars: scalars.dropFirst(count))
  }

  /// Returns what stands before an index of the line.
  func before(_ index: Int) -> LineSlice {
    LineSlice(line: line, scalars: scalars[..<index])
  }

  /// Returns the text of scalars.
  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(unsafeUninitializedCapacity: scalars.count * 4) { buffer in
      var count = 0
      for scalar in scalars {
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          buffer[count] = unit
          count += 1
        }
      }
      return count
    }
  }
}
