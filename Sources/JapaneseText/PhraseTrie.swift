/// Finds many phrases in one pass over a text.
///
/// Looking at one place costs no more than the longest phrase; building costs the length of all phrases.
package struct PhraseTrie: Sendable {
  /// A step: the node in the upper half of the key, the scalar in the lower.
  private var keys: [UInt64]
  private var targets: [Int32]
  private var stepCount = 0
  private var nodeCount: Int32 = 1
  /// The first entry of `values` for each node, or -1.
  private var firstValue: [Int32] = [-1]
  private var values: [(value: Int32, next: Int32)] = []

  /// Creates a trie without phrases.
  ///
  /// - Parameter minimumSteps: About how many scalars all phrases have together, so that no room is made twice.
  package init(minimumSteps: Int = 256) {
    var size = 512
    while size < minimumSteps * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    targets = Array(repeating: 0, count: size)
  }

  /// Adds a phrase under a value.
  ///
  /// One phrase may have several values. An empty phrase is ignored.
  package mutating func insert(_ phrase: some Sequence<Unicode.Scalar>, value: Int) {
    var node: Int32 = 0
    for scalar in phrase { node = addStep(from: node, scalar) }
    guard node != 0 else { return }
    values.append((Int32(value), firstValue[Int(node)]))
    firstValue[Int(node)] = Int32(values.count - 1)
  }

  /// Calls back with every phrase that begins at a place.
  ///
  /// - Parameters:
  ///   - scalars: The text.
  ///   - start: Where the phrases begin.
  ///   - body: Receives the value and the end of each phrase, shorter ones first.
  package func forEachMatch(
    in scalars: [Unicode.Scalar],
    at start: Int,
    _ body: (_ value: Int, _ end: Int) -> Void
  ) {
    var node: Int32 = 0
    var place = start
    while place < scalars.count {
      node = step(from: node, scalars[place])
      guard node != 0 else { return }
      place += 1
      var entry = firstValue[Int(node)]
      while entry >= 0 {
        body(Int(values[Int(entry)].value), place)
        entry = values[Int(entry)].next
      }
    }
  }

  /// Returns the longest phrase that begins at a place, or nil.
  package func longestMatch(in scalars: [Unicode.Scalar], at start: Int) -> (value: Int, end: Int)?
  {
    var best: (value: Int, end: Int)?
    forEachMatch(in: scalars, at: start) { value, end in
      if best.map({ $0.end < end }) ?? true { best = (value, end) }
    }
    return best
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private func step(from node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
    targets[slot(of: UInt64(node) << 32 | UInt64(scalar.value + 1))]
  }

  private mutating func addStep(from node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
    let key = UInt64(node) << 32 | UInt64(scalar.value + 1)
    let place = slot(of: key)
    if keys[place] == key { return targets[place] }
    keys[place] = key
    targets[place] = nodeCount
    firstValue.append(-1)
    nodeCount += 1
    stepCount += 1
    if stepCount * 2 > keys.count { grow() }
    return nodeCount - 1
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldTargets = targets
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    targets = Array(repeating: 0, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let place = slot(of: key)
      keys[place] = key
      targets[place] = oldTargets[index]
    }
  }
}
