/// Where a form counts that does not stand at the beginning of a word.
enum InsideWords {
  case anywhere
  /// Inside of one word, not over its end.
  case within
  case nowhere
  /// Only whole words count.
  case whole

  /// What a form inside a word is worth beside one at its beginning.
  fileprivate var worth: Double {
    switch self {
    case .anywhere: 0.9
    case .within: 0.8
    case .nowhere, .whole: 0
    }
  }
}

extension LookupTable {
  private static var wholeWord: Double { 1 }
  private static var beginningOfWord: Double { 0.97 }
  /// What a word is worth that others follow, beside one that closes a phrase: that says what the text is about.
  private static var leadsOthers: Double { 0.99 }
  private static var amongOthers: Double { 0.98 }
  /// How much counts what part of the text a form takes.
  private static var share: Double { 0.03 }

  /// Returns how much a form stands out in a text: 1 where it is the whole text, 0 where it is not in it.
  ///
  /// A whole word stands out more than the beginning of one, and that more than any other part; then the part of the
  /// text that the form takes counts.
  func prominence(of form: [Unit], in entry: Int, inside: InsideWords) -> Double {
    let extent = extent(of: entry)
    guard let first = form.first, form.count <= extent.count else { return 0 }
    var best = 0.0
    text.withUnsafeBufferPointer { text in
      for place in extent.lowerBound...(extent.upperBound - form.count) where text[place] == first {
        var offset = 1
        while offset < form.count, text[place + offset] == form[offset] { offset += 1 }
        guard offset == form.count else { continue }
        best = max(best, worth(of: place..<(place + offset), inside))
        if best == Self.wholeWord { break }
      }
    }
    return Self.prominence(best, taking: form.count, of: extent.count)
  }

  /// Returns how much a form stands out that takes a part of a text, from what its best place is worth.
  static func prominence(_ worth: Double, taking count: Int, of all: Int) -> Double {
    worth * (1 - share + share * Double(count) / Double(all))
  }

  /// Returns how much a form stands out at a place that begins with it.
  func prominence(
    ofPlace place: UInt32,
    length: Int,
    in entry: Int,
    inside: InsideWords
  ) -> Double {
    let start = Int(place)
    return Self.prominence(
      worth(of: start..<(start + length), inside),
      taking: length,
      of: extent(of: entry).count
    )
  }

  /// Returns what a place of a form is worth; 0 where the form does not count there.
  func worth(of range: Range<Int>, _ inside: InsideWords) -> Double {
    if isBeginning(range.lowerBound) {
      let next = text[range.upperBound]
      let isWhole = next <= LookupText.boundary || isBeginning(range.upperBound)
      guard isWhole || inside != .whole else { return 0 }
      let leads = range.lowerBound == 0 || text[range.lowerBound - 1] <= LookupText.boundary
      let closes = next <= LookupText.boundary
      return (isWhole ? Self.wholeWord : Self.beginningOfWord)
        * (closes ? 1 : leads ? Self.leadsOthers : Self.amongOthers)
    }
    guard inside == .within else { return inside.worth }
    let crosses = range.dropFirst().contains(where: isBeginning)
    return crosses ? 0 : inside.worth
  }

  /// Returns the places that begin with a form by looking at each, in the order of the texts; for tests and to compare.
  func plainPlaces(of form: [Unit]) -> [UInt32] {
    guard !form.isEmpty else { return [] }
    return places.filter { place in
      form.indices.allSatisfy { offset in
        Int(place) + offset < text.count && text[Int(place) + offset] == form[offset]
      }
    }
    .sorted()
  }
}
