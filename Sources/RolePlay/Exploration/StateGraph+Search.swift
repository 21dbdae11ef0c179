extension StateGraph {
  /// Returns how many turns by edges that may be taken lead from each node to one of some nodes at least; nil for none.
  func distances(
    to goals: [Node],
    by mayTake: (_ choice: Int, _ target: Node) -> Bool
  ) -> [Int32?] {
    let (offsets, sources) = incoming(by: mayTake)
    var distances: [Int32?] = Array(repeating: nil, count: nodeCount)
    for goal in goals { distances[Int(goal)] = 0 }
    var queue = goals
    var first = 0
    while first < queue.count {
      let node = queue[first]
      first += 1
      for place in offsets[Int(node)]..<offsets[Int(node) + 1] {
        let source = sources[Int(place)]
        guard distances[Int(source)] == nil else { continue }
        distances[Int(source)] = distances[Int(node)].map { $0 + 1 }
        queue.append(source)
      }
    }
    return distances
  }

  /// Returns which nodes can be reached from the start by edges that may be taken, and by which edge first.
  func reachable(
    by mayTake: (_ choice: Int, _ target: Node) -> Bool
  ) -> [(source: Node, edge: Int32)?] {
    var found: [(source: Node, edge: Int32)?] = Array(repeating: nil, count: nodeCount)
    found[Int(start)] = (-1, -1)
    var queue = [start]
    var first = 0
    while first < queue.count {
      let source = queue[first]
      first += 1
      for edge in edges(from: source) {
        let target = edges[edge].target
        guard found[Int(target)] == nil, mayTake(Int(edges[edge].choice), target) else { continue }
        found[Int(target)] = (source, Int32(edge))
        queue.append(target)
      }
    }
    return found
  }

  /// Returns the nodes and edges of a way round that an operator can take for ever, or nil where there is none.
  ///
  /// Time goes on in every turn, so only ways round in the last part of the clock count; patience ends them all.
  func endlessLoop() -> (entry: Node, edges: [Int])? {
    if model.patience != nil { return nil }
    let last = model.layout.times.count
    func lasts(_ node: Node) -> Bool {
      !isEnding(node) && model.layout.clock.value(in: state(of: node)) == last
    }
    for node in start..<Node(nodeCount) where lasts(node) {
      if let edge = edges(from: node).first(where: { edges[$0].target == node }) {
        return (node, [edge])
      }
    }
    // Three colours: untouched, on the way (with the edge that is being followed), done.
    var places = Array(repeating: Int32(-1), count: nodeCount)
    for root in start..<Node(nodeCount) where lasts(root) && places[Int(root)] == -1 {
      var way: [(node: Node, edge: Int, end: Int)] = []
      func enter(_ node: Node) {
        let range = edges(from: node)
        places[Int(node)] = Int32(way.count)
        way.append((node, range.lowerBound, range.upperBound))
      }
      enter(root)
      while let (node, edge, end) = way.last {
        guard edge < end else {
          places[Int(node)] = -2
          way.removeLast()
          continue
        }
        way[way.count - 1].edge += 1
        let target = edges[edge].target
        guard lasts(target) else { continue }
        let place = places[Int(target)]
        if place >= 0 { return (target, way[Int(place)...].map { $0.edge - 1 }) }
        if place == -1 { enter(target) }
      }
    }
    return nil
  }

  private func incoming(
    by mayTake: (_ choice: Int, _ target: Node) -> Bool
  ) -> (offsets: [Int32], sources: [Node]) {
    var offsets = Array(repeating: Int32(0), count: nodeCount + 1)
    for edge in edges where mayTake(Int(edge.choice), edge.target) {
      offsets[Int(edge.target) + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var sources = Array(repeating: Node(0), count: Int(offsets[nodeCount]))
    for node in start..<Node(nodeCount) {
      for place in edges(from: node) {
        let edge = edges[place]
        guard mayTake(Int(edge.choice), edge.target) else { continue }
        sources[Int(next[Int(edge.target)])] = node
        next[Int(edge.target)] += 1
      }
    }
    return (offsets, sources)
  }
}
