import Content

extension Call {
  /// Opens the line.
  mutating func connect() -> [Effect] {
    opening = moveOn(to: phase(at: .scene(rolePlay.openingScene)))
    noteCustomerLines(in: opening)
    return opening
  }

  /// Lets the operator say or do something in a scene.
  mutating func takeTurn(_ input: Turn.Input, in scene: Scene) -> [Effect] {
    let before = state
    let authority = authority
    let customer = lastCustomerLine
    state.elapsedSeconds += seconds(of: input)
    let conduct = conduct(input, in: scene)
    var decision = Decision(on: conduct, in: scene, of: rolePlay, state: state)
    state = state.noting(input)
    var (effects, next) = answer(input, with: decision.winner?.reaction)
    switch next {
    case .ended, .putAside:
      // The end of a call stands: nothing that the customer feels can undo it.
      break
    case .ringing, .talking, nil:
      state.stays = next.map { $0.sceneName == scene.name } ?? true ? state.stays + 1 : 0
      let last = lookAtState(in: scene)
      decision.stateCandidates = last.candidates
      effects += last.effects
      next = last.next ?? next
    }
    if let next { effects += moveOn(to: next) }
    noteCustomerLines(in: effects)
    turns.append(
      Turn(
        conduct: conduct,
        call: number,
        scene: scene.name,
        customer: customer,
        authority: authority,
        before: before,
        after: state,
        decision: decision,
        effects: effects
      )
    )
    return effects
  }

  /// Returns what was said or done with its circumstances.
  ///
  /// Whether hanging up is too early depends on where it would lead: to a good ending it never is.
  private func conduct(_ input: Turn.Input, in scene: Scene) -> Conduct {
    let circumstances = Circumstances(kinds: rolePlay.customerKinds, pace: rubric.pace)
    let found = circumstances.found(in: input, state: state)
    let conduct = Conduct(input, circumstances: found)
    guard case .move(.end, _) = input, circumstances.areFair else { return conduct }
    let decision = Decision(on: conduct, in: scene, of: rolePlay, state: state)
    var imagined = self
    imagined.state = state.noting(input)
    let (_, next) = imagined.answer(input, with: decision.winner?.reaction)
    if case .ended(let ending) = next, ending.isGood { return conduct }
    return Conduct(
      input,
      circumstances: Circumstance.allCases.filter { found.contains($0) || $0 == .earlyEnd }
    )
  }

  private func seconds(of input: Turn.Input) -> Int {
    switch input {
    case .reply(let reply): rubric.pace.seconds(forMoras: reply.moras)
    case .move(let move, let argument): rubric.pace.seconds(for: move, argument: argument)
    }
  }

  /// Answers with a reaction, or with what every case has where it foresees none; what every turn changes changes.
  private mutating func answer(
    _ input: Turn.Input,
    with reaction: Reaction?
  ) -> (effects: [Effect], next: Phase?) {
    let perTurn = rolePlay.moods.map { MoodChange(mood: $0.name, amount: $0.changePerTurn) }
    if let reaction { return react(reaction, alsoChanging: perTurn) }
    let changes = change(perTurn)
    return switch input {
    case .reply: ([.replyUnanswered] + changes, nil)
    case .move(.end, _): (changes, .ended(ending: .cutOff))
    case .move(let move, _): ([.moveUnanswered(move)] + changes, nil)
    }
  }

  /// Looks once at every reaction to the state of the call, the scene's own first, until one moves the call on.
  private mutating func lookAtState(
    in scene: Scene
  ) -> (candidates: [Decision.Candidate], effects: [Effect], next: Phase?) {
    var candidates: [Decision.Candidate] = []
    var effects: [Effect] = []
    for (reaction, origin) in rolePlay.reactions(in: scene) where reaction.trigger == .state {
      let candidate = Decision.Candidate(
        stateReaction: reaction,
        origin: origin,
        state: state
      )
      candidates.append(candidate)
      guard candidate.isMatch else { continue }
      let result = react(reaction)
      effects += result.effects
      if let next = result.next { return (candidates, effects, next) }
    }
    return (candidates, effects, nil)
  }

  /// Lets a reaction happen: moods and marks first, then its lines, then where it leads.
  private mutating func react(
    _ reaction: Reaction,
    alsoChanging perTurn: [MoodChange] = []
  ) -> (effects: [Effect], next: Phase?) {
    let moodEffects = change(reaction.moodChanges + perTurn)
    let marks = reaction.marks.filter { state.marks.insert($0).inserted }
    let effects =
      say(reaction.lines) + moodEffects + marks.map(Effect.setMark)
      + reaction.advice.map { .advise($0, clauses: reaction.clauses) }
    let transition = reaction.transitions.first { state.meets($0.conditions) }
    return (effects, transition.map { phase(at: $0.destination) })
  }

  /// Changes moods within their bounds and returns what changed in all, in the order of the case.
  private mutating func change(_ changes: [MoodChange]) -> [Effect] {
    let before = state.moods
    for change in changes {
      guard let mood = rolePlay.moods.first(where: { $0.name == change.mood }),
        let level = state.moods[mood.name]
      else { continue }
      let changed = level + change.amount
      state.moods[mood.name] = min(max(changed, mood.bounds.lowerBound), mood.bounds.upperBound)
    }
    return rolePlay.moods.compactMap { mood in
      guard let from = before[mood.name], let to = state.moods[mood.name], from != to else {
        return nil
      }
      return .showMoodChange(mood: mood.name, from: from, to: to)
    }
  }

  private func scene(named name: String) -> Scene {
    guard let scene = rolePlay.scenes.first(where: { $0.name == name }) else {
      preconditionFailure("the loader refuses a way to a scene that does not exist")
    }
    return scene
  }

  private func phase(at destination: Transition.Destination) -> Phase {
    switch destination {
    case .scene(let name):
      return .talking(scene: scene(named: name))
    case .ending(let name):
      guard let ending = rolePlay.endings.first(where: { $0.name == name }) else {
        preconditionFailure("the loader refuses a way to an ending that does not exist")
      }
      return .ended(ending: ending)
    case .nextCall(let name, let time):
      let start = starts.last.flatMap { $0 }
      return .putAside(
        next: NextCall(
          scene: scene(named: name),
          time: start.map { time.time(after: $0.date, in: calendar) },
          direction: time.direction ?? rolePlay.direction
        )
      )
    }
  }

  /// Enters a scene, or ends the call.
  mutating func moveOn(to next: Phase) -> [Effect] {
    if next.sceneName != sceneName { state.stays = 0 }
    phase = next
    switch next {
    case .ringing: return []
    case .talking(let scene): return [.enterScene(scene.name)] + say(scene.lines)
    case .putAside(let next): return [.putCallAside(until: next.time)]
    case .ended(let ending): return say(ending.lines) + [.endCall(ending: ending.name)]
    }
  }
}
