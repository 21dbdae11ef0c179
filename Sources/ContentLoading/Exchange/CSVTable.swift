import SourceDiagnostics

/// A table of comma-separated values as RFC 4180 describes it, every cell with its place.
struct CSVTable {
  struct Cell: Hashable {
    /// The words, without quotes; a line break inside is one line feed.
    let text: String
    let range: SourceRange
  }

  struct Row: Hashable {
    let cells: [Cell]

    /// The line on which the row begins.
    var line: Int { cells[0].range.start.line }
  }

  private(set) var rows: [Row] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let path: String

  /// Reads a file; rows without any words are left out.
  init(_ source: SourceFile) {
    path = source.path
    var cells: [Cell] = []
    var open: QuotedCell?
    for (index, text) in source.lines.enumerated() {
      let scalars = Array(text.unicodeScalars)
      var place = 0
      if open != nil {
        open?.text += "\n"
      } else if !cells.isEmpty {
        add(&cells)
      }
      while true {
        if var cell = open {
          let isClosed = cell.read(scalars, &place)
          guard isClosed else {
            open = cell
            break
          }
          open = nil
          let stray = Self.cellEnd(scalars, from: place)
          if scalars[place..<stray].contains(where: { !Width.isSpace($0) }) {
            report("stray-quote", Messages.strayQuote, line: index + 1, place..<stray)
          }
          cells.append(cell.closed(atLine: index + 1, column: place))
          place = stray
        } else if place < scalars.count, scalars[place] == "\"" {
          open = QuotedCell(line: index + 1, column: place)
          place += 1
          continue
        } else {
          let end = Self.cellEnd(scalars, from: place)
          cells.append(
            Cell(
              text: LineSlice.string(scalars[place..<end]),
              range: SourceRange(line: index + 1, columns: (place + 1)..<(end + 1))
            )
          )
          place = end
        }
        guard place < scalars.count, scalars[place] == "," else { break }
        place += 1
      }
    }
    if let open {
      report("open-quote", Messages.openQuote, line: open.line, open.column..<(open.column + 1))
      return
    }
    if !cells.isEmpty { add(&cells) }
  }

  private mutating func add(_ cells: inout [Cell]) {
    if cells.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) {
      rows.append(Row(cells: cells))
    }
    cells = []
  }

  private mutating func report(
    _ rule: String,
    _ message: LocalizedText,
    line: Int,
    _ columns: Range<Int>
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule,
        severity: .error,
        message: message,
        file: path,
        range: SourceRange(
          line: line,
          columns: (columns.lowerBound + 1)..<(columns.upperBound + 1)
        )
      )
    )
  }

  private static func cellEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    scalars[start...].firstIndex(of: ",") ?? scalars.count
  }
}

/// A cell in quotes that is being read, over one or several lines.
private struct QuotedCell {
  let line: Int
  let column: Int
  var text = ""

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Reads on to the closing quote or the end of the line; returns whether the cell is closed.
  mutating func read(_ scalars: [Unicode.Scalar], _ place: inout Int) -> Bool {
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      guard scalar == "\"" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      guard place < scalars.count, scalars[place] == "\"" else { return true }
      text += "\""
      place += 1
    }
    return false
  }

  func closed(atLine end: Int, column endColumn: Int) -> CSVTable.Cell {
    CSVTable.Cell(
      text: text,
      range: SourceRange(
        start: SourcePosition(line: line, column: column + 1),
        end: SourcePosition(line: end, column: endColumn + 1)
      )
    )
  }
}

/// Writes comma-separated values.
enum CSVText {
  /// Returns the lines of a table, each ended by CR LF, with quotes where a cell needs them.
  static func text(of rows: [[String]]) -> String {
    rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    // White space at either end would be lost on the way through a spreadsheet.
    let isPadded = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    return needsQuotes || isPadded ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
