import Content
import Records
import ReplyCheck
import RolePlay
import SourceDiagnostics

extension Session {
  // MARK: Beginning

  func practice(_ name: String) {
    needRolePlays()
    guard !name.isEmpty else {
      let played = surroundings.attempts?.attempts().attempts ?? []
      guard let next = workplace.nextRolePlay(after: played) else {
        return notify(Texts.noRolePlay)
      }
      return begin(next)
    }
    switch workplace.rolePlay(named: name) {
    case .found(let rolePlay): begin(rolePlay)
    case .broken(let entry): notify(Texts.brokenRolePlay(entry.title, file: entry.file))
    case .unknown(let nearest):
      notify(Texts.unknownRolePlay(String(name.prefix(40)), nearest: nearest))
    }
  }

  func begin(_ rolePlay: RolePlay) {
    if goOnWithNextCall(of: rolePlay) { return }
    let older = surroundings.attempts?.attempts().attempts ?? []
    let call = workplace.call(rolePlay, seed: surroundings.newSeed(), level: level)
    let live = LiveCall(begin: call, at: surroundings.now(), in: surroundings.attempts)
    if let failure = live.journalFailure { notify(Texts.callNotRecorded(failure.message)) }
    place = .call(live)
    lastHint = nil
    lastJudgement = nil
    showCredo(surroundings.credo?.lines() ?? [])
    introduce(call)
    notify(Texts.howToTalk)
    happen(.callConnected, in: live)
    guard live.journalPath != nil else { return }
    for attempt in older where attempt.isOpen && attempt.header.rolePlay == rolePlay.id {
      drop(attempt)
    }
  }

  /// Writes down that an attempt will not be gone on with.
  private func drop(_ attempt: Attempt) {
    // One that another Otai has open is not ours to drop; one that cannot be written stays open, and can be dropped again.
    try? surroundings.attempts?.drop(attempt)
  }

  func resume() {
    needRolePlays()
    if let lastCall, lastCall.call.isPutAside { return openNextCall(in: lastCall) }
    let attempts = surroundings.attempts?.attempts().attempts ?? []
    guard let (attempt, ringing, replay) = workplace.newestResumable(of: attempts) else {
      return refuseToResume(attempts.last(where: \.isOpen))
    }
    do {
      let live = try LiveCall(resume: attempt, as: replay, ringing: ringing)
      place = .call(live)
      lastJudgement = live.call.turns.last.map(LastJudgement.turn)
      introduce(live.call)
      if let divergence = replay.divergence { notify(Texts.divergence(divergence)) }
      if live.call.isPutAside {
        // What was not written before the program was left is asked for now.
        return live.call.lacksRecord ? finish(live) : openNextCall(in: live)
      }
      if replay.divergence == nil { notify(Texts.resumed) }
      let effects = live.call.lastEffects
      if let last = live.call.turns.last { repeatWords(of: last) }
      showEffects(effects)
      showState(of: live.call)
      if live.call.isEnded { finish(live) }
    } catch {
      notify(error.message)
    }
  }

  /// Opens the next call of a case that was put aside; returns false where there is none.
  private func goOnWithNextCall(of rolePlay: RolePlay) -> Bool {
    if let lastCall, lastCall.call.isPutAside, lastCall.call.rolePlay.id == rolePlay.id {
      openNextCall(in: lastCall)
      return true
    }
    let attempts = surroundings.attempts?.attempts().attempts ?? []
    let ofCase = attempts.filter { $0.header.rolePlay == rolePlay.id }
    guard let (attempt, ringing, replay) = workplace.newestResumable(of: ofCase),
      replay.call.isPutAside
    else { return false }
    do {
      let live = try LiveCall(resume: attempt, as: replay, ringing: ringing)
      introduce(live.call)
      if let divergence = replay.divergence { notify(Texts.divergence(divergence)) }
      if live.call.lacksRecord { finish(live) } else { openNextCall(in: live) }
      return true
    } catch {
      // Another Otai goes on with it: this one begins anew.
      notify(error.message)
      return false
    }
  }

  private func openNextCall(in live: LiveCall) {
    place = .call(live)
    lastCall = nil
    lastJudgement = nil
    happen(.callConnected, in: live)
  }

  /// Asks for the record of a call that is over where the case asks for one; then closes it.
  private func finish(_ live: LiveCall) {
    guard live.call.lacksRecord else { return close(live) }
    showState(of: live.call)
    place = .record(live)
    notify(Texts.howToWriteRecord)
  }

  /// Closes a call whose record was written: grades it, or leaves it until the next one of its case.
  func close(_ live: LiveCall) {
    if live.call.isEnded {
      grade(live)
    } else {
      place = .desk
      lastCall = live
      notify(Texts.howToGoOn)
    }
  }

  /// Says why the newest open attempt cannot be gone on with, and drops it where that will not change.
  private func refuseToResume(_ attempt: Attempt?) {
    guard let attempt else { return notify(Texts.nothingToResume) }
    switch workplace.resumption(of: attempt) {
    case .call: preconditionFailure("an attempt that can be gone on with was looked for before")
    case .broken(let entry): notify(Texts.brokenRolePlay(entry.title, file: entry.file))
    case .changed:
      notify(Texts.caseWasEdited)
      drop(attempt)
    case .gone:
      notify(Texts.caseIsGone(attempt.header.rolePlay))
      drop(attempt)
    }
  }

  private func introduce(_ call: Call) {
    let rolePlay = call.rolePlay
    let direction = Texts.direction(rolePlay.direction)[language]
    let difficulty = Texts.difficulty(rolePlay.difficulty)[language]
    show(.heading, "\(rolePlay.number) \(rolePlay.title)（\(direction)・\(difficulty)）")
    show(nil, rolePlay.explanation, first: "  ")
    if call.level == .foundation, !rolePlay.aim.isEmpty {
      show(.faint, rolePlay.aim, first: "  \(Texts.aim[language])：")
    }
  }

  private func repeatWords(of turn: Turn) {
    switch turn.input {
    case .reply(let reply): show(.faint, reply.text, first: Texts.callPrompt[language])
    case .move(let move, let argument):
      show(.faint, "【\(move.japaneseName)】\(argument ?? "")", first: Texts.callPrompt[language])
    }
  }

  // MARK: Turns

  func speak(_ words: String, in live: LiveCall) {
    happen(.operatorSpoke(workplace.reply(words, in: live.call)), in: live)
  }

  func move(_ move: Move, _ argument: String) {
    guard case .call(let live) = place else { return }
    if move == .hold, !argument.isEmpty, Rubric.Pace.duration(argument) == nil {
      return notify(Texts.notADuration(argument))
    }
    happen(.operatorMoved(move, argument: argument.isEmpty ? nil : argument), in: live)
  }

  private func happen(_ event: Event, in live: LiveCall) {
    let (effects, failure) = live.handle(event)
    if let failure { notify(Texts.notRecorded(failure.message)) }
    if let last = live.call.turns.last { lastJudgement = .turn(last) }
    showEffects(effects)
    if live.call.isEnded || live.call.isPutAside {
      finish(live)
    } else {
      showState(of: live.call)
    }
  }

  private func showEffects(_ effects: [Effect]) {
    let rendering = EffectRendering(language: language, wrapper: wrapper, style: style)
    for effect in effects {
      if let text = rendering.text(for: effect) { console.write(text) }
    }
  }

  private func showState(of call: Call) {
    let rendering = EffectRendering(language: language, wrapper: wrapper, style: style)
    console.write(rendering.state(of: call))
    if call.level == .foundation, let model = call.hint()?.modelReplies.first {
      show(.faint, "「\(model)」", first: "  \(Texts.modelReply[language])：")
    }
  }

  func undo() {
    let live: LiveCall
    switch place {
    case .call(let current), .record(let current): live = current
    case .desk:
      guard let last = lastCall else { return notify(Texts.nothingToUndo) }
      live = last
    }
    let (isDone, failure) = live.undo()
    guard isDone else { return notify(Texts.nothingToUndo) }
    if let failure { notify(Texts.notRecorded(failure.message)) }
    place = .call(live)
    lastCall = nil
    lastJudgement = live.call.turns.last.map(LastJudgement.turn)
    notify(Texts.undone)
    showEffects(live.call.lastEffects.filter(\.isSpoken))
    showState(of: live.call)
  }

  /// Begins the call again from one of its turns: those before it are as they were.
  func retry(_ argument: String) {
    let live: LiveCall
    switch place {
    case .call(let current), .record(let current): live = current
    case .desk:
      guard let last = lastCall else { return notify(Texts.nothingToRetry) }
      live = last
    }
    let digits = argument.isEmpty ? "1" : String(argument.commandFolded.trimmingSpaces)
    guard let number = Int(digits), let events = live.events(beforeTurn: number) else {
      return notify(Texts.noSuchTurn(argument, last: live.call.turns.count))
    }
    let ringing = workplace.call(
      live.call.rolePlay,
      seed: live.call.seed,
      level: live.call.level
    )
    let again = LiveCall(begin: ringing, at: surroundings.now(), in: surroundings.attempts)
    for event in events { _ = again.handle(event) }
    if let failure = again.journalFailure { notify(Texts.callNotRecorded(failure.message)) }
    live.drop()
    place = .call(again)
    lastCall = nil
    lastJudgement = again.call.turns.last.map(LastJudgement.turn)
    notify(Texts.retrying(number))
    showEffects(again.call.lastEffects.filter(\.isSpoken))
    showState(of: again.call)
  }

  // MARK: Help during the call

  func hint() {
    guard case .call(let live) = place else { return }
    if live.call.level == .test { return notify(Texts.noHintInTest) }
    let (_, failure) = live.handle(.hintTaken)
    if let failure { notify(Texts.notRecorded(failure.message)) }
    if live.call.level == .hints { notify(Texts.hintCosts(live.call.rubric.hintCost)) }
    let rendering = HintRendering(
      workplace: workplace,
      language: language,
      wrapper: wrapper,
      style: style
    )
    // Hints themselves do not count: they change nothing of the moment.
    let moment = live.steps.count { $0.event != .hintTaken }
    let step = lastHint.map { $0.moment == moment ? $0.step.next : .situation } ?? .situation
    lastHint = (moment, step)
    console.write(rendering.text(for: live.call, step: step))
  }

  func why() {
    let rendering = JudgementRendering(
      workplace: workplace,
      language: language,
      wrapper: wrapper,
      style: style
    )
    switch lastJudgement {
    case nil: notify(Texts.nothingToExplain)
    case .lookedUp(let query): showHits(for: query, tellingWhy: true)
    case .checked(let words, let judgement, let context):
      console.write(rendering.text(for: judgement, of: words, in: context))
    case .turn(let turn):
      console.write(rendering.text(for: turn, in: rolePlayOfLastTurn))
    }
  }

  /// The case that is played, or that was played last.
  private var rolePlayOfLastTurn: RolePlay? {
    switch place {
    case .call(let live), .record(let live): live.call.rolePlay
    case .desk: lastCall?.call.rolePlay
    }
  }

  // MARK: The end

  /// Writes words into the record of the call just over.
  func writeRecord(_ words: String) {
    switch place {
    case .record(let live): writeRecord(words, of: live)
    case .desk:
      guard let lastCall, lastCall.call.isEnded || lastCall.call.isPutAside, !words.isEmpty else {
        return notify(Texts.noRecordToWrite)
      }
      writeRecord(words, of: lastCall)
      if lastCall.call.isEnded { grade(lastCall) }
    case .call: notify(Texts.onlyAtDesk)
    }
  }

  func writeRecord(_ words: String, of live: LiveCall) {
    guard !words.isEmpty else { return }
    let (_, failure) = live.handle(.recordWritten(workplace.record(words, in: live.call)))
    if let failure { notify(Texts.notRecorded(failure.message)) }
  }

  private func grade(_ live: LiveCall) {
    let result = AttemptResult(
      ending: live.call.ending?.name ?? "",
      passed: live.call.isPassed,
      score: live.call.score,
      ended: surroundings.now()
    )
    // On disk before the scorecard looks for what to practise next, which may take its time.
    if let failure = live.finish(result) { notify(Texts.notRecorded(failure.message)) }
    place = .desk
    lastCall = live
    console.write(scorecardText(of: Scorecard(live.call)))
  }

  func showScorecard() {
    guard let lastCall else { return notify(Texts.noScorecard) }
    console.write(scorecardText(of: Scorecard(lastCall.call)))
  }

  private func scorecardText(of scorecard: Scorecard) -> String {
    ScorecardRendering(workplace: workplace, language: language, wrapper: wrapper, style: style)
      .text(for: scorecard)
  }
}

extension Effect {
  /// Whether somebody says it.
  fileprivate var isSpoken: Bool {
    if case .say = self { true } else { false }
  }
}

extension Call {
  /// Whether the case asks for a record of the call that is over, and none was written.
  fileprivate var lacksRecord: Bool {
    rolePlay.recordSheet != nil && !records.contains { $0.call == number }
  }
}
