import SourceDiagnostics

/// Finds the places of the cells in a line of a Markdown table.
enum TableCells {
  /// Returns the ranges of the cells without the space around them; an empty cell has an empty range.
  ///
  /// Bars part the cells, also inside code, unless a backslash stands before them; what stands before the first bar
  /// of a line that begins with one, such as the sign of a quotation, is no cell.
  static func ranges(inLine number: Int, of source: SourceFile) -> [SourceRange] {
    let scalars = Array((source.line(number) ?? "").unicodeScalars)
    var bars: [Int] = []
    for (index, scalar) in scalars.enumerated() where scalar == "|" {
      if index == 0 || scalars[index - 1] != "\\" { bars.append(index) }
    }
    guard let first = bars.first else { return [] }
    let beforeFirst = scalars[..<first]
    let beginsWithBar = beforeFirst.allSatisfy { " \t>-*+".unicodeScalars.contains($0) }
    var edges = beginsWithBar ? bars : [-1] + bars
    if scalars[(edges[edges.count - 1] + 1)...].contains(where: { !Width.isSpace($0) }) {
      edges.append(scalars.count)
    }
    return zip(edges, edges.dropFirst()).map { left, right in
      let cell = (left + 1)..<right
      let start = cell.first { !Width.isSpace(scalars[$0]) } ?? cell.lowerBound
      let end = cell.last { !Width.isSpace(scalars[$0]) }.map { $0 + 1 } ?? start
      return SourceRange(line: number, columns: (start + 1)..<(end + 1))
    }
  }
}
