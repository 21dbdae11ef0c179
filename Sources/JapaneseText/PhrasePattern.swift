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
    package let phrases: [[Unicode.Scalar]]
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
    var current: [[Unicode.Scalar]] = [[]]
    for part in try parser.parts() {
      let isLead = segments.isEmpty && current.contains([])
      if !isLead, current.count * part.count > Self.segmentLimit {
        segments.append(Self.segment(current))
        current = [[]]
      }
      guard current.count * part.count <= Self.phraseLimit else { throw .tooManyPhrases }
      if current == [[]] {
        current = part
      } else {
        current = current.flatMap { phrase in part.map { phrase + $0 } }
      }
    }
    if current != [[]] { segments.append(Self.segment(current)) }
    self.segments = segments
  }

  /// Every phrase that the pattern stands for; none is empty.
  package var phrases: [[Unicode.Scalar]] {
    segments.reduce([[]]) { phrases, segment in
      let parts = segment.isOptional ? segment.phrases + [[]] : segment.phrases
      return phrases.flatMap { phrase in parts.map { phrase + $0 } }
    }
    .filter { !$0.isEmpty }
  }

  private static func segment(_ phrases: [[Unicode.Scalar]]) -> Segment {
    Segment(phrases: phrases.filter { !$0.isEmpty }, isOptional: phrases.contains([]))
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
  mutating func parts() throws(PhrasePattern.Fault) -> [[[Unicode.Scalar]]] {
    var parts: [[[Unicode.Scalar]]] = []
    while place < scalars.count, scalars[place] != ")", scalars[place] != "|" {
      parts.append(try part())
    }
    if place < scalars.count, scalars[place] == "|" {
      place = 0
      parts = [try alternatives()]
    }
    guard place == scalars.count else { throw .unopenedGroup }
    return parts
  }

  private mutating func alternatives() throws(PhrasePattern.Fault) -> [[Unicode.Scalar]] {
    var all = try sequence()
    while place < scalars.count, scalars[place] == "|" {
      place += 1
      all += try sequence()
      guard all.count <= PhrasePattern.phraseLimit else { throw .tooManyPhrases }
    }
    return all
  }

  private mutating func sequence() throws(PhrasePattern.Fault) -> [[Unicode.Scalar]] {
    var phrases: [[Unicode.Scalar]] = [[]]
    while place < scalars.count, scalars[place] != "|", scalars[place] != ")" {
      let part = try part()
      guard phrases.count * part.count <= PhrasePattern.phraseLimit else { throw .tooManyPhrases }
      if part.count == 1 {
        for index in phrases.indices { phrases[index] += part[0] }
      } else {
        phrases = phrases.flatMap { phrase in part.map { phrase + $0 } }
      }
    }
    return phrases
  }

  private mutating func part() throws(PhrasePattern.Fault) -> [[Unicode.Scalar]] {
    var phrases = try singlePart()
    if place < scalars.count, scalars[place] == "?" {
      place += 1
      if !phrases.contains([]) { phrases.append([]) }
    }
    return phrases
  }

  private mutating func singlePart() throws(PhrasePattern.Fault) -> [[Unicode.Scalar]] {
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
      guard place < scalars.count else { return [[scalar]] }
      place += 1
      return [[scalars[place - 1]]]
    default: return [[scalar]]
    }
  }
}
