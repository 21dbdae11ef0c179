import SourceDiagnostics

/// The lines of a Markdown file that is read line by line, with everything blanked that is never shown.
enum VisibleLines {
  /// Returns the lines from a number on, HTML comments and fenced code replaced by spaces, so that columns stay.
  static func lines(of source: SourceFile, from first: Int) -> [(number: Int, text: String)] {
    var isInComment = false
    var fence: String?
    return source.lines.indices.dropFirst(first - 1).map { index in
      let line = source.lines[index]
      let mark = fenceMark(line)
      if let open = fence {
        if let mark, mark.hasPrefix(open) { fence = nil }
        return (index + 1, "")
      }
      if !isInComment, let mark {
        fence = mark
        return (index + 1, "")
      }
      guard isInComment || line.utf8.contains(0x3C) else { return (index + 1, line) }
      return (index + 1, blanked(line, &isInComment))
    }
  }

  private static func fenceMark(_ line: String) -> String? {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix("```") || text.hasPrefix("~~~"), let sign = text.first else { return nil }
    return String(text.prefix { $0 == sign })
  }

  private static func blanked(_ line: String, _ isInComment: inout Bool) -> String {
    let scalars = Array(line.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let mark: [Unicode.Scalar] = isInComment ? ["-", "-", ">"] : ["<", "!", "-", "-"]
      if scalars[index...].starts(with: mark) {
        isInComment.toggle()
        result.append(contentsOf: mark.map { _ in " " })
        index += mark.count
      } else {
        result.append(isInComment ? " " : scalars[index])
        index += 1
      }
    }
    return String(result)
  }
}
