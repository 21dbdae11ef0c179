package import Content

/// Finds what to say or do next, so that a call ends well and passes.
///
/// The way is looked for on the exact states of the case, moods and all; only the time stands still. Nothing leads through
/// a violation, through what fails the call, or through what costs points. Among the ways that pass, the one is taken that
/// leaves the headings of the scenes for those of いつでも the least often, then the one with the fewest headings that the
/// author has no 手本 or a 指導 for, then the shortest.
package struct Planner: Sendable {
  /// The next step of a way.
  package struct Step: Hashable, Sendable {
    /// The heading that has to win.
    package let reaction: Reaction
    package let input: ExploredInput
    /// Whether the way passes; else it only ends well.
    package let passes: Bool
    /// How many steps there are to the end, this one counted.
    package let steps: Int
  }

  let model: CaseModel
  let scores: PlannedScores
  let options: [[Option]]
  /// The same, and each with what lines of the scoring ask for besides.
  let wideOptions: [[Option]]
  let earnedByStep: [Int: UInt32]

  /// Prepares a case; nil where it is too large to be put into numbers.
  ///
  /// - Parameters:
  ///   - rolePlay: A case without errors.
  ///   - limits: The company's numbers for a call that does not get on.
  package init?(_ rolePlay: RolePlay, limits: CompanyLimits = CompanyLimits()) {
    guard let model = CaseModel(rolePlay, limits: limits) else { return nil }
    self.model = model
    scores = PlannedScores(model)
    options = Self.options(of: model, scores, addsTerms: false)
    wideOptions = Self.options(of: model, scores, addsTerms: true)
    earnedByStep = Self.earnings(of: model, scores)
  }

  /// Returns the next step of the best way to a good ending that passes, else of the best to a good ending.
  ///
  /// - Parameters:
  ///   - call: The call at the moment.
  ///   - unwanted: Headings that no step in the scene of the moment may aim at.
  /// - Returns: The step, or nil where nobody talks, no way is left or none is found soon.
  package func step(for call: Call, avoiding unwanted: Set<Reaction> = []) -> Step? {
    guard let name = call.sceneName, let state = model.state(inScene: name, call.state) else {
      return nil
    }
    let start = Place(state: state, earned: scores.earned(in: call))
    let lost = scores.lost(in: call)
    let attempts: [(passes: Bool, adds: Bool)] = [(true, false), (true, true), (false, false)]
    for (passes, adds) in attempts {
      if passes && !call.criticalErrors.isEmpty { continue }
      let goal = passes ? scores.passMark + lost : Int.min
      let search = Search(self, goal: goal, addsTerms: adds, avoiding: unwanted)
      if let step = search.run(from: start) { return step }
    }
    return nil
  }

  /// A state with the lines of the scoring that were earned.
  struct Place: Hashable {
    let state: CaseModel.State
    let earned: UInt32
  }
}

/// What steps earn and cost, a bit for each line of the scoring that adds points.
struct PlannedScores: Sendable {
  let passMark: Int
  private let open: [(points: Int, criterion: Scoring.Entry.Criterion)]
  private let ending: Int
  private let scoring: Scoring

  init(_ model: CaseModel) {
    scoring = model.rolePlay.scoring
    passMark = model.rolePlay.passMark
    ending = scoring.entries.reduce(0) {
      $1.criterion == .ending(isGood: true) ? $0 + $1.points : $0
    }
    open = scoring.entries.filter { entry in
      if case .ending = entry.criterion { false } else { entry.points > 0 }
    }
    .prefix(UInt32.bitWidth).map { ($0.points, $0.criterion) }
  }

  /// The terms of the lines that words or a move can earn.
  var wantedTerms: [[Term]] {
    open.compactMap { if case .terms(let terms) = $0.criterion { terms } else { nil } }
  }

  func earned(in call: Call) -> UInt32 {
    open.enumerated().reduce(0) { bits, line in
      let entry = Scoring.Entry(
        points: line.element.points,
        criterion: line.element.criterion,
        label: "",
        range: call.rolePlay.scoring.entries[0].range
      )
      return Scorecard.Entry(entry, in: call).isMet ? bits | 1 << UInt32(line.offset) : bits
    }
  }

  /// Returns the points that a call has lost.
  func lost(in call: Call) -> Int {
    scoring.entries.filter { $0.points < 0 }.reduce(0) {
      Scorecard.Entry($1, in: call).isMet ? $0 - $1.points : $0
    }
  }

  func earned(byTerms terms: [Term], marks: some Sequence<String>) -> UInt32 {
    let marks = Set(marks)
    return open.enumerated().reduce(0) { bits, line in
      let isMet =
        switch line.element.criterion {
        case .terms(let wanted): wanted.allSatisfy(terms.contains)
        case .mark(let mark): marks.contains(mark)
        case .ending: false
        }
      return isMet ? bits | 1 << UInt32(line.offset) : bits
    }
  }

  /// Returns the points of some lines, and of a good ending.
  func points(_ earned: UInt32) -> Int {
    open.enumerated().reduce(ending) { sum, line in
      earned >> UInt32(line.offset) & 1 == 1 ? sum + line.element.points : sum
    }
  }

  /// Returns whether terms and marks break nothing, fail nothing and cost nothing.
  func isRight(_ terms: [Term], marks: [String]) -> Bool {
    let isClean = terms.allSatisfy { term in
      switch term {
      case .violation, .circumstance: false
      case .act, .keyPoint, .move: !scoring.critical.contains(term)
      }
    }
    return isClean && !marks.contains(where: scoring.criticalMarks.contains)
      && !scoring.entries.contains { entry in
        guard entry.points < 0 else { return false }
        return switch entry.criterion {
        case .terms(let costly): costly.allSatisfy(terms.contains)
        case .mark(let mark): marks.contains(mark)
        case .ending: false
        }
      }
  }
}
