import Content

extension Planner {
  /// How many places a search may look at.
  private static let placeLimit = 15_000

  /// A step that can be made from every state in which its heading wins.
  struct Option {
    let input: ExploredInput
    let terms: CaseModel.TermSet
    let contender: CaseModel.Contender
    let counts: [CaseModel.Counter]
    let earned: UInt32
    let cost: Routes.Cost
  }

  /// Returns the steps of each scene that are right, with and without terms beside those of the heading.
  static func options(
    of model: CaseModel,
    _ scores: PlannedScores,
    addsTerms: Bool
  ) -> [[Option]] {
    model.scenes.map { scene in
      scene.contenders.flatMap { contender -> [Option] in
        guard case .reply(let terms) = contender.reaction.trigger, !terms.isEmpty else { return [] }
        let marks = contender.reaction.marks
        let move = terms.lazy.compactMap { if case .move(let move) = $0 { move } else { nil } }
          .first
        let extras = addsTerms && move == nil ? scores.wantedTerms.filter(\.areWords) : []
        return ([[]] + extras).compactMap { extra in
          let all = terms + extra.filter { !terms.contains($0) }
          guard extra.isEmpty || all.count > terms.count, scores.isRight(all, marks: marks) else {
            return nil
          }
          return Option(
            input: move.map { .move($0) } ?? .reply(all),
            terms: model.set(all),
            contender: contender,
            counts: CaseModel.counts(of: all),
            earned: scores.earned(byTerms: all, marks: marks),
            cost: Routes.Cost(of: contender.reaction, isOfScene: contender.isOfScene)
          )
        }
      }
    }
  }

  /// Returns the lines of the scoring that the marks of each reaction to the state of the call earn, by its step.
  static func earnings(of model: CaseModel, _ scores: PlannedScores) -> [Int: UInt32] {
    var earnings: [Int: UInt32] = [:]
    for step in model.scenes.flatMap(\.stateSteps) {
      let marks = model.steps[step].reaction?.marks ?? []
      earnings[step] = scores.earned(byTerms: [], marks: marks)
    }
    return earnings
  }

  /// One search for a way (Dijkstra's algorithm).
  struct Search {
    private let planner: Planner
    private let options: [[Option]]
    private let goal: Int
    private let unwanted: Set<Reaction>

    init(_ planner: Planner, goal: Int, addsTerms: Bool, avoiding unwanted: Set<Reaction>) {
      self.planner = planner
      options = addsTerms ? planner.wideOptions : planner.options
      self.goal = goal
      self.unwanted = unwanted
    }

    private struct Way {
      let cost: Routes.Cost
      /// The first step: the scene and the option.
      let first: (scene: Int, option: Int)?
    }

    private enum Target: Hashable {
      case place(Place)
      case end
    }

    /// Returns the first step of the cheapest way to the goal; nil where none is found.
    func run(from start: Place) -> Step? {
      let nothing = Routes.Cost(detours: 0, unmodelled: 0, steps: 0)
      let origin = planner.model.layout.scene.value(in: start.state)
      var reached: [Target: Way] = [.place(start): Way(cost: nothing, first: nil)]
      var queue = CheapestFirst<Target, Routes.Cost>()
      queue.insert(.place(start), at: nothing)
      var seen = 0
      while let (target, cost) = queue.popFirst() {
        guard let way = reached[target], way.cost == cost else { continue }
        guard case .place(let place) = target else { return step(of: way) }
        seen += 1
        guard seen < Planner.placeLimit else { return nil }
        let number = planner.model.layout.scene.value(in: place.state)
        for (index, option) in options[number].enumerated() {
          guard number != origin || !unwanted.contains(option.contender.reaction),
            let next = next(after: option, in: number, from: place)
          else { continue }
          let total = cost + option.cost
          if let known = reached[next], known.cost <= total { continue }
          reached[next] = Way(cost: total, first: way.first ?? (number, index))
          queue.insert(next, at: total)
        }
      }
      return nil
    }

    private func step(of way: Way) -> Step? {
      way.first.map { scene, index in
        let option = options[scene][index]
        return Step(
          reaction: option.contender.reaction,
          input: option.input,
          passes: goal > Int.min,
          steps: way.cost.steps
        )
      }
    }

    private func next(after option: Option, in number: Int, from place: Place) -> Target? {
      let model = planner.model
      let scene = model.scenes[number]
      guard model.steps[option.contender.step].need.isMet(by: place.state) else { return nil }
      let winner = model.winner(
        of: option.input,
        terms: option.terms,
        in: scene,
        state: place.state
      )
      guard winner?.step == option.contender.step else { return nil }
      let outcome = model.outcome(
        ofStep: option.contender.step,
        counting: option.counts,
        in: scene,
        from: place.state
      )
      var earned = place.earned | option.earned
      var bits = outcome.stateSteps
      while bits != 0 {
        earned |= planner.earnedByStep[scene.stateSteps[bits.trailingZeroBitCount]] ?? 0
        bits &= bits - 1
      }
      var state = outcome.state
      if outcome.isNextCall {
        // A promise that is made on the way is one that can be kept.
        state |= model.layout.markSet([PromiseMark.kept.name])
        state &= model.scenes[model.layout.scene.value(in: state)].live
        earned |= planner.scores.earned(byTerms: [], marks: [PromiseMark.kept.name])
      }
      let isEnough = planner.scores.points(earned) >= goal
      if outcome.ending >= 0 {
        return model.endings[outcome.ending].isGood && isEnough ? .end : nil
      }
      // With enough points it does not matter any more which lines they come from.
      return .place(Place(state: state, earned: isEnough ? .max : earned))
    }
  }
}

extension [Term] {
  /// Whether they can all be said.
  fileprivate var areWords: Bool {
    allSatisfy { term in
      switch term {
      case .act, .keyPoint: true
      case .violation, .move, .circumstance: false
      }
    }
  }
}
