import SourceDiagnostics

/// What stands behind the colon of a line of a rule file, to be read when it is asked for.
struct WrittenLine: Sendable {
  /// A part of the file's text.
  let value: Substring
  /// Counted from 1.
  let number: Int

  /// Where the value stands.
  var range: SourceRange {
    let before = value.base.prefix(upTo: value.startIndex).unicodeScalars
    let column = before.reversed().prefix { $0 != "\n" }.count + 1
    return SourceRange(line: number, columns: column..<(column + value.unicodeScalars.count))
  }
}
