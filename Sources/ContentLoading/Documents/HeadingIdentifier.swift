/// Splits `{#id}` from the end of a heading.
enum HeadingIdentifier {
  /// Returns the heading's words and the identifier, braces and number sign in either width.
  static func split(_ heading: String) -> (text: String, identifier: String?) {
    guard heading.unicodeScalars.contains(where: { Width.folded($0) == "}" }) else {
      return (Width.trimmed(heading), nil)
    }
    let scalars = Array(heading.unicodeScalars)
    guard let last = scalars.lastIndex(where: { !Width.isSpace($0) }),
      Width.folded(scalars[last]) == "}",
      let open = scalars[..<last].lastIndex(where: { Width.folded($0) == "{" }),
      open + 1 < last, Width.folded(scalars[open + 1]) == "#"
    else { return (Width.trimmed(heading), nil) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[..<open])
    var name = String.UnicodeScalarView()
    for scalar in scalars[(open + 2)..<last] where !Width.isSpace(scalar) {
      name.append(Width.folded(scalar))
    }
    return (Width.trimmed(String(view)), name.isEmpty ? nil : String(name))
  }
}
