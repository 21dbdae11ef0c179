/// Every state that a call of a case can be in, and every turn that leads from one to another.
///
/// The nodes are the endings first, then the states, each in the order in which it was found: the nearest first.
struct StateGraph {
  typealias Node = Int32

  /// A turn.
  struct Edge {
    let target: Node
    /// The number of the choice, over all scenes.
    let choice: UInt16
    /// Whether the operator takes so much time that a new part of the clock begins.
    let takesTime: Bool
  }

  let model: CaseModel
  let endingCount: Int
  /// False where there are more states than the limit.
  private(set) var isComplete = true
  /// The state of each node after the endings.
  private(set) var states: [CaseModel.State] = []
  private(set) var edges: [Edge] = []
  /// The edge by which each node was found first, and the node that it comes from; below zero for none.
  private(set) var arrivals: [(source: Node, edge: Int32)]
  /// The choices of all scenes, and the scene of each.
  let choices: [(scene: Int, choice: CaseModel.Choice)]
  /// Tells of each step whether it happened in some call.
  private(set) var stepsTaken: [Bool]
  private var firstEdges: [Int32] = [0]
  /// How many turns lead to each state at least, in the order of the states.
  private(set) var depths: [Int32] = []

  /// Walks through a case, breadth first.
  ///
  /// - Parameters:
  ///   - model: The case in numbers.
  ///   - limit: The most states to look at.
  init(_ model: CaseModel, limit: Int) {
    self.model = model
    endingCount = model.endings.count
    choices = model.scenes.enumerated().flatMap { scene, part in
      part.choices.map { (scene, $0) }
    }
    arrivals = Array(repeating: (-1, -1), count: model.endings.count)
    stepsTaken = Array(repeating: false, count: model.steps.count)
    explore(limit: limit)
  }

  var nodeCount: Int { endingCount + states.count }

  /// The node in which every call begins.
  var start: Node { Node(endingCount) }

  /// Returns the places of the edges that leave a node; an ending has none.
  func edges(from node: Node) -> Range<Int> {
    let index = Int(node) - endingCount
    guard index >= 0, index + 1 < firstEdges.count else { return 0..<0 }
    return Int(firstEdges[index])..<Int(firstEdges[index + 1])
  }

  func isEnding(_ node: Node) -> Bool { Int(node) < endingCount }

  func state(of node: Node) -> CaseModel.State { states[Int(node) - endingCount] }

  func wasFound(_ node: Node) -> Bool { node == start || arrivals[Int(node)].source >= 0 }

  private mutating func explore(limit: Int) {
    var numbers = StateTable()
    numbers.insert(model.initial, start)
    states.append(model.initial)
    depths.append(0)
    arrivals.append((-1, -1))
    var first = 0
    let offsets = model.scenes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.choices.count) }
    let parts = model.layout.times.count
    let isTimeAskedLater = model.asksTimeAfterTurns
    // Which choices are open depends on a few bits only, so it is worked out once for many states.
    var known = model.scenes.map { _ in [CaseModel.State: [Int]]() }
    while first < states.count {
      let state = states[first]
      let number = model.layout.scene.value(in: state)
      let scene = model.scenes[number]
      let source = Node(endingCount + first)
      let now = model.layout.clock.value(in: state)
      for part in now...parts {
        for spent in spending(at: first) {
          let begun = model.layout.spent.setting(
            spent,
            in: model.layout.clock.setting(part, in: state)
          )
          let decider = begun & scene.deciding
          let open = known[number][decider] ?? model.openChoices(of: scene, in: begun)
          known[number][decider] = open
          for place in open {
            let choice = scene.choices[place]
            stepsTaken[choice.step] = true
            for last in part...(isTimeAskedLater ? parts : part) {
              let outcome = model.outcome(
                ofStep: choice.step,
                counting: choice.counts,
                in: scene,
                from: begun,
                endingAt: parts == 0 ? nil : last
              )
              note(outcome.stateSteps, in: scene)
              let turn = (
                choice: UInt16(truncatingIfNeeded: offsets[number] + place), takesTime: last > now
              )
              guard outcome.isNextCall else {
                add(turn, from: source, to: outcome.state, outcome.ending, limit, &numbers)
                continue
              }
              for opening in model.openings(of: outcome) {
                add(turn, from: source, to: opening, outcome.ending, limit, &numbers)
              }
            }
          }
        }
      }
      firstEdges.append(Int32(edges.count))
      first += 1
    }
  }

  /// Adds an edge, and the node that it leads to where that is new.
  private mutating func add(
    _ turn: (choice: UInt16, takesTime: Bool),
    from source: Node,
    to state: CaseModel.State,
    _ ending: Int,
    _ limit: Int,
    _ numbers: inout StateTable
  ) {
    guard let target = node(of: state, ending: ending, limit: limit, in: &numbers) else { return }
    if !wasFound(target) {
      arrivals[Int(target)] = (source, Int32(edges.count))
      if ending < 0 { depths.append(depths[Int(source) - endingCount] + 1) }
    }
    edges.append(Edge(target: target, choice: turn.choice, takesTime: turn.takesTime))
  }

  /// Returns whether patience lasts after a turn in a state (0), runs out by it (1), or may do either.
  private func spending(at place: Int) -> ClosedRange<Int> {
    guard let patience = model.patience else { return 0...0 }
    // A call may have waited before it came here, so patience may run out in any turn.
    return Int(depths[place]) + 1 >= patience.turns ? 1...1 : 0...1
  }

  private mutating func note(_ stateSteps: UInt64, in scene: CaseModel.SceneModel) {
    var bits = stateSteps
    while bits != 0 {
      stepsTaken[scene.stateSteps[bits.trailingZeroBitCount]] = true
      bits &= bits - 1
    }
  }

  private mutating func node(
    of state: CaseModel.State,
    ending: Int,
    limit: Int,
    in numbers: inout StateTable
  ) -> Node? {
    if ending >= 0 { return Node(ending) }
    if let known = numbers[state] { return known }
    guard states.count < limit else {
      isComplete = false
      return nil
    }
    let node = Node(endingCount + states.count)
    numbers.insert(state, node)
    states.append(state)
    arrivals.append((-1, -1))
    return node
  }
}
