import SourceDiagnostics

/// What stands behind the colon of a line of a rule file, to be read when it is asked for.
struct WrittenLine: Sendable {
  /// A part of the file's text.
  let value: Substring
  /// Counted from 1.
  let number: Int

  /// Where the value stands.
  var range: SourceRange {
    let text = value.base.unicodeScalars
    var start = value.startIndex
    var column = 1
    while start > text.startIndex {
      text.formIndex(before: &start)
      if text[start] == "\n" { break }
      column += 1
    }
    return SourceRange(line: number, columns: column..<(column + value.unicodeScalars.count))
  }
}
