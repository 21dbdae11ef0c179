import Content

/// The ways through a case, on the graph of its scenes and the marks that its conditions ask for.
///
/// Moods and times are left out of account. Nothing leads through a violation, through what fails the call, or
/// through what costs points.
struct Routes {
  /// A point of the graph.
  struct Place: Hashable {
    let scene: String
    let marks: Set<String>
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
    var cost: Cost {
      let isModelled = reaction.advice.isEmpty && !reaction.modelReplies.isEmpty
      let needsModel = reaction.terms.contains { if case .move = $0 { false } else { true } }
      return Cost(
        detours: isOfScene ? 0 : 1,
        unmodelled: needsModel && !isModelled ? 1 : 0,
        steps: 1
      )
    }
  }

  /// How far it is: steps through いつでも weigh most, then steps that the author has no model for.
  struct Cost: Comparable {
    let detours: Int
    let unmodelled: Int
    let steps: Int

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

  private let rolePlay: RolePlay
  private let scenes: [String: Scene]
  private let goodEndings: Set<String>
  /// Marks that no condition asks for lead nowhere.
  private let marksThatMatter: Set<String>
  /// Marks that fail the call or cost points.
  private let costlyMarks: Set<String>

  init(_ rolePlay: RolePlay) {
    self.rolePlay = rolePlay
    scenes = Dictionary(rolePlay.scenes.map { ($0.name, $0) }) { first, _ in first }
    goodEndings = Set(rolePlay.endings.filter(\.isGood).map(\.name))
    costlyMarks = Set(rolePlay.scoring.criticalMarks)
      .union(
        rolePlay.scoring.entries.compactMap { entry in
          if entry.points < 0, case .mark(let name) = entry.criterion { name } else { nil }
        }
      )
    let reactions = rolePlay.scenes.flatMap(\.reactions) + rolePlay.anywhere
    let conditions = reactions.flatMap { $0.conditions + $0.transitions.flatMap(\.conditions) }
    marksThatMatter = Set(
      conditions.compactMap { condition in
        if case .mark(let name, _) = condition { name } else { nil }
      }
    )
  }

  /// Returns what the operator can rightly say or do at a place, the scene's own first.
  func reactions(at place: Place) -> [Reaction] {
    let own = scenes[place.scene]?.reactions ?? []
    return (own + rolePlay.anywhere).filter { reaction in
      !reaction.terms.isEmpty && isUsable(reaction) && isOpen(reaction.conditions, at: place)
    }
  }

  /// Returns the steps that lead on from a place, the scene's own first.
  func steps(from place: Place) -> [Step] {
    let own = scenes[place.scene]?.reactions ?? []
    return own.flatMap { steps(by: $0, isOfScene: true, from: place) }
      + rolePlay.anywhere.flatMap { steps(by: $0, isOfScene: false, from: place) }
  }

  /// Returns how far a step is from the nearest good ending, itself counted; nil where none can be reached.
  func cost(of step: Step) -> Cost? {
    switch step.target {
    case .goodEnding: step.cost
    case .place(let place): distance(from: place).map { step.cost + $0 }
    }
  }

  /// Returns how far it is from a place to the nearest good ending (Dijkstra's algorithm).
  private func distance(from start: Place) -> Cost? {
    var settled: Set<Target> = []
    var open: [Target: Cost] = [.place(start): Cost(detours: 0, unmodelled: 0, steps: 0)]
    while let (target, cost) = open.min(by: { $0.value < $1.value }) {
      open[target] = nil
      settled.insert(target)
      guard case .place(let place) = target else { return cost }
      for step in steps(from: place) where !settled.contains(step.target) {
        let reached = cost + step.cost
        open[step.target] = min(open[step.target] ?? reached, reached)
      }
    }
    return nil
  }

  private func steps(by reaction: Reaction, isOfScene: Bool, from place: Place) -> [Step] {
    guard isUsable(reaction), isOpen(reaction.conditions, at: place) else { return [] }
    let marks = place.marks.union(reaction.marks).intersection(marksThatMatter)
    let here = Place(scene: place.scene, marks: marks)
    var steps: [Step] = []
    func add(_ target: Target, _ conditions: [Condition]) {
      steps.append(
        Step(
          reaction: reaction,
          isOfScene: isOfScene,
          target: target,
          wayConditions: conditions
        )
      )
    }
    for transition in reaction.transitions where isOpen(transition.conditions, at: here) {
      switch transition.destination {
      case .scene(let name): add(.place(Place(scene: name, marks: marks)), transition.conditions)
      case .ending(let name) where goodEndings.contains(name):
        add(.goodEnding, transition.conditions)
      case .ending: break
      }
      let isCertain = transition.conditions.allSatisfy { isOfMark($0) }
      if isCertain { return steps }
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
      if case .violation = term { false } else { !rolePlay.scoring.critical.contains(term) }
    }
    return isClean
      && !rolePlay.scoring.entries.contains { entry in
        guard entry.points < 0, case .terms(let costly) = entry.criterion else { return false }
        return costly.allSatisfy(terms.contains)
      }
  }

  /// Returns whether the marks of a place allow what has some conditions.
  private func isOpen(_ conditions: [Condition], at place: Place) -> Bool {
    conditions.allSatisfy { condition in
      if case .mark(let name, let isSet) = condition {
        place.marks.contains(name) == isSet
      } else {
        true
      }
    }
  }

  private func isOfMark(_ condition: Condition) -> Bool {
    if case .mark = condition { true } else { false }
  }
}
