/// A place in a source text.
///
/// Lines and columns count from 1; columns count Unicode scalars, as Yams does.
package struct SourcePosition: Hashable, Comparable, Codable, Sendable {
  package let line: Int
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a source text, half-open.
package struct SourceRange: Hashable, Comparable, Codable, Sendable {
  package let start: SourcePosition
  package let end: SourcePosition

  package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = max(start, end)
  }

  /// Creates a range inside one line from 1-based scalar columns, half-open.
  package init(line: Int, columns: Range<Int>) {
    start = SourcePosition(line: line, column: columns.lowerBound)
    end = SourcePosition(line: line, column: columns.upperBound)
  }

  package static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
