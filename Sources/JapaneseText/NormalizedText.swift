/// A text in one agreed spelling, with a map back to the text as it was given.
///
/// Compatibility characters, half-width kana, combining voicing marks, dashes and waves after kana, iteration marks
/// of kana and stretched letters are spelt one way; the case of letters stays as it is. Ranges count Unicode scalars
/// and are half-open.
package struct NormalizedText: Hashable, Sendable {
  /// The text in the agreed spelling.
  package let text: String
  /// The scalars of `text`.
  package let scalars: [Unicode.Scalar]
  /// The scalars of the text as it was given.
  package let original: [Unicode.Scalar]
  /// For each scalar the range it was made from, ascending; nil where every scalar stands for itself.
  private let origins: [Range<Int>]?

  /// Creates the agreed spelling of a text; takes time linear in its length.
  package init(_ original: String) {
    var given: [Unicode.Scalar] = []
    given.reserveCapacity(original.utf8.count / 2)
    for scalar in original.unicodeScalars { given.append(scalar) }
    self.original = given
    if given.allSatisfy(Normalizer.isPlain), !Normalizer.hasRuns(given) {
      text = original
      scalars = given
      origins = nil
    } else {
      var normalizer = Normalizer()
      normalizer.consume(given)
      scalars = normalizer.scalars
      origins = normalizer.origins
      text = Self.string(of: scalars)
    }
  }

  private init(
    scalars: [Unicode.Scalar],
    origins: [Range<Int>]?,
    original: [Unicode.Scalar]
  ) {
    text = Self.string(of: scalars)
    self.scalars = scalars
    self.origins = origins
    self.original = original
  }

  /// The same text with the case of letters folded.
  package var foldingCase: NormalizedText {
    let folded = scalars.map { scalar in
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower.first ?? scalar : scalar
    }
    return NormalizedText(scalars: folded, origins: origins, original: original)
  }

  /// The same text with every run of katakana that spells only phrases of the language in hiragana; the map stays.
  ///
  /// Words of other languages stay as they are: 「カスタマー」.
  var foldingKatakanaPhrases: NormalizedText {
    let ranges = KanaPhrases.katakanaRanges(in: scalars)
    guard !ranges.isEmpty else { return self }
    var folded = scalars
    for place in ranges.joined() { folded[place] = Kana.hiragana(folded[place]) }
    return NormalizedText(scalars: folded, origins: origins, original: original)
  }

  /// Returns the part of the given text from which a part of this text was made.
  ///
  /// - Parameter range: Scalars of `text`; parts outside it are ignored.
  /// - Returns: Scalars of the text as it was given.
  package func originalRange(of range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<scalars.count)
    guard let origins else { return range }
    guard !range.isEmpty else {
      let place =
        range.lowerBound < origins.count
        ? origins[range.lowerBound].lowerBound : origins.last?.upperBound ?? 0
      return place..<place
    }
    return origins[range.lowerBound].lowerBound..<origins[range.upperBound - 1].upperBound
  }

  /// Returns the words at a range of this text.
  package func substring(_ range: Range<Int>) -> String {
    Self.string(of: scalars[range.clamped(to: 0..<scalars.count)])
  }

  /// Replaces phrases, the longest first at each place, and keeps the map.
  func replacing(_ phrases: PhraseTrie, with spelt: (Int) -> [Unicode.Scalar]) -> NormalizedText {
    var result: [Unicode.Scalar] = []
    var resultOrigins: [Range<Int>] = []
    var copied = 0
    var place = 0
    while place < scalars.count {
      guard let (value, end) = phrases.longestMatch(in: scalars, at: place) else {
        place += 1
        continue
      }
      let spelling = spelt(value)
      if !spelling.elementsEqual(scalars[place..<end]) {
        for kept in copied..<place { resultOrigins.append(origin(of: kept)) }
        result += scalars[copied..<place]
        resultOrigins += Array(repeating: originalRange(of: place..<end), count: spelling.count)
        result += spelling
        copied = end
      }
      place = end
    }
    guard copied > 0 else { return self }
    for kept in copied..<scalars.count { resultOrigins.append(origin(of: kept)) }
    result += scalars[copied...]
    return NormalizedText(scalars: result, origins: resultOrigins, original: original)
  }

  private func origin(of place: Int) -> Range<Int> { origins?[place] ?? place..<(place + 1) }

  private static func string(of scalars: some Sequence<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * scalars.underestimatedCount)
    for scalar in scalars { bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
    return String(decoding: bytes, as: UTF8.self)
  }
}
