import SourceDiagnostics

/// Finds the gaps in a line of a wording with their places.
enum TemplateGaps {
  /// A gap.
  enum Gap {
    case named(String, SourceRange)
    /// Braces without their other half.
    case open(SourceRange)
  }

  /// Returns the text with double full-width braces in half width.
  static func foldingBraces(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "｛" || $0 == "｝" }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var view = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let hasTwin =
        (index > 0 && isBrace(scalar, like: scalars[index - 1]))
        || (index + 1 < scalars.count && isBrace(scalar, like: scalars[index + 1]))
      view.append(hasTwin ? Width.folded(scalar) : scalar)
    }
    return String(view)
  }

  /// Returns the gaps of a line in their order.
  static func gaps(in piece: LineSlice) -> [Gap] {
    guard piece.scalars.contains(where: isBrace) else { return [] }
    let scalars = Array(foldingBraces(piece.text).unicodeScalars)
    var gaps: [Gap] = []
    var start: Int?
    var index = 0
    while index + 1 < scalars.count {
      let pair = (scalars[index], scalars[index + 1])
      if pair == ("{", "{") {
        if let start { gaps.append(.open(range(start..<(start + 2), in: piece))) }
        start = index
        index += 2
      } else if pair == ("}", "}") {
        let place = range((start ?? index)..<(index + 2), in: piece)
        if let open = start {
          var name = String.UnicodeScalarView()
          name.append(contentsOf: scalars[(open + 2)..<index].filter { !Width.isSpace($0) })
          gaps.append(.named(String(name), place))
        } else {
          gaps.append(.open(place))
        }
        start = nil
        index += 2
      } else {
        index += 1
      }
    }
    if let start { gaps.append(.open(range(start..<(start + 2), in: piece))) }
    return gaps
  }

  private static func isBrace(_ scalar: Unicode.Scalar) -> Bool {
    let folded = Width.folded(scalar)
    return folded == "{" || folded == "}"
  }

  private static func isBrace(_ scalar: Unicode.Scalar, like other: Unicode.Scalar) -> Bool {
    let folded = Width.folded(scalar)
    return (folded == "{" || folded == "}") && folded == Width.folded(other)
  }

  private static func range(_ offsets: Range<Int>, in piece: LineSlice) -> SourceRange {
    let start = piece.range.start
    return SourceRange(
      line: start.line,
      columns: (start.column + offsets.lowerBound)..<(start.column + offsets.upperBound)
    )
  }
}
