import CMarkGFM
import Content
import SourceDiagnostics

/// Reads Markdown into the elements of a document.
struct MarkdownReader {
  private let source: SourceFile
  /// The number of the line that is the first of the Markdown.
  private let firstLine: Int
  private var elements: [DocumentElement] = []
  /// Footnotes, which the parser moves to the end, with the lines where they stand.
  private var footnotes: [(line: Int, element: DocumentElement)] = []
  /// The line on which each of the elements begins.
  private var lines: [Int] = []

  /// Returns the elements of a document whose first lines are not Markdown.
  static func outline(of source: SourceFile, from firstLine: Int) -> DocumentOutline {
    var reader = MarkdownReader(source: source, firstLine: firstLine)
    let text = source.lines.dropFirst(firstLine - 1).joined(separator: "\n")
    guard let tree = MarkdownTree(parsing: text) else { return DocumentOutline() }
    reader.readChildren(of: tree.root, in: Surroundings())
    return DocumentOutline(elements: reader.elementsWithFootnotes)
  }

  private init(source: SourceFile, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  /// What a node lies in.
  private struct Surroundings {
    var listDepth = -1
    var isQuoted = false
    var depth = 0
    /// The marker that the next paragraph takes, where it is the first of a list's entry.
    var marker: String?
  }

  private var elementsWithFootnotes: [DocumentElement] {
    guard !footnotes.isEmpty else { return elements }
    var result: [DocumentElement] = []
    var rest = footnotes[...]
    for (element, line) in zip(elements, lines) {
      while let note = rest.first, note.line < line {
        result.append(note.element)
        rest.removeFirst()
      }
      result.append(element)
    }
    return result + rest.map(\.element)
  }

  private mutating func readChildren(of node: OpaquePointer, in surroundings: Surroundings) {
    // Nobody nests deeper on purpose, and the stack has an end.
    guard surroundings.depth < 100 else { return }
    var inner = surroundings
    inner.depth += 1
    var footnoteNumber = 0
    var child = cmark_node_first_child(node)
    while let current = child {
      if case .footnote = MarkdownKind(of: current) {
        footnoteNumber += 1
        readFootnote(current, number: footnoteNumber)
      } else {
        read(current, in: inner)
        inner.marker = inner.marker.map { _ in "" }
      }
      child = cmark_node_next(current)
    }
  }

  private mutating func read(_ node: OpaquePointer, in surroundings: Surroundings) {
    switch MarkdownKind(of: node) {
    case .heading where surroundings.depth == 1: readHeading(node)
    case .heading, .paragraph: readParagraph(MarkdownText.words(of: node), node, surroundings)
    case .quotation:
      var inner = surroundings
      inner.isQuoted = true
      inner.marker = nil
      readChildren(of: node, in: inner)
    case .list: readList(node, in: surroundings)
    case .code:
      let text = MarkdownText.literal(of: node)
      append(.code(text.hasSuffix("\n") ? String(text.dropLast()) : text), node)
    case .html: readHTML(node)
    case .table: readTable(node)
    case .rule: break
    default: readChildren(of: node, in: surroundings)
    }
  }

  private mutating func readHeading(_ node: OpaquePointer) {
    let (text, identifier) = HeadingIdentifier.split(MarkdownText.words(of: node))
    let heading = DocumentHeading(
      rank: Int(cmark_node_get_heading_level(node)),
      text: text,
      identifier: identifier,
      range: source.range(ofLine: line(of: node))
    )
    append(.heading(heading), node)
  }

  private mutating func readParagraph(
    _ words: String,
    _ node: OpaquePointer,
    _ surroundings: Surroundings
  ) {
    guard !words.isEmpty else { return }
    if let marker = surroundings.marker {
      let depth = max(0, surroundings.listDepth)
      append(.item(marker: marker, depth: depth, text: words), node)
    } else {
      append(surroundings.isQuoted ? .quotation(words) : .paragraph(words), node)
    }
  }

  private mutating func readList(_ list: OpaquePointer, in surroundings: Surroundings) {
    let isOrdered = cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
    let sign = cmark_node_get_list_delim(list) == CMARK_PAREN_DELIM ? ")" : "."
    var number = Int(cmark_node_get_list_start(list))
    var inner = surroundings
    inner.listDepth += 1
    var item = cmark_node_first_child(list)
    while let current = item {
      inner.marker = isOrdered ? "\(number)\(sign)" : "・"
      readChildren(of: current, in: inner)
      number += 1
      item = cmark_node_next(current)
    }
  }

  private mutating func readFootnote(_ node: OpaquePointer, number: Int) {
    let words = MarkdownText.words(of: node)
    guard !words.isEmpty else { return }
    let block = Block.item(marker: "注\(number)", depth: 0, text: words)
    let line = line(of: node)
    footnotes.append((line, .block(block, line: line)))
    footnotes.sort { $0.line < $1.line }
  }

  /// Reads what a piece of a page inside the Markdown shows; its tags and comments are not shown.
  private mutating func readHTML(_ node: OpaquePointer) {
    let text = MarkdownText.literal(of: node)
    guard !text.hasPrefix("<!--") || !text.hasSuffix("-->\n") else { return }
    let outline = HTMLReader.outline(of: text, in: source, firstLine: line(of: node))
    for element in outline.elements { append(element, node) }
  }

  private mutating func append(_ block: Block, _ node: OpaquePointer) {
    append(.block(block, line: line(of: node)), node)
  }

  private mutating func append(_ element: DocumentElement, _ node: OpaquePointer) {
    elements.append(element)
    lines.append(line(of: node))
  }

  private func line(of node: OpaquePointer) -> Int {
    firstLine + max(1, Int(cmark_node_get_start_line(node))) - 1
  }

  // MARK: Tables

  private mutating func readTable(_ node: OpaquePointer) {
    var header: [DocumentTable.Cell] = []
    var rows: [DocumentTable.Row] = []
    var row = cmark_node_first_child(node)
    while let current = row {
      if case .tableHeader = MarkdownKind(of: current) {
        header = cells(of: current)
      } else {
        rows.append(
          DocumentTable.Row(
            cells: cells(of: current),
            range: source.range(ofLine: line(of: current))
          )
        )
      }
      row = cmark_node_next(current)
    }
    append(.table(DocumentTable(header: header, rows: rows)), node)
  }

  private func cells(of row: OpaquePointer) -> [DocumentTable.Cell] {
    let line = line(of: row)
    let places = TableCells.ranges(inLine: line, of: source)
    var cells: [DocumentTable.Cell] = []
    var cell = cmark_node_first_child(row)
    while let current = cell {
      let range =
        cells.count < places.count ? places[cells.count] : source.range(ofLine: line)
      cells.append(DocumentTable.Cell(text: MarkdownText.words(of: current), range: range))
      cell = cmark_node_next(current)
    }
    return cells
  }
}
