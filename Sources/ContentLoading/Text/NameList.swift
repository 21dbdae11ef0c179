import SourceDiagnostics

/// The names in a list that is written in one line, each with its place.
enum NameList {
  /// A name and where it stands.
  struct Entry: Hashable {
    let name: String
    let range: SourceRange
  }

  /// Returns the names of a list, parted by 、 or commas in either width; empty ones are left out.
  static func entries(of list: LineSlice) -> [Entry] {
    list.scalars.split(whereSeparator: isSeparator).compactMap { part in
      let name = LineSlice(line: list.line, scalars: part).trimmed
      return name.isEmpty ? nil : Entry(name: name.text, range: name.range)
    }
  }

  /// Returns the names of a text that stands at a range.
  ///
  /// - Parameters:
  ///   - text: The list. A line end in it, from a broken cell, parts too.
  ///   - range: Where the list stands; names of a list that does not stand there letter by letter have the whole range.
  /// - Returns: The names in their order.
  static func entries(of text: String, at range: SourceRange) -> [Entry] {
    let scalars = Array(text.unicodeScalars)
    let isPlain =
      range.start.line == range.end.line && range.end.column - range.start.column == scalars.count
    let entries = entries(of: LineSlice(line: range.start.line, scalars: scalars[...]))
    return entries.map { entry in
      let start = range.start.column - 1
      let columns = (start + entry.range.start.column)..<(start + entry.range.end.column)
      let place = SourceRange(line: range.start.line, columns: columns)
      return Entry(name: entry.name, range: isPlain ? place : range)
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", "，", "､", ";", "；", "\n": true
    default: false
    }
  }
}
