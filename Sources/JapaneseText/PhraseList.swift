/// Phrases, one behind the other in one stretch of memory.
package struct PhraseList: Sendable {
  private var scalars: [Unicode.Scalar] = []
  /// Where each phrase ends.
  private var ends: [Int] = []

  /// Creates a list without phrases.
  init() {}

  /// The list of a single phrase.
  package init(_ phrase: ArraySlice<Unicode.Scalar>) {
    scalars = Array(phrase)
    ends = [phrase.count]
  }

  /// The list of a single phrase that is empty.
  static let nothing = PhraseList([])

  /// Whether one of the phrases is empty.
  var holdsNothing: Bool { indices.contains { ends[$0] == start(of: $0) } }

  /// The phrases that are not empty.
  var withoutNothing: PhraseList {
    guard holdsNothing else { return self }
    var kept = PhraseList()
    for phrase in self where !phrase.isEmpty { kept.append(phrase) }
    return kept
  }

  mutating func append(_ phrase: ArraySlice<Unicode.Scalar>) {
    scalars += phrase
    ends.append(scalars.count)
  }

  mutating func append(contentsOf other: PhraseList) {
    let count = scalars.count
    scalars += other.scalars
    for end in other.ends { ends.append(count + end) }
  }

  /// Puts each of some phrases behind each of these.
  mutating func multiply(by other: PhraseList) {
    if ends.count == 1, other.ends.count == 1 {
      scalars += other.scalars
      ends[0] = scalars.count
      return
    }
    var product = PhraseList()
    product.scalars.reserveCapacity(
      scalars.count * other.ends.count + other.scalars.count * ends.count
    )
    product.ends.reserveCapacity(ends.count * other.ends.count)
    for phrase in self {
      for part in other {
        product.scalars += phrase
        product.append(part)
      }
    }
    self = product
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }
}

extension PhraseList: Hashable {
  /// All letters at once: one by one they would take a good part of the time in which rules are read.
  package func hash(into hasher: inout Hasher) {
    scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(ends.count)
  }
}

extension PhraseList: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int { ends.count }

  package subscript(index: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[start(of: index)..<ends[index]]
  }
}
