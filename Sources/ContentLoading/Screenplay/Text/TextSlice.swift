import SourceDiagnostics

/// A letter of a source line: how it is written, what it is compared as, and where it stands.
struct SourceLetter: Hashable, Sendable {
  let scalar: Unicode.Scalar
  /// The voicing mark written behind it as a scalar of its own.
  private(set) var voicingMark: Unicode.Scalar?
  /// The letter as it is compared: of one width, with its voicing mark.
  private(set) var folded: Unicode.Scalar
  /// The column of its first scalar, from 1.
  let column: Int

  init(_ scalar: Unicode.Scalar, column: Int) {
    self.scalar = scalar
    self.column = column
    folded = WidthFolding.fold(scalar)
  }

  /// The column behind it.
  var endColumn: Int { column + (voicingMark == nil ? 1 : 2) }

  /// Takes a voicing mark that follows, and returns whether it belongs here.
  mutating func absorb(_ mark: Unicode.Scalar) -> Bool {
    guard mark.value >= 0x3099, voicingMark == nil,
      let composed = WidthFolding.compose(folded, mark)
    else {
      return false
    }
    voicingMark = mark
    folded = composed
    return true
  }
}

/// A stretch of one source line that knows where it stands and is compared regardless of width.
///
/// Slicing copies nothing. Indices count letters from the start of the slice.
struct TextSlice: Hashable, Sendable {
  /// The line, from 1.
  let line: Int
  private let letters: [SourceLetter]
  private let bounds: Range<Int>
  /// The column behind the whole line.
  private let endOfLine: Int

  init(line: Int, letters: [SourceLetter], endOfLine: Int) {
    self.line = line
    self.letters = letters
    self.endOfLine = endOfLine
    bounds = letters.indices
  }

  /// Creates the slice that is a whole line.
  init(line: Int, text: String) {
    var letters: [SourceLetter] = []
    letters.reserveCapacity(text.utf8.count)
    var column = 0
    for scalar in text.unicodeScalars {
      column += 1
      if let last = letters.indices.last, letters[last].absorb(scalar) { continue }
      letters.append(SourceLetter(scalar, column: column))
    }
    self.init(line: line, letters: letters, endOfLine: column + 1)
  }

  private init(_ slice: TextSlice, bounds: Range<Int>) {
    line = slice.line
    letters = slice.letters
    endOfLine = slice.endOfLine
    self.bounds = bounds
  }

  var count: Int { bounds.count }
  var isEmpty: Bool { bounds.isEmpty }

  /// The text as it is written.
  var text: String {
    var view = String.UnicodeScalarView()
    for letter in letters[bounds] {
      view.append(letter.scalar)
      if let mark = letter.voicingMark { view.append(mark) }
    }
    return String(view)
  }

  /// The text as it is compared.
  var folded: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters[bounds].lazy.map(\.folded))
    return String(view)
  }

  /// The place of the slice; where it is empty, an empty range at the place where its text would stand.
  var range: SourceRange {
    let start = column(at: bounds.lowerBound)
    let end = isEmpty ? start : letters[bounds.upperBound - 1].endColumn
    return SourceRange(line: line, columns: start..<end)
  }

  /// The empty range behind the last letter.
  var end: SourceRange {
    let column = isEmpty ? range.start.column : letters[bounds.upperBound - 1].endColumn
    return SourceRange(line: line, columns: column..<column)
  }

  /// The slice without blanks around it.
  var trimmed: TextSlice {
    var lower = bounds.lowerBound
    var upper = bounds.upperBound
    while lower < upper, letters[lower].folded == " " { lower += 1 }
    while upper > lower, letters[upper - 1].folded == " " { upper -= 1 }
    return TextSlice(self, bounds: lower..<upper)
  }

  /// The folded letter at an index.
  subscript(index: Int) -> Unicode.Scalar { letters[bounds.lowerBound + index].folded }

  subscript(range: Range<Int>) -> TextSlice {
    TextSlice(
      self,
      bounds: (bounds.lowerBound + range.lowerBound)..<(bounds.lowerBound + range.upperBound)
    )
  }

  /// Returns whether the slice reads like a text, whatever the width.
  func matches(_ text: String) -> Bool { trimmed.folded == WidthFolding.key(text) }

  /// Returns the slice behind the first letters.
  func dropping(first number: Int) -> TextSlice { self[min(number, count)..<count] }

  /// Returns how many letters from the start meet a condition.
  func prefixLength(while isMet: (Unicode.Scalar) -> Bool) -> Int {
    letters[bounds].firstIndex { !isMet($0.folded) }.map { $0 - bounds.lowerBound } ?? count
  }

  /// Returns whether the slice begins with folded letters.
  func starts(with folded: some Collection<Unicode.Scalar>) -> Bool {
    letters[bounds].lazy.map(\.folded).starts(with: folded)
  }

  private func column(at index: Int) -> Int {
    index < letters.count ? letters[index].column : endOfLine
  }
}
