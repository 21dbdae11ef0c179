package import Content

/// A case as an automaton of small numbers, so that all of its states can be walked through.
///
/// A state is one word: the scene, the part of the clock, a class of each mood that some condition names, a bit of each mark
/// that some condition names. An operator can reply with any set of terms; the walk tries, for each heading, the reply that
/// meets exactly its terms, and the reply that meets nothing. That is exact for which headings can win: where a heading
/// wins for some reply, it also wins for the one that meets only its own terms, since every rival that this one meets the
/// other met as well.
struct CaseModel {
  typealias State = UInt64
  typealias TermSet = UInt128

  /// A number inside a state.
  struct Field {
    let shift: UInt64
    let mask: UInt64

    func value(in state: State) -> Int { Int(truncatingIfNeeded: (state >> shift) & mask) }

    func setting(_ value: Int, in state: State) -> State {
      state & ~(mask << shift) | UInt64(truncatingIfNeeded: value) << shift
    }
  }

  /// What conditions ask of a state.
  struct Need {
    struct Test {
      let field: Field
      /// A bit for each number that is allowed.
      let allowed: UInt128
    }

    var set: UInt64 = 0
    var unset: UInt64 = 0
    var tests: [Test] = []
    var isImpossible = false

    /// The bits of a state that it looks at.
    var bits: State {
      tests.reduce(set | unset) { $0 | $1.field.mask << $1.field.shift }
    }

    func isMet(by state: State) -> Bool {
      guard !isImpossible, state & set == set, state & unset == 0 else { return false }
      for test in tests where test.allowed >> UInt128(test.field.value(in: state)) & 1 == 0 {
        return false
      }
      return true
    }
  }

  /// A number that a step changes, with what becomes of each of its values.
  struct Change {
    let field: Field
    let table: [UInt8]
  }

  /// A way on from a step.
  struct Way {
    enum Target: Hashable {
      case scene(Int)
      case ending(Int)
      /// The next call of the case, which begins in a scene.
      case nextCall(Int)
    }

    let need: Need
    let target: Target
  }

  /// What happens when a heading wins, or when nothing does.
  ///
  /// A class, as choices and scenes are: walks go through millions of them, and a copy would hold every array inside.
  final class Step: Sendable {
    /// Nil where the case foresees nothing.
    let reaction: Reaction?
    let need: Need
    let changes: [Change]
    let marks: UInt64
    let ways: [Way]

    init(reaction: Reaction?, need: Need, changes: [Change], marks: UInt64, ways: [Way]) {
      self.reaction = reaction
      self.need = need
      self.changes = changes
      self.marks = marks
      self.ways = ways
    }

    func changing(_ state: State) -> State {
      var state = state | marks
      for change in changes {
        let value = Int(change.table[change.field.value(in: state)])
        state = change.field.setting(value, in: state)
      }
      return state
    }

    func way(from state: State) -> Way.Target? {
      for way in ways where way.need.isMet(by: state) { return way.target }
      return nil
    }
  }

  /// What the operator can say or do in a scene, with the step that follows where no rival takes it.
  final class Choice: Sendable {
    let input: ExploredInput
    /// What must be so before it, beside the conditions of its heading.
    let need: Need
    let counts: [Counter]
    /// The index of the step.
    let step: Int
    /// The steps that come first where their conditions hold, in order.
    let rivals: [Int]

    init(input: ExploredInput, need: Need, counts: [Counter], step: Int, rivals: [Int]) {
      self.input = input
      self.need = need
      self.counts = counts
      self.step = step
      self.rivals = rivals
    }
  }

  /// A heading that competes in a scene.
  struct Contender {
    let reaction: Reaction
    let isOfScene: Bool
    /// The index of the step.
    let step: Int
    let terms: TermSet

    /// Returns whether it is met by an input with some terms, whatever the state.
    func takes(_ input: ExploredInput, terms available: TermSet) -> Bool {
      switch (reaction.trigger, input) {
      case (.reply, _): terms & available == terms
      case (.otherwise, .reply): true
      case (.otherwise, .move), (.state, _): false
      }
    }
  }

  final class SceneModel: Sendable {
    let name: String
    /// The bits of a state that something can still ask for from here on; the others are put out.
    let live: State
    /// In the order in which they are considered.
    let contenders: [Contender]
    let choices: [Choice]
    /// The reactions to the state of the call, in the order in which they are looked at.
    let stateSteps: [Int]
    /// The bits of a state on which it depends which of the choices are open.
    let deciding: State

    init(
      name: String,
      live: State,
      contenders: [Contender],
      choices: [Choice],
      stateSteps: [Int],
      steps: [Step]
    ) {
      self.name = name
      self.live = live
      self.contenders = contenders
      self.choices = choices
      self.stateSteps = stateSteps
      deciding = choices.reduce(0) { bits, choice in
        choice.rivals.reduce(bits | choice.need.bits | steps[choice.step].need.bits) {
          $0 | steps[$1].need.bits
        }
      }
    }
  }

  /// Where a turn leads.
  struct Outcome: Hashable {
    let state: State
    /// The index of the ending, below zero while the case goes on.
    let ending: Int
    /// Whether a new call begins; then one of the marks that tell what became of promises is still to be set.
    let isNextCall: Bool
    /// A bit for each of the scene's reactions to the state of the call that happened.
    let stateSteps: UInt64
  }

  let rolePlay: RolePlay
  /// The endings of the case, then the one of a call that was cut off.
  let endings: [Ending]
  let moods: [MoodClasses]
  /// The mood that whoever counts the turns follows; nil where all moods are in the states.
  let patience: Patience?
  let layout: Layout
  let steps: [Step]
  let scenes: [SceneModel]
  let initial: State
  /// The bit of each term that some heading asks for.
  let bits: [Term: Int]

  /// Whether anything that happens after the operator's words, while others speak, depends on the time.
  var asksTimeAfterTurns: Bool {
    let clock = layout.clock
    func asks(_ need: Need) -> Bool {
      need.tests.contains { $0.field.shift == clock.shift && $0.field.mask == clock.mask }
    }
    return clock.mask != 0
      && (steps.contains { $0.ways.contains { asks($0.need) } }
        || scenes.contains { $0.stateSteps.contains { asks(steps[$0].need) } })
  }

  /// Returns whether a choice leads to its step from a state; not where a rival takes it.
  func isOpen(_ choice: Choice, in state: State) -> Bool {
    guard choice.need.isMet(by: state), steps[choice.step].need.isMet(by: state) else {
      return false
    }
    for rival in choice.rivals where steps[rival].need.isMet(by: state) { return false }
    return true
  }

  /// Returns the places of the choices of a scene that are open in a state.
  func openChoices(of scene: SceneModel, in state: State) -> [Int] {
    scene.choices.indices.filter { isOpen(scene.choices[$0], in: state) }
  }

  /// Returns the heading that an input with some terms meets in a state; nil where the case foresees nothing.
  func winner(
    of input: ExploredInput,
    terms: TermSet,
    in scene: SceneModel,
    state: State
  ) -> Contender? {
    scene.contenders.first { $0.takes(input, terms: terms) && steps[$0.step].need.isMet(by: state) }
  }

  /// Returns the bits of some terms; those that no heading asks for have none.
  func set(_ terms: some Sequence<Term>) -> TermSet {
    terms.reduce(0) { $0 | (bits[$1].map { 1 << TermSet($0) } ?? 0) }
  }

  /// Returns where a step leads, with the reactions to the state of the call that follow it.
  ///
  /// - Parameters:
  ///   - index: The step.
  ///   - counters: What is counted by it.
  ///   - scene: The scene in which it is made.
  ///   - before: The state just before it.
  ///   - part: The part of the clock when everything of it is said; nil where no time passes.
  /// - Returns: The state after it and the ending, if it leads to one.
  func outcome(
    ofStep index: Int,
    counting counters: [Counter] = [],
    in scene: SceneModel,
    from before: State,
    endingAt part: Int? = nil
  ) -> Outcome {
    let step = steps[index]
    var state = before
    for counter in counters { state = layout.counting(counter, in: state) }
    state = step.changing(state)
    if let part { state = layout.clock.setting(part, in: state) }
    var target = step.way(from: state)
    var happened: UInt64 = 0
    let here = layout.scene.value(in: state)
    switch target {
    case .ending, .nextCall: break
    case .scene, nil:
      let stays = target.map { $0 == .scene(here) } ?? true
      state =
        stays ? layout.counting(.stays, in: state) : layout.setting(.stays, to: 0, in: state)
      for (place, index) in scene.stateSteps.enumerated() where steps[index].need.isMet(by: state) {
        state = steps[index].changing(state)
        happened |= 1 << UInt64(place)
        if let way = steps[index].way(from: state) {
          target = way
          break
        }
      }
    }
    return outcome(at: target, from: state, in: scene, happened)
  }

  private func outcome(
    at target: Way.Target?,
    from state: State,
    in scene: SceneModel,
    _ happened: UInt64
  ) -> Outcome {
    var state = state
    var ending = -1
    var isNextCall = false
    switch target {
    case .ending(let number): ending = number
    case .scene(let next):
      if next != layout.scene.value(in: state) { state = layout.setting(.stays, to: 0, in: state) }
      state = layout.scene.setting(next, in: state) & scenes[next].live
    case .nextCall(let next):
      for counter in Counter.allCases { state = layout.setting(counter, to: 0, in: state) }
      state = layout.clock.setting(0, in: state) & ~layout.promiseMarks
      state = layout.scene.setting(next, in: state) & scenes[next].live
      isNextCall = true
    case nil: state &= scene.live
    }
    return Outcome(state: state, ending: ending, isNextCall: isNextCall, stateSteps: happened)
  }

  /// Returns the states in which a new call can begin, by what became of promises.
  func openings(of outcome: Outcome) -> [State] {
    guard outcome.isNextCall else { return [outcome.state] }
    let live = scenes[layout.scene.value(in: outcome.state)].live
    var states: [State] = []
    for mark in PromiseMark.allCases {
      let state = outcome.state | layout.markSet([mark.name]) & live
      if !states.contains(state) { states.append(state) }
    }
    return states
  }
}

/// What an operator says or does in an exploration.
package enum ExploredInput: Hashable, Sendable {
  /// A reply that meets these terms and no others; with none, one that says nothing of use.
  case reply([Term])
  /// A move, with what is so when it is made.
  case move(Move, [Circumstance] = [])

  /// What it meets.
  package var terms: [Term] {
    switch self {
    case .reply(let terms): terms
    case .move(let move, let circumstances): [.move(move)] + circumstances.map(Term.circumstance)
    }
  }
}
