import Content

/// The ways through a case, on the graph of its scenes and the marks that its conditions ask for.
///
/// Moods and times are left out of account. Nothing leads through a violation, through what fails the call, or
/// through what costs points.
struct Routes {
  /// A point of the graph.
  struct Place: Hashable {
    let scene: String
    let marks: MarkSet
  }

  /// A reaction that a good call may go through, with its marks in bits.
  private struct Way {
    let reaction: Reaction
    let isOfScene: Bool
    let need: MarkSet.Need
    let marks: MarkSet
    let transitions: [Transition]
  }

  /// A way on, with the marks that it needs in bits.
  private struct Transition {
    let destination: Content.Transition.Destination
    let conditions: [Condition]
    let need: MarkSet.Need
    /// Whether nothing but marks decides whether it is taken.
    let isCertain: Bool
  }

  /// Where a step leads.
  enum Target: Hashable {
    case place(Place)
    case goodEnding
  }

  /// A reaction with one of the places that it can lead to.
  struct Step {
    let reaction: Reaction
    /// Whether it belongs to the scene, not to いつでも.
    let isOfScene: Bool
    let target: Target
    /// The conditions of the way that leads there.
    let wayConditions: [Condition]

    /// What the step alone costs.
    var cost: Cost { Cost(of: reaction, isOfScene: isOfScene) }
  }

  /// How far it is: steps through いつでも weigh most, then steps that the author has no model for.
  struct Cost: Comparable {
    let detours: Int
    let unmodelled: Int
    let steps: Int

    init(detours: Int, unmodelled: Int, steps: Int) {
      self.detours = detours
      self.unmodelled = unmodelled
      self.steps = steps
    }

    /// Creates the cost of one step.
    init(of reaction: Reaction, isOfScene: Bool) {
      let isModelled = reaction.advice.isEmpty && !reaction.modelReplies.isEmpty
      let needsModel = reaction.terms.contains { if case .move = $0 { false } else { true } }
      self.init(
        detours: isOfScene ? 0 : 1,
        unmodelled: needsModel && !isModelled ? 1 : 0,
        steps: 1
      )
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.detours, left.unmodelled, left.steps) < (right.detours, right.unmodelled, right.steps)
    }

    static func + (left: Self, right: Self) -> Cost {
      Cost(
        detours: left.detours + right.detours,
        unmodelled: left.unmodelled + right.unmodelled,
        steps: left.steps + right.steps
      )
    }
  }

  /// How many places a search may find: a case with many independent marks has more than anybody would wait for.
  private static let placeLimit = 20_000

  private let rolePlay: RolePlay
  private let goodEndings: Set<String>
  /// Marks that fail the call or cost points.
  private let costlyMarks: Set<String>
  /// The bits of the marks that some condition asks for; the others lead nowhere.
  private let bits: [String: Int]
  /// What the next call can begin with, each alone.
  private let promiseMarks: [MarkSet]
  private let allPromiseMarks: MarkSet
  /// The ways of each scene, its own first, then those of anywhere.
  private var ways: [String: [Way]] = [:]

  init(_ rolePlay: RolePlay) {
    self.rolePlay = rolePlay
    goodEndings = Set(rolePlay.endings.filter(\.isGood).map(\.name))
    costlyMarks = Set(rolePlay.scoring.criticalMarks)
      .union(
        rolePlay.scoring.entries.compactMap { entry in
          if entry.points < 0, case .mark(let name) = entry.criterion { name } else { nil }
        }
      )
    let reactions = rolePlay.scenes.flatMap(\.reactions) + rolePlay.anywhere
    let conditions = reactions.flatMap { $0.conditions + $0.transitions.flatMap(\.conditions) }
    let asked = Set(
      conditions.compactMap { condition in
        if case .mark(let name, _) = condition { name } else { nil }
      }
    )
    bits = Dictionary(uniqueKeysWithValues: zip(asked, 0...))
    let names = PromiseMark.allCases.map(\.name)
    promiseMarks = names.map { [bits] in MarkSet([$0], bits: bits) }
    allPromiseMarks = MarkSet(names, bits: bits)
    let anywhere = rolePlay.anywhere.compactMap { way(by: $0, isOfScene: false) }
    for scene in rolePlay.scenes {
      ways[scene.name] = scene.reactions.compactMap { way(by: $0, isOfScene: true) } + anywhere
    }
  }

  /// Returns the place of a call in a scene with some marks.
  func place(inScene scene: String, marks: Set<String>) -> Place {
    Place(scene: scene, marks: MarkSet(marks, bits: bits))
  }

  /// Returns what the operator can rightly say or do at a place, the scene's own first.
  func reactions(at place: Place) -> [Reaction] {
    openWays(at: place).map(\.reaction).filter { !$0.terms.isEmpty }
  }

  /// Returns the steps that lead on from a place, the scene's own first.
  func steps(from place: Place) -> [Step] {
    openWays(at: place).flatMap { steps(by: $0, from: place) }
  }

  /// Returns the cheapest of some steps that all lead on from one place, and what the way through each costs.
  ///
  /// One search for all of them (Dijkstra's algorithm); each place remembers the steps that its cheapest ways begin with.
  ///
  /// - Returns: The cost, and the indices of the steps, equally cheap; nil where none reaches a good ending before
  ///   `placeLimit` places were found.
  func cheapest(of first: [Step]) -> (cost: Cost, steps: Set<Int>)? {
    var reached: [Target: (cost: Cost, first: Set<Int>)] = [:]
    var open = CheapestFirst<Target, Cost>()
    func reach(_ target: Target, at cost: Cost, by first: Set<Int>) {
      if let known = reached[target], known.cost <= cost {
        if known.cost == cost { reached[target]?.first.formUnion(first) }
        return
      }
      reached[target] = (cost, first)
      open.insert(target, at: cost)
    }
    for (index, step) in first.enumerated() { reach(step.target, at: step.cost, by: [index]) }
    while let (target, cost) = open.popFirst() {
      // A way found later may have been cheaper: then the target has had its turn.
      guard let (known, first) = reached[target], known == cost else { continue }
      guard case .place(let place) = target else { return (cost, first) }
      guard reached.count < Self.placeLimit else { return nil }
      for step in steps(from: place) { reach(step.target, at: cost + step.cost, by: first) }
    }
    return nil
  }

  private func openWays(at place: Place) -> [Way] {
    (ways[place.scene] ?? []).filter { $0.need.isMet(by: place.marks) }
  }

  private func way(by reaction: Reaction, isOfScene: Bool) -> Way? {
    guard isUsable(reaction) else { return nil }
    return Way(
      reaction: reaction,
      isOfScene: isOfScene,
      need: MarkSet.Need(reaction.conditions, bits: bits),
      marks: MarkSet(reaction.marks, bits: bits),
      transitions: reaction.transitions.map { transition in
        Transition(
          destination: transition.destination,
          conditions: transition.conditions,
          need: MarkSet.Need(transition.conditions, bits: bits),
          isCertain: transition.conditions.allSatisfy { if case .mark = $0 { true } else { false } }
        )
      }
    )
  }

  private func steps(by way: Way, from place: Place) -> [Step] {
    let here = Place(scene: place.scene, marks: place.marks.union(way.marks))
    var steps: [Step] = []
    func add(_ target: Target, _ conditions: [Condition]) {
      steps.append(
        Step(
          reaction: way.reaction,
          isOfScene: way.isOfScene,
          target: target,
          wayConditions: conditions
        )
      )
    }
    for transition in way.transitions where transition.need.isMet(by: here.marks) {
      switch transition.destination {
      case .nextCall(let name, _):
        // What becomes of the promise depends on the time that the operator names.
        for mark in promiseMarks {
          let marks = here.marks.subtracting(allPromiseMarks).union(mark)
          add(.place(Place(scene: name, marks: marks)), transition.conditions)
        }
      case .scene(let name):
        add(.place(Place(scene: name, marks: here.marks)), transition.conditions)
      case .ending(let name) where goodEndings.contains(name):
        add(.goodEnding, transition.conditions)
      case .ending: break
      }
      if transition.isCertain { return steps }
    }
    if here != place { add(.place(here), []) }
    return steps
  }

  /// Returns whether a reaction is one that a good call goes through.
  private func isUsable(_ reaction: Reaction) -> Bool {
    guard !reaction.marks.contains(where: costlyMarks.contains) else { return false }
    return switch reaction.trigger {
    case .reply(let terms): isRight(terms)
    case .state: true
    case .otherwise: false
    }
  }

  /// Returns whether a reply or move that meets some terms breaks nothing and costs nothing.
  private func isRight(_ terms: [Term]) -> Bool {
    let isClean = terms.allSatisfy { term in
      switch term {
      // Nobody can be asked to be in a circumstance.
      case .violation, .circumstance: false
      case .act, .keyPoint, .move: !rolePlay.scoring.critical.contains(term)
      }
    }
    return isClean
      && !rolePlay.scoring.entries.contains { entry in
        guard entry.points < 0, case .terms(let costly) = entry.criterion else { return false }
        return costly.allSatisfy(terms.contains)
      }
  }
}
