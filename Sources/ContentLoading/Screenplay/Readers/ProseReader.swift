/// Joins the lines of a block quote.
enum ProseReader {
  /// Returns one text; a line break is only layout, an empty quote line begins a new paragraph.
  static func text(of lines: [TextSlice]) -> String {
    var text = ""
    for line in lines {
      if line.isEmpty {
        if !text.isEmpty { text += "\n" }
        continue
      }
      if let last = text.unicodeScalars.last, isLatin(last), isLatin(line[0]) { text += " " }
      text += line.text
    }
    return text
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar != "\n"
  }
}
