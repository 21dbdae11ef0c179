import SourceDiagnostics

/// Breaks Japanese text into lines of a screen.
///
/// A line breaks between any two characters, but not inside a word of Latin letters or digits, and by the rules of
/// JIS X 4051 no line begins with a closing bracket, a comma, a full stop or a small kana, nor ends with an opening bracket.
package struct LineWrapper: Sendable {
  private let columns: Int

  /// Creates a wrapper for lines of at most so many display columns; fewer than 20 count as 20.
  package init(columns: Int) {
    self.columns = max(20, columns)
  }

  /// Returns the text in lines, each after an indent.
  ///
  /// - Parameters:
  ///   - text: Any text; line feeds stay, other control characters become visible.
  ///   - first: What stands before the first line.
  ///   - rest: What stands before the other lines; spaces of the first indent's width where it is nil.
  /// - Returns: The lines, joined by line feeds.
  package func wrap(_ text: String, first: String = "", rest: String? = nil) -> String {
    let first = PrintableText.escaping(first)
    let text = PrintableText.escaping(text, keepingNewlines: true)
    guard columns - DisplayWidth.columns(of: first) >= Self.narrowest else {
      // What should stand before the first line leaves no room beside itself.
      let deeper = rest.map { PrintableText.escaping($0) } ?? "    "
      return [
        lines(of: first, first: "", rest: "  "), lines(of: text, first: deeper, rest: deeper),
      ]
      .joined(separator: "\n")
    }
    let hanging = String(repeating: " ", count: DisplayWidth.columns(of: first))
    return lines(of: text, first: first, rest: rest.map { PrintableText.escaping($0) } ?? hanging)
  }

  private func lines(of text: String, first: String, rest: String) -> String {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var remaining = paragraph[...]
      repeat {
        let indent = lines.isEmpty ? first : rest
        let room = max(columns - DisplayWidth.columns(of: indent), Self.narrowest)
        let end = breakIndex(in: remaining, room: room)
        lines.append(indent + trimmingEnd(remaining[..<end]))
        remaining = remaining[end...].drop { $0 == " " }
      } while !remaining.isEmpty
    }
    return lines.joined(separator: "\n")
  }

  /// Returns a line without the spaces at which it was broken.
  private func trimmingEnd(_ line: Substring) -> Substring {
    var result = line
    while result.last == " " { result = result.dropLast() }
    return result
  }

  /// Returns where the first line of a text that may take `room` columns ends; always past its first character.
  private func breakIndex(in text: Substring, room: Int) -> Substring.Index {
    var width = 0
    var index = text.startIndex
    while index < text.endIndex {
      width += DisplayWidth.columns(of: text[index])
      if width > room { break }
      index = text.index(after: index)
    }
    guard index < text.endIndex else { return index }
    let hardBreak = max(index, text.index(after: text.startIndex))
    var candidate = hardBreak
    for _ in 0..<Self.longestRetreat {
      guard candidate > text.startIndex else { break }
      if mayBreak(text, before: candidate) { return candidate }
      candidate = text.index(before: candidate)
    }
    return hardBreak
  }

  private func mayBreak(_ text: Substring, before index: Substring.Index) -> Bool {
    guard index > text.startIndex, index < text.endIndex else { return index == text.endIndex }
    let left = text[text.index(before: index)]
    let right = text[index]
    if Self.neverFirst.contains(right) || Self.neverLast.contains(left) { return false }
    return !(left.isWordLike && right.isWordLike)
  }

  /// The fewest columns that are left for words beside an indent.
  private static let narrowest = 10
  /// How many characters a break may move back; a longer word is cut.
  private static let longestRetreat = 24
  private static let neverFirst: Set<Character> = Set(
    "、。，．・：；？！」』）】〕］｝〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝゞ,.!?:;)]}％%"
  )
  private static let neverLast: Set<Character> = Set("「『（【〔［｛〈《([{")
}

extension Character {
  /// Whether the character belongs to a Latin word, a number or a reference such as `privacy#purpose`.
  fileprivate var isWordLike: Bool {
    isASCII && (isLetter || isNumber || "#-_./".contains(self))
  }
}
