import SourceDiagnostics

/// A text with the conditions that stand in brackets behind it.
struct BracketedText: Hashable, Sendable {
  /// What stands before the bracket, or everything where there is none.
  let head: TextSlice
  /// What stands inside the bracket; nil where there is none.
  let bracket: TextSlice?
}

/// A bracket that is not closed, or not the last thing.
enum BracketFault: Error, Hashable, Sendable {
  case unclosed(TextSlice)
  case textBehind(TextSlice)
  case unopened(TextSlice)

  /// Where the fault is.
  var range: SourceRange {
    switch self {
    case .unclosed(let slice), .textBehind(let slice), .unopened(let slice): slice.range
    }
  }
}

extension TextSlice {
  /// Returns the parts between separators that stand outside brackets and quotation marks, trimmed.
  ///
  /// - Parameter separators: Folded letters.
  /// - Returns: At least one part; parts may be empty.
  func split(at separators: Set<Unicode.Scalar>) -> [TextSlice] {
    var parts: [TextSlice] = []
    var start = 0
    var depth = 0
    for index in 0..<count {
      switch self[index] {
      case "(", "「", "『", "【": depth += 1
      case ")", "」", "』", "】": depth = max(0, depth - 1)
      case let letter where depth == 0 && separators.contains(letter):
        parts.append(self[start..<index].trimmed)
        start = index + 1
      default: break
      }
    }
    parts.append(self[start..<count].trimmed)
    return parts
  }

  /// Takes the bracket off the end.
  func splittingBracket() throws(BracketFault) -> BracketedText {
    let slice = trimmed
    let open = slice.prefixLength { $0 != "(" && $0 != ")" }
    guard open < slice.count else { return BracketedText(head: slice, bracket: nil) }
    guard slice[open] == "(" else { throw .unopened(slice[open..<open + 1]) }
    var depth = 0
    for index in open..<slice.count {
      if slice[index] == "(" { depth += 1 }
      if slice[index] == ")" { depth -= 1 }
      guard depth == 0 else { continue }
      let rest = slice.dropping(first: index + 1).trimmed
      guard rest.isEmpty else { throw .textBehind(rest) }
      return BracketedText(head: slice[0..<open].trimmed, bracket: slice[open + 1..<index].trimmed)
    }
    throw .unclosed(slice[open..<open + 1])
  }
}
