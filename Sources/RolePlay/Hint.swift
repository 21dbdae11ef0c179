package import Content

/// What the situation asks for.
package struct Hint: Hashable, Sendable {
  /// The heading that leads on, as it is written.
  package let heading: String
  /// The acts, key points and moves that it asks for; empty where only the state of the call has to change.
  package let terms: [Term]
  /// Replies of the case that would be right; may be empty.
  package let modelReplies: [String]
  /// What keeps the call from moving on even then; often a mood that has to change first.
  package let unmetConditions: [Condition]
  /// How many steps lie between the call and the good ending that is nearest, this one counted.
  package let steps: Int
}

extension Call {
  /// Returns what the situation asks for, or nil where nobody talks or no good ending can be reached any more.
  ///
  /// The way to a good ending is taken that leaves the headings of the scenes for those of いつでも the least often, then the
  /// one that goes through the fewest headings for which the author has no 手本 or a 指導, then the shortest. Moods and times
  /// are left out of account on the way, marks are not: a heading that needs a mark comes after one that sets it. Of
  /// equal ways the one that is open now comes first, then the one that earns more points, then the first of the file.
  /// A case so large that the way cannot be found soon has no hint either.
  package func hint() -> Hint? {
    sceneName.flatMap { hint(inScene: $0, state: state) }
  }

  /// Returns what a scene asks for in a state of the call.
  func hint(inScene name: String, state: CallState) -> Hint? {
    let routes = Routes(rolePlay)
    let place = routes.place(inScene: name, marks: state.marks)
    let open = openEntries
    let steps = routes.steps(from: place)
    guard let (cost, cheapest) = routes.cheapest(of: steps) else { return nil }
    let ranked = cheapest.map { order in
      RankedStep(
        step: steps[order],
        unmet: unmetConditions(of: steps[order], state: state),
        points: points(of: steps[order].reaction, among: open),
        order: order
      )
    }
    guard let best = ranked.min() else { return nil }
    let helper = best.unmet.first.flatMap { condition in
      reaction(helping: condition, insteadOf: best.step, in: routes, at: place)
    }
    let answer = helper ?? best.step.reaction
    return Hint(
      heading: answer.heading,
      terms: answer.terms,
      modelReplies: answer.modelReplies,
      unmetConditions: best.unmet,
      steps: cost.steps
    )
  }

  /// The lines of the scoring that can still be earned by saying or doing something.
  private var openEntries: [(terms: [Term], points: Int)] {
    rolePlay.scoring.entries.compactMap { entry in
      guard entry.points > 0, case .terms(let terms) = entry.criterion,
        !Scorecard.Entry(entry, in: self).isMet
      else { return nil }
      return (terms, entry.points)
    }
  }

  private func points(of reaction: Reaction, among entries: [(terms: [Term], points: Int)]) -> Int {
    entries.reduce(0) { sum, entry in
      entry.terms.allSatisfy(reaction.terms.contains) ? sum + entry.points : sum
    }
  }

  /// Returns the moods and times that keep a step from being taken: its own now, its way's after its changes.
  private func unmetConditions(of step: Routes.Step, state: CallState) -> [Condition] {
    var after = state
    after.marks.formUnion(step.reaction.marks)
    for change in step.reaction.moodChanges {
      after.moods[change.mood, default: 0] += change.amount
    }
    return step.reaction.conditions.filter { !state.meets($0) }
      + step.wayConditions.filter { !after.meets($0) }
  }

  /// Returns the reaction that does most for a mood that a step needs; nil where the step itself helps, or nothing does.
  private func reaction(
    helping condition: Condition,
    insteadOf step: Routes.Step,
    in routes: Routes,
    at place: Routes.Place
  ) -> Reaction? {
    guard step.reaction.progress(towards: condition) <= 0 else { return nil }
    let helpers = routes.reactions(at: place).filter { $0.progress(towards: condition) > 0 }
    let most = helpers.map { $0.progress(towards: condition) }.max()
    return helpers.first { $0.progress(towards: condition) == most }
  }
}

extension Reaction {
  /// What a reply or move has to meet; empty for the other triggers.
  var terms: [Term] {
    switch trigger {
    case .reply(let terms): terms
    case .otherwise, .state: []
    }
  }

  /// Returns how much nearer a mood comes to a condition; below zero where it moves away.
  fileprivate func progress(towards condition: Condition) -> Int {
    guard case .mood(let name, let comparison, _) = condition else { return 0 }
    let change = moodChanges.reduce(0) { $1.mood == name ? $0 + $1.amount : $0 }
    return switch comparison {
    case .atLeast, .above: change
    case .atMost, .below: -change
    }
  }
}

/// One of equally cheap steps with what speaks for it; the least is the best.
private struct RankedStep: Comparable {
  let step: Routes.Step
  let unmet: [Condition]
  let points: Int
  let order: Int

  private var rank: [Int] {
    [unmet.isEmpty ? 0 : 1, -points, order]
  }

  static func < (left: Self, right: Self) -> Bool {
    left.rank.lexicographicallyPrecedes(right.rank)
  }

  static func == (left: Self, right: Self) -> Bool {
    left.rank == right.rank
  }
}
