/// Finds many phrases in one pass over a text.
///
/// Looking at one place costs no more than the longest phrase; building costs the length of all phrases.
package struct PhraseTrie: Sendable {
  /// The step to a node from the node before it; all that a search reads stands in one place of memory.
  @usableFromInline
  struct Step: Sendable {
    /// The node before in the upper half, the scalar in the lower; 0 where the slot is free.
    @usableFromInline var key: UInt64 = 0
    /// The node that the step leads to.
    @usableFromInline var node: Int32 = 0
    /// The first entry of `values` for that node, or -1.
    @usableFromInline var firstValue: Int32 = -1

    @usableFromInline init() {}
  }

  /// The steps by the hash of their keys; a power of two, at least half of them free.
  @usableFromInline var steps: [Step]
  /// The values of phrases, those of one phrase chained.
  @usableFromInline var values: [(value: Int32, next: Int32)] = []
  /// A bit for each two scalars, by their hash, that begin a phrase, so that most places cost no search.
  ///
  /// The steps of many phrases do not fit into the processor's cache; these bits do.
  @usableFromInline var beginnings: [UInt64]
  /// Whether some phrase is a single scalar.
  @usableFromInline var hasSingles = false
  private var stepCount = 0

  /// Creates a trie without phrases.
  ///
  /// - Parameter minimumSteps: About how many scalars all phrases have together, so that no room is made twice.
  package init(minimumSteps: Int = 256) {
    var size = 512
    while size < minimumSteps * 2 { size *= 2 }
    steps = Array(repeating: Step(), count: size)
    beginnings = Array(repeating: 0, count: size / 32)
  }

  /// Adds a phrase under a value.
  ///
  /// One phrase may have several values. An empty phrase is ignored.
  package mutating func insert(_ phrase: some Sequence<Unicode.Scalar>, value: Int) {
    var node: Int32 = 0
    var last: Int?
    var beginning: UInt64 = 0
    var depth = 0
    for scalar in phrase {
      depth += 1
      if depth <= 2 { beginning = beginning << 21 | UInt64(scalar.value) }
      let slot = addStep(from: node, scalar)
      node = steps[slot].node
      last = slot
    }
    guard let last else { return }
    if depth == 1 { hasSingles = true }
    let bit = Self.bit(of: beginning)
    beginnings[Int(bit >> 6) & (beginnings.count - 1)] |= 1 << (bit & 63)
    values.append((Int32(value), steps[last].firstValue))
    steps[last].firstValue = Int32(values.count - 1)
  }

  /// Calls back with every phrase that begins at a place.
  ///
  /// - Parameters:
  ///   - scalars: The text.
  ///   - start: Where the phrases begin.
  ///   - body: Receives the value and the end of each phrase, shorter ones first.
  @inlinable
  package func forEachMatch(
    in scalars: [Unicode.Scalar],
    at start: Int,
    _ body: (_ value: Int, _ end: Int) -> Void
  ) {
    guard start < scalars.count, mayBegin(in: scalars, at: start) else { return }
    var node: Int32 = 0
    var place = start
    while place < scalars.count {
      let step = steps[slot(of: Self.key(node, scalars[place]))]
      node = step.node
      guard node != 0 else { return }
      place += 1
      var entry = step.firstValue
      while entry >= 0 {
        body(Int(values[Int(entry)].value), place)
        entry = values[Int(entry)].next
      }
    }
  }

  /// Returns the longest phrase that begins at a place, or nil.
  ///
  /// Of several values the phrase may have, it is the one that was added last.
  @inlinable
  package func longestMatch(in scalars: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)?
  {
    var best: (value: Int, end: Int)?
    forEachMatch(in: scalars, at: start) { value, end in
      if best.map({ $0.end < end }) ?? true { best = (value, end) }
    }
    return best
  }

  /// Returns the value of a phrase that is exactly these scalars, or nil; the one added last where it has several.
  @inlinable
  package func value(of phrase: some Sequence<Unicode.Scalar>) -> Int? {
    var node: Int32 = 0
    var entry: Int32 = -1
    for scalar in phrase {
      let step = steps[slot(of: Self.key(node, scalar))]
      node = step.node
      guard node != 0 else { return nil }
      entry = step.firstValue
    }
    return entry < 0 ? nil : Int(values[Int(entry)].value)
  }

  /// Returns whether some phrase may begin at a place; rarely true where none does.
  @inlinable
  func mayBegin(in scalars: [Unicode.Scalar], at start: Int) -> Bool {
    let first = UInt64(scalars[start].value)
    if start + 1 < scalars.count, holds(first << 21 | UInt64(scalars[start + 1].value)) {
      return true
    }
    return hasSingles && holds(first)
  }

  @inlinable
  func holds(_ beginning: UInt64) -> Bool {
    let bit = Self.bit(of: beginning)
    return beginnings[Int(bit >> 6) & (beginnings.count - 1)] & (1 << (bit & 63)) != 0
  }

  @inlinable
  static func bit(of beginning: UInt64) -> UInt64 {
    (beginning &* 0x9E37_79B9_7F4A_7C15) >> 36
  }

  @inlinable
  static func key(_ node: Int32, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar.value + 1)
  }

  /// Returns where the step of a key stands, or the free slot where it would.
  @inlinable
  func slot(of key: UInt64) -> Int {
    let mask = steps.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while steps[slot].key != 0, steps[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func addStep(from node: Int32, _ scalar: Unicode.Scalar) -> Int {
    let key = Self.key(node, scalar)
    let place = slot(of: key)
    if steps[place].key == key { return place }
    stepCount += 1
    steps[place].key = key
    steps[place].node = Int32(stepCount)
    guard stepCount * 2 > steps.count else { return place }
    grow()
    return slot(of: key)
  }

  private mutating func grow() {
    let old = steps
    steps = Array(repeating: Step(), count: old.count * 2)
    for step in old where step.key != 0 { steps[slot(of: step.key)] = step }
  }
}
