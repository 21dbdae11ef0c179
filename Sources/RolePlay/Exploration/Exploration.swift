package import Content

/// Everything that can happen in a case, walked through to the end.
///
/// The operator says and does whatever may meet a heading, takes as much time as they like, and the customer reacts as the
/// case says. Which of several equal lines the customer says plays no part: nothing depends on it.
package struct Exploration: Sendable {
  /// How many states are looked at before the walk is given up.
  package static let stateLimit = 400_000

  /// Something that an operator says or does, with what answers it.
  package struct Turn: Hashable, Sendable {
    package let scene: String
    package let input: ExploredInput
    /// The heading that answers; nil where the case foresees nothing.
    package let reaction: Reaction?
    /// Whether so much time passes that a new part of the clock begins.
    package let takesTime: Bool

    package init(
      scene: String,
      input: ExploredInput,
      reaction: Reaction? = nil,
      takesTime: Bool = false
    ) {
      self.scene = scene
      self.input = input
      self.reaction = reaction
      self.takesTime = takesTime
    }
  }

  /// A way round that an operator can take for ever.
  package struct Loop: Hashable, Sendable {
    /// How a call comes to it.
    package let approach: [Turn]
    package let turns: [Turn]
  }

  /// A scene from which a call cannot end by itself, with a call that comes there.
  package struct DeadEnd: Hashable, Sendable {
    package let scene: String
    package let approach: [Turn]
  }

  /// States from which no good ending can be reached, though nothing wrong was said.
  package struct Hopeless: Hashable, Sendable {
    package let count: Int
    /// How many states can be reached without a wrong word.
    package let of: Int
  }

  /// A scene that a call enters for the first time, with nothing wrong said before.
  package struct Entry: Hashable, Sendable {
    package let scene: String
    package let approach: [Turn]
  }

  package let stateCount: Int
  package let turnCount: Int
  /// False where the case has more states than the limit; then nothing is proved.
  package let isComplete: Bool
  package let unreachableScenes: [Scene]
  package let unreachableEndings: [Ending]
  package let deadEnds: [DeadEnd]
  package let endlessLoop: Loop?
  /// The headings that never win, in the order of the case.
  package let unwonReactions: [Reaction]
  package let unmeetableEntries: [Scoring.Entry]
  package let unmissableEntries: [Scoring.Entry]
  /// The marks that fail a call and that no call can set.
  package let unsetCriticalMarks: [String]
  package let hopeless: Hopeless
  /// The ways into each scene: for every heading that leads there, the nearest.
  package let entries: [Entry]

  /// Walks through a case; nil where it is too large to be put into numbers.
  ///
  /// - Parameters:
  ///   - rolePlay: A case without errors.
  ///   - limits: The company's numbers for a call that does not get on.
  ///   - limit: The most states to look at.
  package init?(
    _ rolePlay: RolePlay,
    limits: CompanyLimits = CompanyLimits(),
    limit: Int = Exploration.stateLimit
  ) {
    guard let model = CaseModel(rolePlay, limits: limits, followsPatience: true) else { return nil }
    self.init(StateGraph(model, limit: limit))
  }

  init(_ graph: StateGraph) {
    let rolePlay = graph.model.rolePlay
    stateCount = graph.states.count
    turnCount = graph.edges.count
    isComplete = graph.isComplete
    let seen = Set(graph.states.map { graph.model.layout.scene.value(in: $0) })
    unreachableScenes = rolePlay.scenes.enumerated().filter { !seen.contains($0.offset) }
      .map(\.element)
    unreachableEndings = rolePlay.endings.enumerated()
      .filter { !graph.wasFound(StateGraph.Node($0.offset)) }.map(\.element)
    deadEnds = graph.deadEnds()
    endlessLoop = graph.endlessLoop().map { loop in
      Loop(approach: graph.turns(to: loop.entry), turns: loop.edges.map(graph.turn))
    }
    let happened = Set(
      graph.model.steps.indices.filter { graph.stepsTaken[$0] }
        .compactMap { graph.model.steps[$0].reaction }
    )
    unwonReactions = rolePlay.reactions.filter { !happened.contains($0) }
    let marks = Set(happened.flatMap(\.marks))
    unsetCriticalMarks = rolePlay.scoring.criticalMarks.filter { !marks.contains($0) }
    unmeetableEntries = rolePlay.scoring.entries.filter { !graph.canMeet($0.criterion, marks) }
    unmissableEntries = rolePlay.scoring.entries.filter { !graph.canMiss($0.criterion) }
    hopeless = graph.hopeless()
    entries = graph.entries()
  }
}
