/// A short way to write many spellings of one phrase: `お?(待ち|待って)ください`.
///
/// `(a|b)` stands for one of its alternatives, `?` makes the scalar or group before it optional, and a backslash
/// takes the next scalar as it is.
package struct PhrasePattern: Hashable, Sendable {
  /// Why a pattern cannot be read.
  package enum Fault: Error, Hashable, Sendable {
    case unclosedGroup
    case unopenedGroup
    case nothingToRepeat
    /// The pattern stands for more phrases than is sensible.
    case tooManyPhrases
  }

  /// A stretch of a pattern; the stretches of a pattern follow each other without a gap.
  package struct Segment: Hashable, Sendable {
    /// What the stretch stands for; none is empty.
    package let phrases: PhraseList
    /// Whether the stretch may be missing.
    package let isOptional: Bool
  }

  /// No pattern may stand for more phrases than this.
  package static let phraseLimit = 2000
  /// Stretches are cut where they would stand for more phrases than this.
  private static let segmentLimit = 24

  /// The pattern in stretches, so that the phrases of all add up instead of multiplying; the first is not optional.
  package let segments: [Segment]

  /// Reads a pattern.
  package init(_ pattern: some StringProtocol) throws(Fault) {
    try self.init(scalars: Array(pattern.unicodeScalars))
  }

  /// Reads a pattern that was taken apart already.
  package init(scalars: [Unicode.Scalar]) throws(Fault) {
    var parser = PhrasePatternParser(scalars)
    var segments: [Segment] = []
    var current = PhraseList.nothing
    for part in try parser.parts() {
      let isLead = segments.isEmpty && current.holdsNothing
      if !isLead, current.count * part.count > Self.segmentLimit {
        segments.append(Self.segment(current))
        current = .nothing
      }
      guard current.count * part.count <= Self.phraseLimit else { throw .tooManyPhrases }
      current.multiply(by: part)
    }
    if current != .nothing { segments.append(Self.segment(current)) }
    self.segments = segments
  }

  /// Every phrase that the pattern stands for; none is empty.
  package var phrases: PhraseList {
    var phrases = PhraseList.nothing
    for segment in segments {
      var parts = segment.phrases
      if segment.isOptional { parts.append([]) }
      phrases.multiply(by: parts)
    }
    return phrases.withoutNothing
  }

  private static func segment(_ phrases: PhraseList) -> Segment {
    Segment(phrases: phrases.withoutNothing, isOptional: phrases.holdsNothing)
  }
}

/// Reads a phrase pattern.
struct PhrasePatternParser {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// Returns what stands after each other at the top; alternatives at the top make one part.
  mutating func parts() throws(PhrasePattern.Fault) -> [PhraseList] {
    var parts: [PhraseList] = []
    while !endsAlternative { parts.append(try part()) }
    if place < scalars.count, scalars[place] == "|" {
      place = 0
      parts = [try alternatives()]
    }
    guard place == scalars.count else { throw .unopenedGroup }
    return parts
  }

  private mutating func alternatives() throws(PhrasePattern.Fault) -> PhraseList {
    var all = PhraseList()
    while true {
      let start = place
      let letters = plainLetters()
      if endsAlternative {
        // Most alternatives are words as they stand; a list for each would take most of the time of reading rules.
        all.append(letters)
      } else {
        place = start
        all.append(contentsOf: try sequence())
      }
      guard all.count <= PhrasePattern.phraseLimit else { throw .tooManyPhrases }
      guard place < scalars.count, scalars[place] == "|" else { return all }
      place += 1
    }
  }

  private var endsAlternative: Bool {
    place == scalars.count || scalars[place] == "|" || scalars[place] == ")"
  }

  private mutating func sequence() throws(PhrasePattern.Fault) -> PhraseList {
    var phrases = PhraseList.nothing
    while !endsAlternative {
      let part = try part()
      guard phrases.count * part.count <= PhrasePattern.phraseLimit else { throw .tooManyPhrases }
      phrases.multiply(by: part)
    }
    return phrases
  }

  private mutating func part() throws(PhrasePattern.Fault) -> PhraseList {
    let letters = plainLetters()
    guard letters.isEmpty else { return PhraseList(letters) }
    var phrases = try singlePart()
    if place < scalars.count, scalars[place] == "?" {
      place += 1
      if !phrases.holdsNothing { phrases.append([]) }
    }
    return phrases
  }

  /// Reads letters that stand for themselves and are not optional.
  private mutating func plainLetters() -> ArraySlice<Unicode.Scalar> {
    let start = place
    while place < scalars.count, !Self.isMark(scalars[place]) { place += 1 }
    if place > start, place < scalars.count, scalars[place] == "?" { place -= 1 }
    return scalars[start..<place]
  }

  private mutating func singlePart() throws(PhrasePattern.Fault) -> PhraseList {
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "?": throw .nothingToRepeat
    case "(":
      let inner = try alternatives()
      guard place < scalars.count, scalars[place] == ")" else { throw .unclosedGroup }
      place += 1
      return inner
    case "\\":
      guard place < scalars.count else { return PhraseList([scalar]) }
      place += 1
      return PhraseList([scalars[place - 1]])
    default: return PhraseList([scalar])
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "|", "?", "\\": true
    default: false
    }
  }
}
