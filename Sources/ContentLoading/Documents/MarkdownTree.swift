import CMarkGFM

/// The tree that cmark-gfm makes of a text; it owns the C objects.
struct MarkdownTree: ~Copyable {
  private let parser: OpaquePointer
  /// The document's node; valid as long as the tree lives.
  let root: OpaquePointer

  /// Creates a tree; any text is Markdown.
  init?(parsing text: String) {
    _ = Self.registersExtensions
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return nil }
    for name in ["table", "strikethrough", "autolink"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else {
      cmark_parser_free(parser)
      return nil
    }
    self.parser = parser
    self.root = root
  }

  deinit {
    cmark_node_free(root)
    cmark_parser_free(parser)
  }

  /// Done once: the library's own guard is not made for threads.
  private static let registersExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// What a node of the tree is.
enum MarkdownKind {
  case document, quotation, list, item, code, html, paragraph, heading, rule, footnote
  case text, softBreak, hardBreak, inlineCode, inlineHTML, link, image, footnoteReference
  case strikethrough, table, tableHeader, tableRow, tableCell
  /// A node whose children are all that is of interest.
  case other

  init(of node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: self = .document
    case CMARK_NODE_BLOCK_QUOTE: self = .quotation
    case CMARK_NODE_LIST: self = .list
    case CMARK_NODE_ITEM: self = .item
    case CMARK_NODE_CODE_BLOCK: self = .code
    case CMARK_NODE_HTML_BLOCK: self = .html
    case CMARK_NODE_PARAGRAPH: self = .paragraph
    case CMARK_NODE_HEADING: self = .heading
    case CMARK_NODE_THEMATIC_BREAK: self = .rule
    case CMARK_NODE_FOOTNOTE_DEFINITION: self = .footnote
    case CMARK_NODE_TEXT: self = .text
    case CMARK_NODE_SOFTBREAK: self = .softBreak
    case CMARK_NODE_LINEBREAK: self = .hardBreak
    case CMARK_NODE_CODE: self = .inlineCode
    case CMARK_NODE_HTML_INLINE: self = .inlineHTML
    case CMARK_NODE_LINK: self = .link
    case CMARK_NODE_IMAGE: self = .image
    case CMARK_NODE_FOOTNOTE_REFERENCE: self = .footnoteReference
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: self = .other
    default: self = Self.ofExtension(node)
    }
  }

  /// The kinds that extensions add have no constants, only names.
  private static func ofExtension(_ node: OpaquePointer) -> MarkdownKind {
    guard let name = cmark_node_get_type_string(node) else { return .other }
    switch String(cString: name) {
    case "table": return .table
    case "table_header": return .tableHeader
    case "table_row": return .tableRow
    case "table_cell": return .tableCell
    case "strikethrough": return .strikethrough
    default: return .other
    }
  }
}
