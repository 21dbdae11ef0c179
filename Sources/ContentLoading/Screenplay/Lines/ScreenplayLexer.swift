import SourceDiagnostics

/// Tells what kind each line of a screenplay is; comments are taken out first.
struct ScreenplayLexer {
  private let source: SourceFile
  private let report: ScreenplayReport

  init(source: SourceFile, report: ScreenplayReport) {
    self.source = source
    self.report = report
  }

  /// Returns every line in order; time grows with the length of the text.
  func lines() -> [ScreenplayLine] {
    guard source.lines.contains(where: Self.mayHoldComment) else {
      return source.lines.enumerated().map { index, text in
        Self.classify(TextSlice(line: index + 1, text: text))
      }
    }
    let lastClosing = lastClosing
    var isInComment = false
    return source.lines.enumerated().map { index, text in
      guard isInComment || Self.mayHoldComment(text) else {
        return Self.classify(TextSlice(line: index + 1, text: text))
      }
      return line(of: text, number: index + 1, lastClosing: lastClosing, isInComment: &isInComment)
    }
  }

  private static func mayHoldComment(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: "<"))
  }

  /// Where the last `-->` begins: its line, then its scalar.
  private var lastClosing: (Int, Int)? {
    for (index, text) in source.lines.enumerated().reversed()
    where text.utf8.contains(UInt8(ascii: ">")) {
      let scalars = Array(text.unicodeScalars)
      for start in scalars.indices.reversed() where Self.hasClosing(scalars, at: start) {
        return (index + 1, start)
      }
    }
    return nil
  }

  private func line(
    of text: String,
    number: Int,
    lastClosing: (Int, Int)?,
    isInComment: inout Bool
  ) -> ScreenplayLine {
    let scalars = Array(text.unicodeScalars)
    var letters: [SourceLetter] = []
    letters.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      if isInComment {
        isInComment = !Self.hasClosing(scalars, at: index)
        index += isInComment ? 1 : 3
      } else if Self.hasOpening(scalars, at: index) {
        let range = SourceRange(line: number, columns: (index + 1)..<(index + 5))
        if let lastClosing, (number, index) < lastClosing {
          isInComment = true
          index += 4
        } else {
          report.add(.unclosedComment, at: range)
          index = scalars.count
        }
      } else {
        if letters.isEmpty || !letters[letters.count - 1].absorb(scalars[index]) {
          letters.append(SourceLetter(scalars[index], column: index + 1))
        }
        index += 1
      }
    }
    return Self.classify(TextSlice(line: number, letters: letters, endOfLine: scalars.count + 1))
  }

  /// Returns the line with its kind.
  private static func classify(_ slice: TextSlice) -> ScreenplayLine {
    let whole = slice.trimmed
    guard !whole.isEmpty else { return ScreenplayLine(kind: .blank, content: whole, whole: whole) }
    let level = whole.prefixLength { $0 == "#" }
    if level > 0 { return marked(.heading(level: level), behind: level, in: whole) }
    if whole[0] == ">" { return marked(.quote, behind: 1, in: whole) }
    if whole.count >= 3, whole.prefixLength(while: TextSlice.isMinus) == whole.count {
      return marked(.fence, behind: whole.count, in: whole)
    }
    if itemMarkers.contains(whole[0]) { return marked(.item, behind: 1, in: whole) }
    return ScreenplayLine(kind: .other, content: whole, whole: whole)
  }

  private static func marked(
    _ kind: ScreenplayLine.Kind,
    behind length: Int,
    in whole: TextSlice
  ) -> ScreenplayLine {
    ScreenplayLine(kind: kind, content: whole.dropping(first: length).trimmed, whole: whole)
  }

  private static func hasOpening(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    scalars[index] == "<" && scalars[index...].starts(with: "<!--".unicodeScalars)
  }

  private static func hasClosing(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    scalars[index] == "-" && scalars[index...].starts(with: "-->".unicodeScalars)
  }

  /// What may stand before an item; an input method gives `ー` and `・` where a hyphen is meant.
  private static let itemMarkers: Set<Unicode.Scalar> = ["-", "ー", "*", "・", "•"]
}
