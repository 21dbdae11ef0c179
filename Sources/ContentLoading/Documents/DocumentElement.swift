import Content
import SourceDiagnostics

/// A piece of a document in reading order, whatever format it was written in.
enum DocumentElement {
  case heading(DocumentHeading)
  /// Running text, with the line on which it begins.
  case block(Block, line: Int)
  case table(DocumentTable)
}

/// A line that begins a part of a document.
struct DocumentHeading {
  /// How high it stands: a smaller number holds a larger one.
  var rank: Int
  /// The words without markup and without `{#id}`.
  let text: String
  /// What stands in `{#id}`; nil where nothing does.
  let identifier: String?
  /// A name that serves where the heading has no number, such as the `id` of an HTML element.
  var fallbackIdentifier: String?
  let range: SourceRange
}

/// A table with the places of its cells.
struct DocumentTable {
  /// A cell; empty ones have an empty text.
  struct Cell {
    let text: String
    let range: SourceRange
  }

  /// A line of the table.
  struct Row {
    let cells: [Cell]
    let range: SourceRange
  }

  /// May be empty, where a table of a page has no header.
  let header: [Cell]
  let rows: [Row]

  /// The table as running text.
  var block: Block {
    .table(
      header: header.map { Self.flat($0.text) },
      rows: rows.map { $0.cells.map { Self.flat($0.text) } }
    )
  }

  /// A cell is shown on one line.
  private static func flat(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text.split(separator: "\n").joined(separator: " ") : text
  }
}

/// A document before its parts are named.
struct DocumentOutline {
  /// The title that the format itself carries, such as the `title` of a page; nil where there is none.
  var title: String?
  var elements: [DocumentElement] = []
}
