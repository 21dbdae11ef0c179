/// The part of a source line around a range, with carets under the range.
struct SourceExcerpt {
  /// The part of the line, at most `width` columns wide, without control characters.
  let text: String
  /// Spaces and carets that stand right under the range.
  let carets: String

  /// The most columns of either.
  static let width = 76
  /// The most columns that are shown before the range.
  private static let lead = 32
  /// The most scalars around the range that are looked at; combining marks take no column.
  private static let reach = 512

  /// Creates an excerpt.
  ///
  /// - Parameters:
  ///   - line: The scalars of the whole line, of any length.
  ///   - columns: The range in scalars of the line, from 1; what lies outside of the line is ignored.
  init(of line: some Collection<Unicode.Scalar>, at columns: Range<Int>) {
    let skipped = max(0, columns.lowerBound - 1 - Self.reach)
    let scalars = Array(line.dropFirst(skipped).prefix(3 * Self.reach))
    var start = min(max(columns.lowerBound - 1 - skipped, 0), scalars.count)
    var end = min(max(columns.upperBound - 1 - skipped, start), scalars.count)
    // A mark is shown on the letter before it, so that is where its caret belongs.
    while start > 0, Self.joinsPrevious(scalars, at: start) { start -= 1 }
    while end > start, Self.joinsPrevious(scalars, at: end) { end += 1 }
    let before = Self.suffix(of: scalars[..<start])
    let marked = Self.prefix(of: scalars[start..<end], columns: Self.width - before.columns)
    let isCut = start + marked.count < end
    let room = isCut ? 0 : Self.width - before.columns - marked.columns
    let after = Self.prefix(of: scalars[(start + marked.count)...], columns: room)
    text = before.text + marked.text + after.text
    carets =
      String(repeating: " ", count: before.columns)
      + String(repeating: "^", count: max(1, marked.columns))
  }

  /// Some letters with the columns that they take.
  private struct Piece {
    var text = ""
    var columns = 0
    /// The scalars of the source that the text shows.
    var count = 0
  }

  /// Returns as many letters from the start as fit.
  private static func prefix(of scalars: ArraySlice<Unicode.Scalar>, columns: Int) -> Piece {
    var piece = Piece()
    for letter in letters(scalars) {
      let width = DisplayWidth.columns(of: letter.text)
      guard piece.columns + width <= columns else { break }
      piece.text += letter.text
      piece.columns += width
      piece.count += letter.count
    }
    return piece
  }

  /// Returns as many letters before the range as are shown.
  private static func suffix(of scalars: ArraySlice<Unicode.Scalar>) -> Piece {
    var pieces: [Piece] = []
    var columns = 0
    for letter in letters(scalars).reversed() {
      let width = DisplayWidth.columns(of: letter.text)
      guard columns + width <= lead else { break }
      columns += width
      pieces.append(letter)
    }
    return Piece(
      text: pieces.reversed().map(\.text).joined(),
      columns: columns,
      count: pieces.reduce(0) { $0 + $1.count }
    )
  }

  /// Returns each character as it is shown.
  private static func letters(
    _ scalars: ArraySlice<Unicode.Scalar>
  ) -> LazyMapCollection<String, Piece> {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).lazy.map { character in
      Piece(
        text: PrintableText.escaping(String(character)),
        count: character.unicodeScalars.count
      )
    }
  }

  /// Returns whether a scalar is shown on the one before it.
  private static func joinsPrevious(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    let scalar = scalars[index]
    return DisplayWidth.columns(of: scalar) == 0
      && !PrintableText.needsReplacement(scalar)
  }
}
