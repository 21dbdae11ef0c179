import Content

/// A sentence, the part of one that tells something, or a whole reply, with what it says.
final class Statement: Sendable {
  /// What a statement does with what it speaks of.
  enum Kind: Sendable {
    case tells
    /// Asks whether it is so, or repeats what the customer said.
    case asks
    /// Asks whether the speaker may do it.
    case offers
    /// Asks the listener to do it.
    case requests
  }

  /// Where and how a concept is spoken of.
  struct Mention: Sendable {
    var frames: Frames
    /// The first words, in scalars of the reading's text.
    let range: Range<Int>
  }

  let kind: Kind
  /// What it speaks of, in the order of the text.
  let mentions: ConceptMap<Mention>
  /// The weights of all that it speaks of.
  let weight: Double
  let acts: Set<Act>
  let isNegative: Bool
  /// Whether it ends in a set phrase of courtesy, as an apology does.
  let endsInCourtesy: Bool
  /// Scalars of the reading's text.
  let range: Range<Int>

  init(
    kind: Kind,
    mentions: ConceptMap<Mention>,
    acts: Set<Act>,
    isNegative: Bool,
    endsInCourtesy: Bool,
    range: Range<Int>
  ) {
    self.kind = kind
    self.mentions = mentions
    self.acts = acts
    self.isNegative = isNegative
    self.endsInCourtesy = endsInCourtesy
    self.range = range
    weight = mentions.concepts.reduce(0) { $0 + $1.weight }
  }
}

/// The ways in which a concept is spoken of in a statement.
struct Frames: Hashable, Sendable {
  /// What the clause around a concept says of it.
  struct Frame: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let negated = Frame(rawValue: 1)
    static let conditional = Frame(rawValue: 2)
    static let supposed = Frame(rawValue: 4)
    static let regretted = Frame(rawValue: 8)
  }

  /// A bit for each frame that occurs.
  private var occurring: UInt16

  init(_ frame: Frame) {
    occurring = 1 << UInt16(frame.rawValue)
  }

  mutating func formUnion(_ other: Frames) { occurring |= other.occurring }

  /// Returns how well two ways agree where they come nearest, from 0 to 1, and in what they differ there.
  func agreement(with other: Frames) -> (share: Double, difference: Frame) {
    if occurring & other.occurring != 0 { return (1, []) }
    var best: (share: Double, difference: Frame) = (0, [])
    for mine in 0..<16 where occurring & (1 << UInt16(mine)) != 0 {
      for its in 0..<16 where other.occurring & (1 << UInt16(its)) != 0 {
        let share = Self.shares[mine ^ its]
        if share > best.share { best = (share, Frame(rawValue: mine ^ its)) }
      }
    }
    return best
  }

  /// What is left of the agreement, by the bits in which two frames differ.
  private static let shares: [Double] = (0..<16).map { bits in
    let frame = Frame(rawValue: bits)
    return (frame.contains(.negated) ? 0.4 : 1) * (frame.contains(.conditional) ? 0.8 : 1)
      * (frame.contains(.supposed) ? 0.3 : 1) * (frame.contains(.regretted) ? 0.5 : 1)
  }
}
