import Content

extension StateGraph {
  /// Returns a call that comes to a node: a shortest one.
  func turns(to node: Node) -> [Exploration.Turn] {
    var turns: [Exploration.Turn] = []
    var node = node
    while node != start, arrivals[Int(node)].source >= 0 {
      turns.append(turn(Int(arrivals[Int(node)].edge)))
      node = arrivals[Int(node)].source
    }
    return turns.reversed()
  }

  /// Returns what an edge stands for.
  func turn(_ edge: Int) -> Exploration.Turn {
    let (scene, choice) = choices[Int(edges[edge].choice)]
    return Exploration.Turn(
      scene: model.scenes[scene].name,
      input: choice.input,
      reaction: model.steps[choice.step].reaction,
      takesTime: edges[edge].takesTime
    )
  }

  /// Returns the scenes from which some call ends in no other way than that the operator breaks it off.
  func deadEnds() -> [Exploration.DeadEnd] {
    guard isComplete else { return [] }
    let endings = (0..<endingCount).map { Node($0) }
    let isEnd = choices.map { $0.choice.input.terms.contains(.move(.end)) }
    let ending = distances(to: endings) { [model] choice, target in
      !isEnd[choice] || Int(target) >= endingCount || model.endings[Int(target)].isGood
    }
    var seen: Set<Int> = []
    return (start..<Node(nodeCount)).compactMap { node in
      guard ending[Int(node)] == nil else { return nil }
      let scene = model.layout.scene.value(in: state(of: node))
      guard seen.insert(scene).inserted else { return nil }
      return Exploration.DeadEnd(scene: model.scenes[scene].name, approach: turns(to: node))
    }
  }

  /// Returns whether some call meets what a line of the scoring asks for.
  func canMeet(_ criterion: Scoring.Entry.Criterion, _ marks: Set<String>) -> Bool {
    switch criterion {
    case .terms(let terms):
      // An operator may say anything anywhere; only what is more than words or one move is out of reach.
      ExploredInput(meeting: terms) != nil
    case .mark(let mark): marks.contains(mark) || PromiseMark.allCases.contains { $0.name == mark }
    case .ending(let isGood):
      (0..<endingCount).contains { model.endings[$0].isGood == isGood && wasFound(Node($0)) }
    }
  }

  /// Returns whether some call ends without what a line of the scoring asks for.
  func canMiss(_ criterion: Scoring.Entry.Criterion) -> Bool {
    guard isComplete else { return true }
    if case .ending(let isGood) = criterion { return canMeet(.ending(isGood: !isGood), []) }
    let meets = choices.map { _, choice in
      switch criterion {
      case .terms(let terms): choice.input.meets(terms)
      case .mark(let mark): model.steps[choice.step].reaction?.marks.contains(mark) ?? false
      case .ending: false
      }
    }
    var visited = Array(repeating: false, count: nodeCount)
    var pending = [start]
    while let node = pending.popLast() {
      for edge in edges(from: node) where !meets[Int(edges[edge].choice)] {
        let target = edges[edge].target
        if isEnding(target) { return true }
        if !visited[Int(target)] {
          visited[Int(target)] = true
          pending.append(target)
        }
      }
    }
    return false
  }

  /// Tells of each choice whether it breaks no rule and fails nothing.
  private var cleanChoices: [Bool] {
    let scoring = model.rolePlay.scoring
    return choices.map { _, choice in
      let marks = model.steps[choice.step].reaction?.marks ?? []
      return choice.input.isClean(scoring)
        && !marks.contains(where: scoring.criticalMarks.contains)
    }
  }

  /// Returns the nearest way into each scene by each heading that leads there, with nothing wrong said before.
  func entries() -> [Exploration.Entry] {
    let isClean = cleanChoices
    let reached = reachable { choice, _ in isClean[choice] }
    let first = Exploration.Entry(scene: model.rolePlay.openingScene, approach: [])
    var seen: Set<[Int]> = []
    return [first]
      + (start..<Node(nodeCount)).compactMap { node in
        guard let (source, edge) = reached[Int(node)], edge >= 0 else { return nil }
        let scene = model.layout.scene.value(in: state(of: node))
        guard scene != model.layout.scene.value(in: state(of: source)),
          seen.insert([scene, choices[Int(edges[Int(edge)].choice)].choice.step]).inserted
        else { return nil }
        var turns: [Exploration.Turn] = []
        var place = (source, edge)
        while place.1 >= 0 {
          turns.append(turn(Int(place.1)))
          place = reached[Int(place.0)] ?? (-1, -1)
        }
        return Exploration.Entry(scene: model.scenes[scene].name, approach: turns.reversed())
      }
  }

  /// Counts the states to which right words can lead and from which none leads to a good ending any more.
  func hopeless() -> Exploration.Hopeless {
    let scoring = model.rolePlay.scoring
    let isClean = choices.map { _, choice in
      choice.input.isClean(scoring)
        && !(model.steps[choice.step].reaction?.marks.contains(
          where: scoring.criticalMarks.contains
        )
          ?? false)
    }
    let good = (0..<endingCount).filter { model.endings[$0].isGood }.map { Node($0) }
    let reached = reachable { choice, _ in isClean[choice] }
    let distances = distances(to: good) { choice, _ in isClean[choice] }
    let nodes = (Int(start)..<nodeCount).filter { reached[$0] != nil }
    let hopeless = nodes.count { node in
      guard let distance = distances[node] else { return true }
      let left = model.patience.map { $0.turns - Int(depths[node - endingCount]) } ?? .max
      return Int(distance) > left
    }
    return Exploration.Hopeless(count: hopeless, of: nodes.count)
  }
}

extension ExploredInput {
  func meets(_ wanted: [Term]) -> Bool { wanted.allSatisfy(terms.contains) }

  /// Returns whether it breaks no rule and does nothing that fails the call.
  func isClean(_ scoring: Scoring) -> Bool {
    terms.allSatisfy { term in
      switch term {
      case .violation: false
      case .circumstance(let circumstance):
        !circumstance.canBeCritical && !scoring.critical.contains(term)
      case .act, .keyPoint, .move: !scoring.critical.contains(term)
      }
    }
  }
}
