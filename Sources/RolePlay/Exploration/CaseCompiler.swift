import Content

/// Makes the steps and choices of a model.
struct CaseCompiler {
  let rolePlay: RolePlay
  let endings: [Ending]
  let bits: [Term: Int]
  private let limits: CompanyLimits
  private let moods: [MoodClasses]
  private let patience: Patience?
  private let layout: CaseModel.Layout
  private(set) var steps: [CaseModel.Step] = []

  init(
    _ rolePlay: RolePlay,
    limits: CompanyLimits,
    moods: [MoodClasses],
    patience: Patience?,
    layout: CaseModel.Layout
  ) {
    self.rolePlay = rolePlay
    self.limits = limits
    self.moods = moods
    self.patience = patience
    self.layout = layout
    endings = rolePlay.endings + [.cutOff]
    let terms = Set(rolePlay.allReactions.flatMap(\.terms))
    bits = Dictionary(uniqueKeysWithValues: zip(terms, 0...))
  }

  /// Returns the scenes, or nil where there are too many terms.
  mutating func scenes() -> [CaseModel.SceneModel]? {
    guard bits.count <= CaseModel.TermSet.bitWidth else { return nil }
    let unheard = step(unanswered: nil)
    let moves = Move.allCases.map { ($0, step(unanswered: $0)) }
    let live = layout.live(in: rolePlay)
    return rolePlay.scenes.map { scene in
      let contenders = Decision.order(in: scene, of: rolePlay).map { candidate in
        CaseModel.Contender(
          reaction: candidate.reaction,
          isOfScene: candidate.isOfScene,
          step: step(candidate.reaction, perTurn: perTurn),
          terms: set(candidate.reaction.terms)
        )
      }
      let foreseen = contenders.indices.flatMap { foreseenChoices(of: $0, among: contenders) }
      let others =
        variants(of: .reply([])).map { ($0, unheard) }
        + moves.map { (ExploredInput.move($0), $1) }
      let left = others.map { choice(of: $0, step: $1, need: .init(), among: contenders[...]) }
      let stateSteps = rolePlay.reactions(in: scene).map(\.reaction)
        .filter { $0.trigger == .state }.map { step($0, perTurn: []) }
      return CaseModel.SceneModel(
        name: scene.name,
        live: live[scene.name] ?? .max,
        contenders: contenders,
        choices: foreseen + left,
        stateSteps: stateSteps,
        steps: steps
      )
    }
  }

  // MARK: Choices

  /// Returns the choices that meet exactly the terms of a heading, with and without what the call counts.
  private func foreseenChoices(
    of index: Int,
    among contenders: [CaseModel.Contender]
  ) -> [CaseModel.Choice] {
    let contender = contenders[index]
    guard let input = ExploredInput(meeting: contender.reaction.terms) else { return [] }
    return variants(of: input).flatMap { input in
      needs(of: input, heading: contender.reaction.terms).map { input, need in
        choice(of: input, step: contender.step, need: need, among: contenders[..<index])
      }
    }
    .filter { contender.takes($0.input, terms: set($0.input.terms)) }
  }

  private func choice(
    of input: ExploredInput,
    step: Int,
    need: CaseModel.Need,
    among rivals: ArraySlice<CaseModel.Contender>
  ) -> CaseModel.Choice {
    let terms = set(input.terms)
    return CaseModel.Choice(
      input: input,
      need: need,
      counts: CaseModel.counts(of: input.terms).filter { layout.counters[$0] != nil },
      step: step,
      rivals: rivals.filter { $0.takes(input, terms: terms) }.map(\.step)
    )
  }

  /// Returns an input with and without each act that the call counts.
  private func variants(of input: ExploredInput) -> [ExploredInput] {
    guard case .reply(let terms) = input, !terms.contains(.circumstance(.silence)) else {
      return [input]
    }
    var variants = [terms]
    for (counter, act) in [(CaseModel.Counter.warnings, Act.warn), (.apologies, .apology)]
    where layout.counters[counter] != nil && !terms.contains(.act(act)) {
      variants += variants.map { $0 + [.act(act)] }
    }
    return variants.map { .reply($0) }
  }

  /// Returns an input with what must be so for it: a third apology is one after two others, and every one then is.
  private func needs(
    of input: ExploredInput,
    heading: [Term]
  ) -> [(ExploredInput, CaseModel.Need)] {
    var need = CaseModel.Need()
    if heading.contains(.circumstance(.overrun)) {
      let first = limits.callSeconds.map { layout.part(ofSeconds: $0) } ?? .max
      need.tests.append(test(layout.clock, (0...layout.times.count).map { $0 >= first }))
    }
    guard case .reply(let terms) = input, terms.contains(.act(.apology)),
      let field = layout.counters[.apologies]
    else { return [(input, need)] }
    var first = need
    first.tests.append(test(field, [true, true, false]))
    need.tests.append(test(field, [false, false, true]))
    let third = Term.circumstance(.thirdApology)
    let words = terms.filter { $0 != third }
    let isThird = heading.contains(third)
    return (isThird ? [] : [(.reply(words), first)]) + [(.reply(words + [third]), need)]
  }

  private var perTurn: [MoodChange] {
    rolePlay.moods.map { MoodChange(mood: $0.name, amount: $0.changePerTurn) }
  }

  private func set(_ terms: [Term]) -> CaseModel.TermSet {
    terms.reduce(0) { $0 | (bits[$1].map { 1 << CaseModel.TermSet($0) } ?? 0) }
  }

  // MARK: Steps

  /// Adds the step of a reply or move that nothing foresees.
  private mutating func step(unanswered move: Move?) -> Int {
    let cutOff = CaseModel.Way(need: .init(), target: .ending(endings.count - 1))
    steps.append(
      CaseModel.Step(
        reaction: nil,
        need: .init(),
        changes: changes(perTurn),
        marks: 0,
        ways: move == .end ? [cutOff] : []
      )
    )
    return steps.count - 1
  }

  private mutating func step(_ reaction: Reaction, perTurn: [MoodChange]) -> Int {
    steps.append(
      CaseModel.Step(
        reaction: reaction,
        need: need(reaction.conditions),
        changes: changes(reaction.moodChanges + perTurn),
        marks: layout.markSet(reaction.marks),
        ways: reaction.transitions.compactMap { transition in
          target(of: transition.destination).map {
            CaseModel.Way(need: need(transition.conditions), target: $0)
          }
        }
      )
    )
    return steps.count - 1
  }

  private func target(of destination: Transition.Destination) -> CaseModel.Way.Target? {
    switch destination {
    case .scene(let name):
      rolePlay.scenes.firstIndex { $0.name == name }.map { .scene($0) }
    case .ending(let name): endings.firstIndex { $0.name == name }.map { .ending($0) }
    case .nextCall(let name, _):
      rolePlay.scenes.firstIndex { $0.name == name }.map { .nextCall($0) }
    }
  }

  private func changes(_ changes: [MoodChange]) -> [CaseModel.Change] {
    moods.compactMap { mood in
      let amounts = changes.filter { $0.mood == mood.name && $0.amount != 0 }.map(\.amount)
      guard !amounts.isEmpty, let field = layout.moods[mood.name] else { return nil }
      return CaseModel.Change(field: field, table: mood.targets(of: amounts).map(UInt8.init))
    }
  }

  private func need(_ conditions: [Condition]) -> CaseModel.Need {
    var need = CaseModel.Need()
    for condition in conditions { add(condition, to: &need) }
    return need
  }

  private func add(_ condition: Condition, to need: inout CaseModel.Need) {
    switch condition {
    case .mark(let name, isSet: true): need.set |= layout.markSet([name])
    case .mark(let name, isSet: false): need.unset |= layout.markSet([name])
    case .mood(let name, _, _) where name == patience?.mood:
      need.tests.append(test(layout.spent, [false, true]))
    case .mood(let name, let comparison, let limit):
      guard let mood = moods.first(where: { $0.name == name }), let field = layout.moods[name]
      else {
        need.isImpossible = true
        return
      }
      need.tests.append(test(field, mood.meeting(comparison, limit)))
    case .callTime(let comparison, let seconds):
      need.tests.append(
        test(layout.clock, ([0] + layout.times).map { comparison.holds($0, seconds) })
      )
    case .warnings(let comparison, let limit):
      add(comparison, limit, of: .warnings, to: &need)
    case .companyLimit(let subject, let comparison):
      guard let limit = limits.limit(on: subject) else {
        need.isImpossible = true
        return
      }
      switch subject {
      case .callTime: add(.callTime(comparison, seconds: limit), to: &need)
      case .warnings: add(comparison, limit, of: .warnings, to: &need)
      case .repeats: add(comparison, limit, of: .stays, to: &need)
      }
    }
  }

  private func add(
    _ comparison: Condition.Comparison,
    _ limit: Int,
    of counter: CaseModel.Counter,
    to need: inout CaseModel.Need
  ) {
    guard let field = layout.counters[counter] else {
      need.isImpossible = true
      return
    }
    let numbers = 0...Int(min(field.mask, 127))
    need.tests.append(test(field, numbers.map { comparison.holds($0, limit) }))
  }

  private func test(_ field: CaseModel.Field, _ allowed: [Bool]) -> CaseModel.Need.Test {
    .init(
      field: field,
      allowed: allowed.enumerated().reduce(0) { $0 | ($1.element ? 1 << UInt128($1.offset) : 0) }
    )
  }
}

extension ExploredInput {
  /// Creates what meets exactly some terms; nil where nothing can meet them all at once.
  init?(meeting terms: [Term]) {
    let circumstances = terms.compactMap { term in
      if case .circumstance(let circumstance) = term { circumstance } else { nil }
    }
    let moves = Set(
      terms.compactMap { if case .move(let move) = $0 { move } else { nil } }
        + circumstances.compactMap { $0.moves.count == 1 ? $0.moves[0] : nil }
    )
    let words = terms.filter { term in
      switch term {
      case .act, .violation, .keyPoint: true
      case .move, .circumstance: false
      }
    }
    if let move = moves.first {
      guard moves.count == 1, words.isEmpty else { return nil }
      self = .move(move, circumstances.filter { $0.moves.contains(move) })
      if circumstances.contains(where: { !$0.moves.contains(move) }) { return nil }
    } else if circumstances.contains(.silence) {
      guard words.isEmpty else { return nil }
      self = .reply(terms)
    } else {
      let third = circumstances.contains(.thirdApology) && !terms.contains(.act(.apology))
      self = .reply(terms + (third ? [.act(.apology)] : []))
    }
  }
}

extension Decision {
  /// Returns the reactions that compete in a scene, in the order in which they are considered.
  static func order(in scene: Scene, of rolePlay: RolePlay) -> [Candidate] {
    // Neither what is said nor the state plays a part in the order.
    Decision(
      on: Conduct(.move(.end, argument: nil)),
      in: scene,
      of: rolePlay,
      state: CallState(moods: [:])
    ).candidates
  }
}
