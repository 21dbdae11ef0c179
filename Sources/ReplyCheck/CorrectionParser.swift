import JapaneseText

/// Reads what a rule says instead: `{おっしゃられる} → {おっしゃる}`.
///
/// A verb in braces stands for all its forms, and its place on the right takes the same form. `\1` repeats what the
/// first group found, and `@` in front is a name that `@` on the right puts elsewhere.
struct CorrectionParser {
  enum Fault: Error {
    case noArrow
    case noVerb(String)
    case phrase(PhrasePattern.Fault)
  }

  /// A side of the arrow: words around a verb, or words alone.
  private struct Side {
    var before: Substring
    var verb: VerbInflection?
    var after: Substring = ""
  }

  func corrections(in value: Substring) throws(Fault) -> [Rule.Correction] {
    let sides = value.split(separator: "→", omittingEmptySubsequences: false)
    guard sides.count == 2 else { throw .noArrow }
    let wrong = sides[0].filter { $0 != " " }
    let right = sides[1].filter { $0 != " " }
    guard right.contains(Self.repetition), let group = Self.firstGroup(of: wrong) else {
      return try corrections(wrong, right)
    }
    var found: [Rule.Correction] = []
    for phrase in try phrases(wrong[group]) {
      let words = string(phrase)
      var chosen = wrong
      chosen.replaceSubrange(group, with: words)
      found += try corrections(chosen, right.replacing(Self.repetition, with: words))
    }
    return found
  }

  private func corrections(
    _ wrongText: String,
    _ rightText: String
  ) throws(Fault) -> [Rule.Correction] {
    let isNamed = wrongText.first == "@"
    let wrong = try side(isNamed ? String(wrongText.dropFirst()) : wrongText)
    let right = try side(rightText)
    guard (wrong.verb == nil) == (right.verb == nil) else { throw .noVerb(wrongText) }
    var found: [Rule.Correction] = []
    for lead in try phrases(wrong.before) {
      for (old, new) in Self.forms(wrong.verb, right.verb) {
        for tail in try phrases(wrong.after) {
          found.append(
            Rule.Correction(
              wrong: lead + Array(old.unicodeScalars) + tail,
              right: "\(right.before)\(new)\(right.after)",
              isNamed: isNamed
            )
          )
        }
      }
    }
    return found
  }

  private static let repetition = "\\1"

  /// Returns where the first group stands, its brackets included.
  private static func firstGroup(of text: String) -> Range<String.Index>? {
    guard let start = text.firstIndex(of: "(") else { return nil }
    var depth = 0
    for index in text[start...].indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return start..<text.index(after: index) }
    }
    return nil
  }

  private func side(_ text: String) throws(Fault) -> Side {
    guard let open = text.firstIndex(of: "{") else { return Side(before: text[...]) }
    guard let close = text.firstIndex(of: "}"), open < close,
      let verb = VerbInflection(String(text[text.index(after: open)..<close]))
    else { throw .noVerb(text) }
    return Side(before: text[..<open], verb: verb, after: text[text.index(after: close)...])
  }

  private func phrases(_ pattern: Substring) throws(Fault) -> [[Unicode.Scalar]] {
    guard !pattern.isEmpty else { return [[]] }
    do {
      return try PhrasePattern(pattern).phrases.map(Array.init)
    } catch {
      throw .phrase(error)
    }
  }

  /// The forms of two verbs side by side, each with what shows that it is that form and no other.
  private static func forms(
    _ wrong: VerbInflection?,
    _ right: VerbInflection?
  ) -> [(String, String)] {
    guard let wrong, let right else { return [("", "")] }
    return shapes.map { (wrong[$0.form] + $0.mark, right[$0.form] + $0.mark) }
  }

  private static let shapes: [(form: VerbInflection.Form, mark: String)] = [
    (.dictionary, ""), (.polite, "ま"), (.stem, ""), (.stem, "たい"), (.stem, "たく"),
    (.connective, ""), (.past, ""),
    (.negative, "な"), (.negativeLink, "ず"), (.conditional, ""), (.volitional, ""),
  ]

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
