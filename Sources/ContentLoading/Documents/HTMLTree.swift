import CLibXML2

/// The tree that libxml2 makes of a page; it owns the C object.
struct HTMLTree: ~Copyable {
  private let document: htmlDocPtr

  /// Creates a tree, or nil where there is nothing to read; broken pages are mended as browsers do.
  init?(parsing text: String) {
    _ = Self.isLibraryReady
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
    var text = text
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        htmlReadMemory(
          characters.baseAddress,
          Int32(clamping: characters.count),
          nil,
          "UTF-8",
          Int32(options)
        )
      }
    }
    guard let document else { return nil }
    self.document = document
  }

  deinit {
    xmlFreeDoc(document)
  }

  /// The element that holds all others; valid as long as the tree lives.
  var root: HTMLNode? { xmlDocGetRootElement(document).map { HTMLNode(pointer: $0) } }

  /// Done once, before any thread parses.
  private static let isLibraryReady: Void = xmlInitParser()
}

/// A node of a page; valid as long as its tree lives.
struct HTMLNode {
  fileprivate let pointer: xmlNodePtr

  /// What a node is.
  enum Kind {
    /// An element, by its lower-case name.
    case element(String)
    case text(String)
    /// A comment, a declaration: nothing to read.
    case other
  }

  var kind: Kind {
    switch pointer.pointee.type {
    case XML_ELEMENT_NODE:
      return .element(Self.string(pointer.pointee.name).lowercased())
    case XML_TEXT_NODE, XML_ENTITY_REF_NODE: return .text(Self.string(pointer.pointee.content))
    default: return .other
    }
  }

  var name: String {
    if case .element(let name) = kind { name } else { "" }
  }

  /// The children in the order of the page.
  var children: [HTMLNode] {
    var result: [HTMLNode] = []
    var child = pointer.pointee.children
    while let current = child {
      result.append(HTMLNode(pointer: current))
      child = current.pointee.next
    }
    return result
  }

  /// The line of the parsed text, from 1.
  var line: Int { max(1, xmlGetLineNo(pointer)) }

  /// Returns the value of an attribute, or nil where the element has none of that name.
  subscript(attribute name: String) -> String? {
    guard let value = xmlGetProp(pointer, name) else { return nil }
    defer { otai_xml_free(value) }
    return Self.string(value)
  }

  private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
