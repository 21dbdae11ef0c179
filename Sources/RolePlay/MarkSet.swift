import Content

/// Some of the marks that a case asks for, a bit for each.
struct MarkSet: Hashable {
  /// What some conditions ask of the marks.
  struct Need {
    private let set: MarkSet
    private let unset: MarkSet

    init(_ conditions: [Condition], bits: [String: Int]) {
      func marks(thatAreSet wanted: Bool) -> [String] {
        conditions.compactMap { condition in
          if case .mark(let name, wanted) = condition { name } else { nil }
        }
      }
      set = MarkSet(marks(thatAreSet: true), bits: bits)
      unset = MarkSet(marks(thatAreSet: false), bits: bits)
    }

    func isMet(by marks: MarkSet) -> Bool {
      marks.words.indices.allSatisfy { index in
        let word = marks.words[index]
        return word & set.words[index] == set.words[index] && word & unset.words[index] == 0
      }
    }
  }

  private var words: [UInt64]

  /// Sets the bits of some marks; those that no condition asks for have none.
  init(_ marks: some Sequence<String>, bits: [String: Int]) {
    words = Array(repeating: 0, count: bits.count / 64 + 1)
    for bit in marks.compactMap({ bits[$0] }) { words[bit / 64] |= 1 << UInt64(bit % 64) }
  }

  func subtracting(_ other: MarkSet) -> MarkSet {
    var rest = self
    for index in words.indices { rest.words[index] &= ~other.words[index] }
    return rest
  }

  func union(_ other: MarkSet) -> MarkSet {
    var union = self
    for index in words.indices { union.words[index] |= other.words[index] }
    return union
  }
}
