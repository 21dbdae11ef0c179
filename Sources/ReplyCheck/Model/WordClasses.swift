import JapaneseText

/// What words are about, for the trained model: a table of phrases by class.
final class WordClasses: Sendable {
  /// Who says the phrases of a class, and where.
  enum Kind: String, Sendable {
    case reply = "class"
    case customer
    case ending
  }

  /// More classes of one kind than this have no room in a set.
  static let limit = 64

  private let reply: PhraseTrie
  private let customer: PhraseTrie
  /// The endings, written backwards.
  private let endings: PhraseTrie

  /// Reads a table: `kind name: phrase|phrase` a line; a class may have several lines.
  init(_ table: String) {
    var tries: [Kind: PhraseTrie] = [:]
    var numbers: [Kind: [ArraySlice<Unicode.Scalar>: Int]] = [:]
    for line in Array(table.unicodeScalars).split(separator: "\n") where line.first != "#" {
      guard let colon = line.firstIndex(of: ":"), let space = line.firstIndex(of: " "),
        space < colon, let kind = Kind(rawValue: String(String.UnicodeScalarView(line[..<space])))
      else { continue }
      let name = line[(space + 1)..<colon]
      let number = numbers[kind]?[name] ?? numbers[kind]?.count ?? 0
      numbers[kind, default: [:]][name] = number
      guard number < Self.limit else { continue }
      for phrase in line[(colon + 1)...].split(separator: "|") {
        let phrase = phrase.drop { $0 == " " }
        tries[kind, default: PhraseTrie(minimumSteps: 4_000)]
          .insert(kind == .ending ? phrase.reversed()[...] : phrase, value: number)
      }
    }
    reply = tries[.reply] ?? PhraseTrie()
    customer = tries[.customer] ?? PhraseTrie()
    endings = tries[.ending] ?? PhraseTrie()
  }

  /// Calls back with every phrase of a reply that belongs to a class.
  func forEachHit(in scalars: [Unicode.Scalar], _ body: (_ number: Int, Range<Int>) -> Void) {
    for start in scalars.indices {
      reply.forEachMatch(in: scalars, at: start) { body($0, start..<$1) }
    }
  }

  /// Returns the classes of what a customer said.
  func customerClasses(in scalars: [Unicode.Scalar]) -> ClassSet {
    var found = ClassSet()
    for start in scalars.indices {
      customer.forEachMatch(in: scalars, at: start) { number, _ in found.insert(number) }
    }
    return found
  }

  /// Returns how a stretch of text ends: the class with the longest fitting ending, or nil.
  func ending(of scalars: [Unicode.Scalar], in range: Range<Int>) -> Int? {
    var end = range.upperBound
    while end > range.lowerBound, Self.isMark(scalars[end - 1]) { end -= 1 }
    // No ending is longer than this.
    let start = max(range.lowerBound, end - 16)
    var best: (value: Int, length: Int)?
    endings.forEachMatch(backwardsIn: scalars, start..<end) { value, length in
      if best.map({ $0.length < length }) ?? true { best = (value, length) }
    }
    return best?.value
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "、", "!", "…", " ", "\n", "\r", "」", "』": true
    default: false
    }
  }
}

/// A set of the numbers 0 to 63.
struct ClassSet: Hashable, Sendable, Sequence {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  mutating func insert(_ number: Int) { bits |= 1 << UInt64(number) }

  func contains(_ number: Int) -> Bool { bits >> UInt64(number) & 1 == 1 }

  mutating func formUnion(_ other: ClassSet) { bits |= other.bits }

  func makeIterator() -> Iterator { Iterator(rest: bits) }

  /// The numbers of a set, ascending.
  struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt64

    mutating func next() -> Int? {
      guard rest != 0 else { return nil }
      defer { rest &= rest &- 1 }
      return rest.trailingZeroBitCount
    }
  }
}
