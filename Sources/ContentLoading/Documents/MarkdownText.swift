import CMarkGFM

/// Reads the words of a Markdown node as a reader sees them.
enum MarkdownText {
  /// Returns the words of all inline nodes below a node.
  ///
  /// Emphasis leaves no trace; an address follows its link in brackets where it says something else; an image is its
  /// description; words that are struck out are marked as 「削除」; HTML is never shown.
  static func words(of node: OpaquePointer) -> String {
    guard let iterator = cmark_iter_new(node) else { return "" }
    defer { cmark_iter_free(iterator) }
    var reader = Reader()
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let current = cmark_iter_get_node(iterator) else { continue }
      reader.read(current, isEntering: event == CMARK_EVENT_ENTER)
    }
    return Width.trimmed(reader.result.text)
  }

  /// Returns the text of a leaf.
  static func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private struct Reader {
    var result = RunningText()
    /// Where the words of the open links begin.
    private var linkStarts: [Int] = []
    /// The element whose words are hidden, such as `script`.
    private var hidden: String?

    mutating func read(_ node: OpaquePointer, isEntering: Bool) {
      let kind = MarkdownKind(of: node)
      if kind == .inlineHTML {
        readHTML(MarkdownText.literal(of: node))
        return
      }
      guard hidden == nil, isEntering || kind == .link || kind == .strikethrough else { return }
      switch kind {
      case .text, .inlineCode: result.append(MarkdownText.literal(of: node))
      case .softBreak: result.breakSoftly()
      case .hardBreak: result.breakHard()
      case .footnoteReference: result.append("（注\(MarkdownText.literal(of: node))）")
      case .strikethrough: result.append(isEntering ? "（削除：" : "）")
      case .link where isEntering: linkStarts.append(result.text.utf8.count)
      case .link: closeLink(node)
      case .paragraph where isEntering && !result.isEmpty: result.breakHard()
      default: break
      }
    }

    private mutating func closeLink(_ node: OpaquePointer) {
      let start = linkStarts.popLast() ?? 0
      let words = String(decoding: result.text.utf8.dropFirst(start), as: UTF8.self)
      let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
      if let shown = LinkAddress.shown(address, beside: words) { result.append(shown) }
    }

    private mutating func readHTML(_ tag: String) {
      let name = tag.lowercased()
      if let open = hidden {
        if name.hasPrefix("</\(open)") { hidden = nil }
      } else if name.hasPrefix("<br") {
        result.breakHard()
      } else {
        hidden = ["script", "style"].first { name.hasPrefix("<\($0)") }
      }
    }
  }
}

/// Decides whether the address of a link is worth showing.
enum LinkAddress {
  /// Returns the address in brackets, or nil where it says no more than the words or names only a place on the page.
  static func shown(_ address: String, beside words: String) -> String? {
    guard !address.isEmpty, !address.hasPrefix("#") else { return nil }
    let isSame = plain(address) == plain(Width.trimmed(words))
    return isSame ? nil : "（\(withoutContactScheme(address))）"
  }

  private static func withoutContactScheme(_ address: String) -> String {
    for scheme in ["mailto:", "tel:"] where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count))
    }
    return address
  }

  private static func plain(_ address: String) -> String {
    var rest = withoutContactScheme(address)[...]
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}
