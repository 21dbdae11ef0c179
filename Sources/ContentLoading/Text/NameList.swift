import SourceDiagnostics

/// The names in a list that is written in one line, each with its place.
enum NameList {
  /// A name and where it stands.
  struct Entry: Hashable {
    let name: String
    let range: SourceRange
  }

  /// Returns the names of a text that stands in one line, parted by 、 or commas in either width; empty ones are left out.
  ///
  /// - Parameters:
  ///   - text: The list. A line end in it, from a broken cell, parts too.
  ///   - range: Where the list stands; names of a list that does not stand there letter by letter have the whole range.
  /// - Returns: The names in their order.
  static func entries(of text: String, at range: SourceRange) -> [Entry] {
    let scalars = Array(text.unicodeScalars)
    let isPlain =
      range.start.line == range.end.line && range.end.column - range.start.column == scalars.count
    return scalars.indices.split(whereSeparator: { isSeparator(scalars[$0]) }).compactMap { part in
      guard let first = part.first(where: { !Width.isSpace(scalars[$0]) }),
        let last = part.last(where: { !Width.isSpace(scalars[$0]) })
      else { return nil }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[first...last])
      let column = range.start.column
      let place = SourceRange(
        line: range.start.line,
        columns: (column + first)..<(column + last + 1)
      )
      return Entry(name: String(view), range: isPlain ? place : range)
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    "、,，､;；\n".unicodeScalars.contains(scalar)
  }
}
