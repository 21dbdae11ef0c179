import SourceDiagnostics
import Yams

/// A value of a YAML text with its place in the file that holds the text.
///
/// Values are looked at where they are asked for and never copied out as a whole, so that aliases cannot make them grow.
struct YAMLNode {
  /// A name with its value.
  struct Member {
    let name: YAMLNode
    let value: YAMLNode
  }

  let node: Node
  let text: YAMLText

  /// The words of a scalar as they are written, without quotes; nil for anything else.
  var string: String? { node.scalar?.string }

  /// Whether there is no value at all.
  var isEmpty: Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// The elements of a list; nil for anything else.
  var elements: [YAMLNode]? {
    node.sequence.map { $0.map { YAMLNode(node: $0, text: text) } }
  }

  /// The members of a mapping in the order of the file; nil for anything else.
  var members: [Member]? {
    node.mapping.map { mapping in
      mapping.map { name, value in
        Member(name: YAMLNode(node: name, text: text), value: YAMLNode(node: value, text: text))
      }
    }
  }

  /// The words of a scalar, or of every scalar of a list.
  var strings: [(text: String, range: SourceRange)] {
    if let string { return isEmpty ? [] : [(string, range)] }
    return (elements ?? []).compactMap { element in element.string.map { ($0, element.range) } }
  }

  /// Where the value stands; of a value over several lines, its first line.
  var range: SourceRange {
    guard let mark = node.mark else { return text.source.range(ofLine: text.lines.lowerBound) }
    let start = text.position(of: mark)
    let line = text.source.range(ofLine: start.line)
    guard let scalar = node.scalar else {
      return SourceRange(start: start, end: max(start, line.end))
    }
    let length =
      switch scalar.style {
      case .plain, .any: scalar.string.unicodeScalars.count
      default: Int.max
      }
    let end = min(length, max(0, line.end.column - start.column))
    return SourceRange(line: start.line, columns: start.column..<start.column + end)
  }
}
