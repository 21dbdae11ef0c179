import Content
import SourceDiagnostics

/// Reads a page into the elements of a document: its words, and never its scripts, styles, menus or comments.
struct HTMLReader {
  private let source: SourceFile
  private let firstLine: Int
  private var outline = DocumentOutline()
  /// The words since the last end of a block.
  private var words = RunningText()
  private var surroundings = Surroundings()
  /// The line on which the block began that is being read.
  private var blockLine = 1

  /// What the words lie in.
  private struct Surroundings {
    var listDepth = -1
    var isQuoted = false
    var marker: String?
    var depth = 0
  }

  /// Returns the elements of a page.
  ///
  /// - Parameters:
  ///   - text: The page, or a piece of one; line ends are LF.
  ///   - source: The file that holds it.
  ///   - firstLine: The line of the file on which the text begins.
  /// - Returns: The elements, with the page's title where it has one.
  static func outline(of text: String, in source: SourceFile, firstLine: Int) -> DocumentOutline {
    guard let tree = HTMLTree(parsing: text), let root = tree.root else { return DocumentOutline() }
    var reader = HTMLReader(source: source, firstLine: firstLine)
    reader.outline.title = first(named: "title", below: root, depth: 0).map { title in
      reader.plainWords(of: title)
    }
    let body = first(named: "main", below: root, depth: 0) ?? root
    reader.readChildren(of: body)
    reader.flush()
    return reader.outline
  }

  private init(source: SourceFile, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
    blockLine = firstLine
  }

  private static func first(named name: String, below node: HTMLNode, depth: Int) -> HTMLNode? {
    guard depth < 30 else { return nil }
    for child in node.children {
      if child.name == name { return child }
      if let found = first(named: name, below: child, depth: depth + 1) { return found }
    }
    return nil
  }

  private mutating func readChildren(of node: HTMLNode) {
    guard surroundings.depth < 200 else { return }
    surroundings.depth += 1
    for child in node.children { read(child) }
    surroundings.depth -= 1
  }

  private mutating func read(_ node: HTMLNode) {
    switch node.kind {
    case .other: break
    case .text(let text): words.appendCollapsing(text)
    case .element(let name):
      guard !Self.isHidden(node, name) else { return }
      readElement(node, name)
    }
  }

  private mutating func readElement(_ node: HTMLNode, _ name: String) {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": readHeading(node, rank: Int(name.dropFirst()) ?? 6)
    case "br": words.breakHard()
    case "hr": flush()
    case "img": words.append(node[attribute: "alt"] ?? "")
    case "a": readLink(node)
    case "ul", "ol", "menu": readList(node, isOrdered: name == "ol")
    case "dl": readDefinitions(node)
    case "table": readTable(node)
    case "pre": readCode(node)
    case "blockquote":
      flush()
      let outer = surroundings
      surroundings.isQuoted = true
      surroundings.marker = nil
      readChildren(of: node)
      flush()
      surroundings = outer
    case _ where Self.inline.contains(name): readChildren(of: node)
    default:
      flush()
      blockLine = line(of: node)
      readChildren(of: node)
      flush()
    }
  }

  private mutating func readHeading(_ node: HTMLNode, rank: Int) {
    flush()
    let (text, identifier) = HeadingIdentifier.split(plainWords(of: node))
    guard !text.isEmpty else { return }
    let heading = DocumentHeading(
      rank: rank,
      text: text,
      identifier: identifier,
      fallbackIdentifier: node[attribute: "id"],
      range: source.range(ofLine: line(of: node))
    )
    outline.elements.append(.heading(heading))
  }

  private mutating func readLink(_ node: HTMLNode) {
    let start = words.text.utf8.count
    readChildren(of: node)
    let shown = String(decoding: words.text.utf8.dropFirst(start), as: UTF8.self)
    guard let address = node[attribute: "href"], Self.isAddress(address),
      let text = LinkAddress.shown(address, beside: shown)
    else { return }
    words.append(text)
  }

  private mutating func readList(_ node: HTMLNode, isOrdered: Bool) {
    flush()
    let outer = surroundings
    surroundings.listDepth += 1
    var number = Self.number(node, "start")
    for child in node.children where !child.name.isEmpty {
      surroundings.marker = isOrdered ? "\(number)." : "・"
      if child.name == "li" {
        number += 1
        blockLine = line(of: child)
        readChildren(of: child)
      } else {
        read(child)
      }
      flush()
    }
    surroundings = outer
    surroundings.marker = outer.marker.map { _ in "" }
  }

  private mutating func readDefinitions(_ node: HTMLNode) {
    flush()
    let outer = surroundings
    surroundings.listDepth += 1
    for child in node.children where !child.name.isEmpty {
      surroundings.marker = child.name == "dd" ? "" : "・"
      surroundings.listDepth = outer.listDepth + (child.name == "dd" ? 2 : 1)
      if ["dt", "dd"].contains(child.name) { readChildren(of: child) } else { read(child) }
      flush()
    }
    surroundings = outer
  }

  private mutating func readCode(_ node: HTMLNode) {
    flush()
    let text = Self.rawText(of: node, depth: 0)
    if !Width.trimmed(text).isEmpty {
      outline.elements.append(.block(.code(text), line: line(of: node)))
    }
  }

  /// Ends a block: what was read since the last becomes one.
  private mutating func flush() {
    let text = Width.trimmed(words.text)
    words = RunningText()
    guard !text.isEmpty else { return }
    if let marker = surroundings.marker {
      let depth = max(0, surroundings.listDepth)
      append(.item(marker: marker, depth: depth, text: text))
      surroundings.marker = ""
    } else {
      append(surroundings.isQuoted ? .quotation(text) : .paragraph(text))
    }
  }

  private mutating func append(_ block: Block) {
    outline.elements.append(.block(block, line: blockLine))
  }

  private func line(of node: HTMLNode) -> Int { firstLine + node.line - 1 }

  /// Returns the number in an attribute, or 1; a page may claim any, and only small ones can be reckoned with.
  private static func number(_ node: HTMLNode, _ attribute: String) -> Int {
    guard let number = node[attribute: attribute].flatMap({ Int($0) }) else { return 1 }
    return max(-999_999, min(999_999, number))
  }

  // MARK: Tables

  private mutating func readTable(_ node: HTMLNode) {
    flush()
    let rows = Self.descendants(of: node, named: "tr", stoppingAt: "table", depth: 0)
    guard !rows.isEmpty, !Self.isForLayout(rows) else {
      readChildren(of: node)
      flush()
      return
    }
    var grid = HTMLTableGrid()
    // A page may stand on a single line, which is long to look through again for each row.
    var range = source.range(ofLine: line(of: node))
    for row in rows {
      if range.start.line != line(of: row) { range = source.range(ofLine: line(of: row)) }
      let cells = row.children.filter { ["td", "th"].contains($0.name) }
      grid.append(
        cells.map { cell in
          HTMLTableGrid.Entry(
            cell: DocumentTable.Cell(text: plainWords(of: cell), range: range),
            isHeading: cell.name == "th",
            rows: Self.number(cell, "rowspan"),
            columns: Self.number(cell, "colspan")
          )
        },
        range: range
      )
    }
    outline.elements.append(.table(grid.table))
  }

  /// Whether a table only places things on the page: it holds tables or headings of its own.
  private static func isForLayout(_ rows: [HTMLNode]) -> Bool {
    rows.contains { row in
      ["table", "h1", "h2", "h3", "h4"].contains { name in
        !descendants(of: row, named: name, stoppingAt: "", depth: 0).isEmpty
      }
    }
  }

  private static func descendants(
    of node: HTMLNode,
    named name: String,
    stoppingAt stop: String,
    depth: Int
  ) -> [HTMLNode] {
    guard depth < 40 else { return [] }
    return node.children.flatMap { child -> [HTMLNode] in
      if child.name == name { return [child] }
      if child.name == stop || child.name.isEmpty { return [] }
      return descendants(of: child, named: name, stoppingAt: stop, depth: depth + 1)
    }
  }

  // MARK: Words

  /// The words of a node that becomes one piece, such as a heading or a cell.
  private func plainWords(of node: HTMLNode) -> String {
    var reader = HTMLReader(source: source, firstLine: firstLine)
    reader.surroundings.depth = surroundings.depth
    reader.readChildren(of: node)
    reader.flush()
    return reader.outline.elements.map { element in
      switch element {
      case .heading(let heading): heading.text
      case .block(let block, _): block.text
      case .table(let table): table.block.text
      }
    }
    .joined(separator: "\n")
  }

  private static func rawText(of node: HTMLNode, depth: Int) -> String {
    guard depth < 40 else { return "" }
    return node.children.map { child in
      switch child.kind {
      case .text(let text): text
      case .element("br"): "\n"
      case .element(let name): isHidden(child, name) ? "" : rawText(of: child, depth: depth + 1)
      case .other: ""
      }
    }
    .joined()
  }

  private static func isAddress(_ address: String) -> Bool {
    ["http:", "https:", "mailto:", "tel:"].contains { address.lowercased().hasPrefix($0) }
  }

  private static func isHidden(_ node: HTMLNode, _ name: String) -> Bool {
    if hidden.contains(name) || node[attribute: "hidden"] != nil { return true }
    if node[attribute: "role"] == "navigation" || node[attribute: "aria-hidden"] == "true" {
      return true
    }
    guard let style = node[attribute: "style"] else { return false }
    return Width.key(style).contains("display:none")
  }

  private static let hidden: Set<String> = [
    "head", "script", "style", "noscript", "template", "nav", "aside", "svg", "math", "iframe",
    "object", "audio", "video", "canvas", "button", "select", "textarea", "input", "footer",
  ]

  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "rb", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr",
  ]
}
