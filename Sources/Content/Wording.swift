/// The words of a template, with gaps.
package struct Wording: Hashable, Sendable {
  /// A stretch of a wording.
  package enum Part: Hashable, Sendable {
    case text(String)
    /// A gap, by its name.
    case placeholder(String)
  }

  package let parts: [Part]

  package init(parts: [Part]) {
    self.parts = parts
  }

  /// Creates a wording from text with gaps written as `{{name}}`; white space in a name does not count.
  ///
  /// An opening `{{` that nothing closes is text.
  package init(_ text: String) {
    // Braces are ASCII, so the text can be cut between bytes; every start of the program cuts all wordings.
    let bytes = text.utf8
    var parts: [Part] = []
    var rest = bytes.startIndex
    while let open = Self.pair(of: UInt8(ascii: "{"), in: bytes[rest...]),
      let close = Self.pair(of: UInt8(ascii: "}"), in: bytes[bytes.index(open, offsetBy: 2)...])
    {
      if open > rest { parts.append(.text(String(text[rest..<open]))) }
      let name = text[bytes.index(open, offsetBy: 2)..<close].filter { !$0.isWhitespace }
      parts.append(.placeholder(name))
      rest = bytes.index(close, offsetBy: 2)
    }
    if rest < bytes.endIndex { parts.append(.text(String(text[rest...]))) }
    self.parts = parts
  }

  /// Returns where a byte first stands twice in a row.
  private static func pair(of byte: UInt8, in bytes: Substring.UTF8View) -> String.Index? {
    var index = bytes.startIndex
    while let first = bytes[index...].firstIndex(of: byte) {
      let next = bytes.index(after: first)
      guard next < bytes.endIndex else { return nil }
      if bytes[next] == byte { return first }
      index = next
    }
    return nil
  }

  /// The names of the gaps, each once, in the order of the text.
  package var placeholders: [String] {
    var names: [String] = []
    for case .placeholder(let name) in parts where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// The wording as it is written, gaps as `{{name}}`.
  package var source: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let name): "{{\(name)}}"
      }
    }
    .joined()
  }

  /// Returns the words with every gap filled, or nil where a gap has no value: an open gap is never given out.
  ///
  /// - Parameter values: The values by the names of the gaps.
  /// - Returns: The words with no gap left, or nil.
  package func filled(with values: [String: String]) -> String? {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .placeholder(let name):
        guard let value = values[name] else { return nil }
        result += value
      }
    }
    return result
  }
}

/// A gap that wordings may use.
package struct Placeholder: Hashable, Sendable {
  package let name: String
  /// A realistic value, used when a wording is checked.
  package let example: String
  package let explanation: String

  package init(name: String, example: String, explanation: String) {
    self.name = name
    self.example = example
    self.explanation = explanation
  }
}
