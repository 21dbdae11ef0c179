/// The nodes of states: a table with open addressing, since every turn of an exploration looks one up.
struct StateTable {
  private static let nobody: StateGraph.Node = -1

  private var states: [CaseModel.State]
  private var nodes: [StateGraph.Node]
  private var count = 0
  private var mask: Int

  init() {
    mask = 4095
    states = Array(repeating: 0, count: mask + 1)
    nodes = Array(repeating: Self.nobody, count: mask + 1)
  }

  subscript(state: CaseModel.State) -> StateGraph.Node? {
    let node = nodes[place(of: state)]
    return node == Self.nobody ? nil : node
  }

  /// Adds a state that is not in the table.
  mutating func insert(_ state: CaseModel.State, _ node: StateGraph.Node) {
    if 2 * count > mask { grow() }
    let place = place(of: state)
    states[place] = state
    nodes[place] = node
    count += 1
  }

  /// Returns where a state stands, or the free place where it would.
  private func place(of state: CaseModel.State) -> Int {
    // The factor of Fibonacci hashing: it spreads neighbouring states over the table (Knuth, volume 3, 6.4).
    var place = Int(truncatingIfNeeded: (state &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while nodes[place] != Self.nobody, states[place] != state { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = zip(states, nodes).filter { $0.1 != Self.nobody }
    mask = 2 * mask + 1
    states = Array(repeating: 0, count: mask + 1)
    nodes = Array(repeating: Self.nobody, count: mask + 1)
    for (state, node) in old {
      let place = place(of: state)
      states[place] = state
      nodes[place] = node
    }
  }
}
