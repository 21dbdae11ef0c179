extension PhraseTrie {
  /// Packs the phrases with their values: of each node the one before it, its scalar and its values, the oldest first.
  package func pack(into packer: inout NumberPacker) {
    var parents = Array(repeating: 0, count: nodeValues.count)
    var scalars = parents
    for step in steps where step != 0 {
      let node = Int(Self.target(of: step))
      parents[node] = Int((step & Self.keyMask) >> Self.nodeShift)
      scalars[node] = Int(step & (1 << Self.nodeShift - 1))
    }
    packer.add(nodeValues.count)
    for node in nodeValues.indices.dropFirst() {
      packer.add(node - parents[node])
      packer.add(scalars[node])
      var values: [Int] = []
      forEachValue(of: UInt64(node)) { values.append($0) }
      packer.add(values.count)
      for value in values.reversed() { packer.add(value) }
    }
  }

  /// Takes phrases as they were packed.
  package init(from unpacker: inout NumberUnpacker) throws(NumberUnpacker.Fault) {
    let count = try unpacker.number()
    self.init(minimumSteps: count)
    var beginnings = [Beginning()]
    beginnings.reserveCapacity(count)
    while beginnings.count < count {
      let node = beginnings.count
      let parent = node - (try unpacker.number())
      let scalar = try unpacker.scalar()
      guard 0..<node ~= parent else { throw NumberUnpacker.Fault() }
      var beginning = beginnings[parent]
      beginning.append(scalar)
      beginnings.append(beginning)
      let slot = addStep(from: UInt64(parent), scalar)
      for _ in 0..<(try unpacker.number()) {
        endPhrase(beginning, at: slot, value: try unpacker.number())
      }
    }
  }
}
