import Content
import SourceDiagnostics

/// Reads text without markup, as word processors and ledgers of rules give it out.
///
/// 第N条 begins a clause where a space, a bracket or nothing follows; a line in brackets just above it is its caption.
/// A text without any 第N条 is parted by its numbered or marked short lines instead.
struct PlainTextReader {
  private let source: SourceFile
  private let hasArticles: Bool
  private var outline = DocumentOutline()
  /// The paragraph or entry that the next line may continue.
  private var open: OpenBlock?
  /// The kinds of markers in use, from the outermost.
  private var markers: [TextMarker.Kind] = []
  /// A line in brackets that waits for its article.
  private var caption: (text: String, line: Int)?

  private struct OpenBlock {
    var text = RunningText()
    var marker: String?
    var depth = 0
    var lastWidth = 0
    var indentation = 0
    var line = 1
  }

  /// Returns the elements of a text.
  static func outline(of source: SourceFile, from firstLine: Int) -> DocumentOutline {
    let lines = source.lines.dropFirst(firstLine - 1)
    let hasArticles = lines.contains { line in
      if case .named(.article, _)? = TextHeading.named(Width.trimmed(line))?.number {
        true
      } else {
        false
      }
    }
    var reader = PlainTextReader(source: source, hasArticles: hasArticles)
    for (index, line) in lines.enumerated() { reader.read(line, number: firstLine + index) }
    reader.close()
    reader.releaseCaption()
    return reader.outline
  }

  private init(source: SourceFile, hasArticles: Bool) {
    self.source = source
    self.hasArticles = hasArticles
  }

  private mutating func read(_ line: String, number: Int) {
    let text = Width.trimmed(line)
    if text.isEmpty {
      close()
      return
    }
    if Self.isRule(text) {
      close()
    } else if let heading = TextHeading.named(text) ?? freeHeading(text) {
      readHeading(heading, text, number)
    } else if TextHeading.isCaption(text) {
      close()
      releaseCaption()
      caption = (text, number)
    } else if isTitle(text) {
      outline.title = text
    } else {
      releaseCaption()
      readBody(line, text, number)
    }
  }

  private func freeHeading(_ text: String) -> TextHeading? {
    hasArticles ? nil : TextHeading.free(text)
  }

  /// The first short line of the text names it, unless it already says something.
  private func isTitle(_ text: String) -> Bool {
    outline.title == nil && outline.elements.isEmpty && open == nil && caption == nil
      && text.unicodeScalars.count <= 60 && !text.hasSuffix("。") && TextMarker(at: text) == nil
  }

  private mutating func readHeading(_ heading: TextHeading, _ text: String, _ number: Int) {
    close()
    markers = []
    var words = heading.title
    if let caption, case .named(.article, _) = heading.number {
      words += caption.text
      self.caption = nil
    }
    releaseCaption()
    outline.elements.append(
      .heading(
        DocumentHeading(
          rank: heading.rank,
          text: words,
          identifier: heading.identifier,
          range: source.range(ofLine: number)
        )
      )
    )
    if !heading.rest.isEmpty { readBody(heading.rest, heading.rest, number) }
  }

  private mutating func readBody(_ line: String, _ text: String, _ number: Int) {
    let indentation = line.unicodeScalars.prefix { Width.isSpace($0) }
      .reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    if let marker = TextMarker(at: text) {
      close()
      let depth = depth(of: marker.kind)
      open = OpenBlock(marker: marker.text, depth: depth, indentation: indentation, line: number)
      open?.text.append(marker.rest)
    } else if var block = open, continues(block, indentation: indentation) {
      block.text.breakSoftly()
      block.text.append(text)
      open = block
    } else {
      close()
      open = OpenBlock(indentation: indentation, line: number)
      open?.text.append(text)
    }
    open?.lastWidth = indentation + DisplayWidth.columns(of: text)
  }

  /// A line goes on where the one before it was full, or where it hangs under the entry's marker.
  private func continues(_ block: OpenBlock, indentation: Int) -> Bool {
    if block.marker != nil, indentation > block.indentation { return true }
    return indentation == 0 && block.lastWidth >= Self.fullLine && block.marker == nil
      || block.marker != nil && indentation == 0 && block.lastWidth >= Self.fullLine
  }

  private mutating func depth(of kind: TextMarker.Kind) -> Int {
    if let known = markers.firstIndex(of: kind) {
      markers.removeSubrange((known + 1)...)
      return known
    }
    markers.append(kind)
    return markers.count - 1
  }

  private mutating func close() {
    guard let block = open else { return }
    open = nil
    let text = Width.trimmed(block.text.text)
    if let marker = block.marker {
      append(.item(marker: marker, depth: block.depth, text: text), line: block.line)
    } else if !text.isEmpty {
      append(.paragraph(text), line: block.line)
    }
  }

  /// A caption that no article followed was a paragraph.
  private mutating func releaseCaption() {
    guard let caption else { return }
    self.caption = nil
    append(.paragraph(caption.text), line: caption.line)
  }

  private mutating func append(_ block: Block, line: Int) {
    outline.elements.append(.block(block, line: line))
  }

  /// Whether a line is drawn across the page.
  private static func isRule(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count >= 3 && scalars.allSatisfy { "-=_*─━―ー＝－＿―…・".unicodeScalars.contains($0) }
  }

  /// Columns from which a line counts as full, so that its sentence may go on in the next.
  private static let fullLine = 60
}
