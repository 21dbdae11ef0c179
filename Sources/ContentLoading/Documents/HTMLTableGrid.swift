import SourceDiagnostics

/// Puts the cells of a page's table where a reader sees them: a cell over several rows stands in each of them.
struct HTMLTableGrid {
  /// A cell as the page has it.
  struct Entry {
    let cell: DocumentTable.Cell
    let isHeading: Bool
    let rows: Int
    let columns: Int
  }

  private var rows: [DocumentTable.Row] = []
  private var isFirstRowHeading = false
  private var hasHeadings = false
  /// The cells that reach down into the next rows, by column, with the rows that are left.
  private var hanging: [Int: (cell: DocumentTable.Cell, rows: Int)] = [:]

  /// How many cells may still be added by cells that stand over several rows or columns.
  private var room = 50_000

  /// Adds a row.
  mutating func append(_ entries: [Entry], range: SourceRange) {
    if rows.isEmpty {
      isFirstRowHeading = !entries.isEmpty && entries.allSatisfy(\.isHeading)
    }
    hasHeadings = hasHeadings || entries.contains(where: \.isHeading)
    var cells: [DocumentTable.Cell] = []
    var next = hanging
    func fillFromAbove() {
      while let above = hanging[cells.count] {
        next[cells.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
        cells.append(above.cell)
      }
    }
    for entry in entries {
      fillFromAbove()
      let span = span(of: entry)
      for column in 0..<span.columns {
        let text = column == 0 ? entry.cell.text : ""
        let cell = DocumentTable.Cell(text: text, range: entry.cell.range)
        next[cells.count] = span.rows > 1 ? (cell, span.rows - 1) : nil
        cells.append(cell)
      }
    }
    fillFromAbove()
    hanging = next
    rows.append(DocumentTable.Row(cells: cells, range: range))
  }

  /// Returns over how many rows and columns a cell stands: over one where the table has spread too far already.
  private mutating func span(of entry: Entry) -> (rows: Int, columns: Int) {
    let rows = min(max(1, entry.rows), Self.longestSpan)
    let columns = min(max(1, entry.columns), Self.longestSpan)
    let added = rows * columns - 1
    guard added <= room else { return (1, 1) }
    room -= added
    return (rows, columns)
  }

  /// The table; the first row is its header unless headings stand at the left instead.
  var table: DocumentTable {
    guard let first = rows.first, isFirstRowHeading || !hasHeadings else {
      return DocumentTable(header: [], rows: rows)
    }
    return DocumentTable(header: first.cells, rows: Array(rows.dropFirst()))
  }

  /// A page may claim any span.
  private static let longestSpan = 100
}
