/// Finds many phrases in one pass over a text.
///
/// Looking at one place costs no more than the longest phrase; building costs the length of all phrases.
package struct PhraseTrie: Sendable {
  /// The steps from node to node by the hash of node and scalar; 0 where a place is free, and at least a third are.
  ///
  /// All that a search reads of a step stands in one number, so that the steps of many phrases fit into few caches:
  /// the scalar, the node before it, whether a phrase ends here, and the node that the step leads to.
  @usableFromInline var steps: [UInt64]
  /// For each node the value of its phrase, -1 where there is none; where there are several, -2 less their first entry in
  /// `values`.
  @usableFromInline var nodeValues: [Int32] = [-1]
  /// The values of phrases that have several, those of one phrase chained, the latest first.
  @usableFromInline var values: [(value: Int32, next: Int32)] = []
  /// A bit for the first three scalars of each phrase, by their hash, so that most places cost no search.
  ///
  /// The steps of many phrases do not fit into the processor's nearest cache; these bits do.
  @usableFromInline var beginnings: [UInt64]
  /// Whether some phrase is a single scalar.
  @usableFromInline var hasSingles = false
  /// Whether some phrase is two scalars.
  @usableFromInline var hasPairs = false

  /// Where the parts of a step begin.
  @usableFromInline static let nodeShift: UInt64 = 21
  @usableFromInline static let endShift: UInt64 = 42
  @usableFromInline static let targetShift: UInt64 = 43
  @usableFromInline static let keyMask: UInt64 = 1 << endShift - 1
  /// No trie has more nodes.
  private static let nodeLimit = 1 << 21

  /// Creates a trie without phrases.
  ///
  /// - Parameter minimumSteps: About how many scalars all phrases have together, so that no room is made twice.
  package init(minimumSteps: Int = 256) {
    var size = 512
    while size * 2 < minimumSteps * 3 { size *= 2 }
    steps = Array(repeating: 0, count: size)
    beginnings = Array(repeating: 0, count: size / 16)
    nodeValues.reserveCapacity(minimumSteps)
  }

  /// Adds a phrase under a value.
  ///
  /// One phrase may have several values. An empty phrase is ignored.
  package mutating func insert(_ phrase: some Sequence<Unicode.Scalar>, value: Int) {
    insert(Array(phrase)[...], value: value)
  }

  /// Adds a phrase under a value.
  package mutating func insert(_ phrase: ArraySlice<Unicode.Scalar>, value: Int) {
    var last: Int?
    var beginning = Beginning()
    for scalar in phrase {
      beginning.append(scalar)
      last = addStep(from: last.map { Self.target(of: steps[$0]) } ?? 0, scalar)
    }
    if let last { endPhrase(beginning, at: last, value: value) }
  }

  /// The first three scalars of a phrase, and how long it is.
  struct Beginning {
    fileprivate var scalars: UInt64 = 0
    fileprivate var count = 0

    mutating func append(_ scalar: Unicode.Scalar) {
      count += 1
      if count <= 3 { scalars = scalars << PhraseTrie.nodeShift | UInt64(scalar.value) }
    }
  }

  /// Lets a phrase end behind a step, under a value.
  ///
  /// - Parameters:
  ///   - beginning: How the phrase begins.
  ///   - slot: Where its last step stands.
  ///   - value: What it is found under, besides the values that it has.
  mutating func endPhrase(_ beginning: Beginning, at slot: Int, value: Int) {
    steps[slot] |= 1 << Self.endShift
    if beginning.count == 1 { hasSingles = true }
    if beginning.count == 2 { hasPairs = true }
    let bit = Self.bit(of: beginning.scalars)
    beginnings[Int(bit >> 6) & (beginnings.count - 1)] |= 1 << (bit & 63)
    let node = Self.target(of: steps[slot])
    let old = nodeValues[Int(node)]
    guard old != -1 else {
      nodeValues[Int(node)] = Int32(value)
      return
    }
    if old >= 0 { values.append((old, -1)) }
    values.append((Int32(value), old >= 0 ? Int32(values.count - 1) : -2 - old))
    nodeValues[Int(node)] = -2 - Int32(values.count - 1)
  }

  /// Calls back with the values of the phrase that ends at a node, the latest first.
  @inlinable
  @inline(__always)
  func forEachValue(of node: UInt64, _ body: (Int) -> Void) {
    let value = nodeValues[Int(node)]
    if value >= 0 { return body(Int(value)) }
    var entry = -2 - value
    while entry >= 0 {
      body(Int(values[Int(entry)].value))
      entry = values[Int(entry)].next
    }
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
    var node: UInt64 = 0
    var place = start
    while place < scalars.count {
      let step = steps[slot(of: Self.key(node, scalars[place]))]
      guard step != 0 else { return }
      node = Self.target(of: step)
      place += 1
      guard Self.endsPhrase(step) else { continue }
      forEachValue(of: node) { body($0, place) }
    }
  }

  /// Calls back with every phrase that, written backwards, begins before a place and goes on towards the start.
  ///
  /// - Parameters:
  ///   - scalars: The text.
  ///   - range: The phrases begin at its end and do not reach beyond its start.
  ///   - body: Receives the value and the length of each phrase, shorter ones first.
  @inlinable
  package func forEachMatch(
    backwardsIn scalars: [Unicode.Scalar],
    _ range: Range<Int>,
    _ body: (_ value: Int, _ length: Int) -> Void
  ) {
    var node: UInt64 = 0
    var place = range.upperBound
    while place > range.lowerBound {
      let step = steps[slot(of: Self.key(node, scalars[place - 1]))]
      guard step != 0 else { return }
      node = Self.target(of: step)
      place -= 1
      guard Self.endsPhrase(step) else { continue }
      forEachValue(of: node) { body($0, range.upperBound - place) }
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
  @inline(__always)
  package func value(of phrase: some Sequence<Unicode.Scalar>) -> Int? {
    var node: UInt64 = 0
    for scalar in phrase {
      let step = steps[slot(of: Self.key(node, scalar))]
      guard step != 0 else { return nil }
      node = Self.target(of: step)
    }
    let value = nodeValues[Int(node)]
    return value >= -1 ? (value < 0 ? nil : Int(value)) : Int(values[Int(-2 - value)].value)
  }

  /// Returns whether some phrase may begin at a place; rarely true where none does.
  @inlinable
  func mayBegin(in scalars: [Unicode.Scalar], at start: Int) -> Bool {
    let first = UInt64(scalars[start].value)
    if hasSingles, holds(first) { return true }
    guard start + 1 < scalars.count else { return false }
    let pair = first << 21 | UInt64(scalars[start + 1].value)
    if hasPairs, holds(pair) { return true }
    return start + 2 < scalars.count && holds(pair << 21 | UInt64(scalars[start + 2].value))
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
  static func key(_ node: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    node << nodeShift | UInt64(scalar.value)
  }

  @inlinable
  static func target(of step: UInt64) -> UInt64 { step >> targetShift }

  @inlinable
  static func endsPhrase(_ step: UInt64) -> Bool { step >> endShift & 1 == 1 }

  /// Returns where the step of a key stands, or the free slot where it would.
  @inlinable
  func slot(of key: UInt64) -> Int {
    let mask = steps.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while steps[slot] != 0, steps[slot] & Self.keyMask != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Returns where the step from a node to a scalar stands, which is made where there is none.
  mutating func addStep(from node: UInt64, _ scalar: Unicode.Scalar) -> Int {
    let key = Self.key(node, scalar)
    let place = slot(of: key)
    if steps[place] != 0 { return place }
    precondition(nodeValues.count < Self.nodeLimit, "A trie has room for two million nodes.")
    steps[place] = UInt64(nodeValues.count) << Self.targetShift | key
    nodeValues.append(-1)
    guard nodeValues.count * 3 > steps.count * 2 else { return place }
    grow()
    return slot(of: key)
  }

  private mutating func grow() {
    let old = steps
    steps = Array(repeating: 0, count: old.count * 2)
    for step in old where step != 0 { steps[slot(of: step & Self.keyMask)] = step }
  }
}
