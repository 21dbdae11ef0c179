import Content
import ReplyCheck

extension Scorecard {
  /// Grades a call that has ended, or one that was abandoned as it stands.
  package init(_ call: Call) {
    let scoring = call.rolePlay.scoring
    let ending = call.ending
    let entries = scoring.entries.map { Entry($0, in: call) }
    let critical = call.criticalErrors
    self.init(
      rolePlay: call.rolePlay.id,
      seed: call.seed,
      ending: ending?.name,
      isGood: ending?.isGood ?? false,
      score: call.score,
      maximum: scoring.maximum,
      passMark: call.rolePlay.passMark,
      entries: entries,
      critical: critical,
      verdict: call.isPassed ? .pass : .fail,
      profile: call.rubric.criteria.map { Criterion($0, in: call) },
      review: ending?.review ?? [],
      clauses: ending?.clauses ?? [],
      nextPractice: Practice(after: call, entries: entries, critical: critical),
      record: RecordGrade(call),
      hintCount: call.hintCount,
      hintPoints: call.hintPoints,
      care: call.care,
      seconds: call.totalSeconds
    )
  }
}

extension Call {
  /// The points that were earned so far, never below zero.
  package var score: Int {
    let earned = rolePlay.scoring.entries.reduce(0) { $0 + Scorecard.Entry($1, in: self).points }
    return max(0, earned - hintPoints)
  }

  /// The points that the hints cost; none where the level makes them free.
  package var hintPoints: Int { level == .hints ? rubric.hintCost * hintCount : 0 }

  /// Whether the call has ended, without a critical error and with enough points.
  package var isPassed: Bool {
    isEnded && criticalErrors.isEmpty && score >= rolePlay.passMark
  }
}

extension Call {
  /// Returns the index of the first turn that set a mark, or that holds the promise that a mark of the call itself is about.
  fileprivate func turn(setting mark: String) -> Int? {
    turns.firstIndex { $0.marksSet.contains(mark) }
      ?? promiseOutcomes.first { $0.mark.name == mark }?.turn
  }
}

extension Scorecard.Entry {
  /// Looks for the first turn that meets a line of the scoring.
  init(_ entry: Scoring.Entry, in call: Call) {
    label = entry.label
    criterion = entry.criterion
    worth = entry.points
    switch entry.criterion {
    case .terms(let terms):
      let index = call.turns.firstIndex { turn in terms.allSatisfy(turn.conduct.meets) }
      isMet = index != nil
      grounds = index.map { index in terms.compactMap { call.ground(of: $0, inTurn: index) } } ?? []
    case .mark(let mark):
      let index = call.turn(setting: mark)
      isMet = index != nil
      grounds = index.map { [call.ground(ofTurn: $0)] } ?? []
    case .ending(let isGood):
      isMet = call.ending?.isGood == isGood
      grounds = []
    }
  }
}

extension Scorecard.Criterion {
  /// Looks through all turns for what earns or loses a heading of the rubric.
  init(_ criterion: Rubric.Criterion, in call: Call) {
    id = criterion.id
    name = criterion.name
    let lost = call.turns.indices.flatMap { turn in
      criterion.lostBy.compactMap { call.ground(of: .violation($0), inTurn: turn) }
    }
    let earned = call.turns.indices.flatMap { turn in
      criterion.earnedBy.compactMap { call.ground(of: .act($0), inTurn: turn) }
    }
    outcome = lost.isEmpty ? (earned.isEmpty ? .notAskedFor : .earned) : .lost
    grounds = lost.isEmpty ? earned : lost
  }
}

extension Call {
  /// The clause on what the company does for the operator; nil where the call is of no kind that hurts.
  fileprivate var care: ClauseReference? {
    guard let care = rubric.care, rolePlay.customerKinds.contains(where: care.kinds.contains)
    else { return nil }
    return care.clause
  }
}

extension Scorecard.Practice {
  /// Chooses the first critical error, or else the unearned line with the most points; nil where neither is.
  init?(after call: Call, entries: [Scorecard.Entry], critical: [Scorecard.CriticalError]) {
    if let error = critical.first {
      let turn = call.turns[error.ground.turn]
      subject = .critical(error)
      modelReply =
        call.level == .test
        ? nil : call.hint(inScene: turn.scene, state: turn.before)?.modelReplies.first
      return
    }
    let missed = entries.filter { !$0.isMet && $0.worth > 0 }
    guard let most = missed.map(\.worth).max(),
      let entry = missed.first(where: { $0.worth == most })
    else { return nil }
    subject = .missed(entry)
    modelReply = call.level == .test ? nil : call.rolePlay.modelReply(for: entry.criterion)
  }
}

extension RolePlay {
  /// Returns the reply of the case that meets the most of a criterion, the first of equal ones.
  func modelReply(for criterion: Scoring.Entry.Criterion) -> String? {
    guard case .terms(let wanted) = criterion else { return nil }
    var best: (overlap: Int, reply: String)?
    for reaction in scenes.flatMap(\.reactions) + anywhere {
      guard case .reply(let terms) = reaction.trigger, let reply = reaction.modelReplies.first
      else { continue }
      let overlap = wanted.count { terms.contains($0) }
      if overlap > best?.overlap ?? 0 { best = (overlap, reply) }
    }
    if let best { return best.reply }
    return wanted.lazy.compactMap { term in
      guard case .keyPoint(let name) = term else { return nil }
      return keyPoints.first { $0.name == name }?.examples.first
    }
    .first
  }
}
