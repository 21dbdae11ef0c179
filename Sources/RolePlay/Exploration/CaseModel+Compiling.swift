import Content

extension CaseModel {
  /// Turns a case into numbers; nil where it has too many moods, marks or terms for that.
  ///
  /// - Parameters:
  ///   - rolePlay: A case without errors.
  ///   - limits: The company's numbers for a call that does not get on.
  ///   - followsPatience: Whether a mood that does nothing but run out is left to whoever counts the turns.
  init?(_ rolePlay: RolePlay, limits: CompanyLimits, followsPatience: Bool = false) {
    let patience = followsPatience ? Patience(rolePlay) : nil
    let conditions = rolePlay.decisiveConditions
    let terms = Set(rolePlay.allReactions.flatMap(\.terms))
    let moods = Self.moodClasses(of: rolePlay, conditions: conditions)
      .filter { $0.name != patience?.mood }
    let times =
      conditions.compactMap { $0.turningTime(limits) }
      + (terms.contains(.circumstance(.overrun)) ? [limits.callSeconds].compactMap { $0 } : [])
    let layout = Layout(
      rolePlay,
      moods: moods,
      times: Set(times).filter { $0 > 0 }.sorted(),
      marks: Set(conditions.compactMap(\.markName)).sorted(),
      counted: Self.counted(by: conditions, terms: terms, limits: limits),
      followsPatience: patience != nil
    )
    guard layout.width <= State.bitWidth, moods.allSatisfy({ $0.count <= 128 }) else { return nil }
    var compiler = CaseCompiler(
      rolePlay,
      limits: limits,
      moods: moods,
      patience: patience,
      layout: layout
    )
    guard let scenes = compiler.scenes() else { return nil }
    self.rolePlay = rolePlay
    self.patience = patience
    self.moods = moods
    self.layout = layout
    self.scenes = scenes
    steps = compiler.steps
    endings = compiler.endings
    bits = compiler.bits
    let opening = rolePlay.scenes.firstIndex { $0.name == rolePlay.openingScene } ?? 0
    let first = moods.reduce(layout.scene.setting(opening, in: 0)) { state, mood in
      layout.moods[mood.name]?.setting(mood.initial, in: state) ?? state
    }
    initial = scenes.isEmpty ? first : first & scenes[opening].live
  }

  private static func moodClasses(
    of rolePlay: RolePlay,
    conditions: [Condition]
  ) -> [MoodClasses] {
    rolePlay.moods.compactMap { mood in
      let limits = conditions.compactMap { condition -> (Condition.Comparison, Int)? in
        guard case .mood(mood.name, let comparison, let limit) = condition else { return nil }
        return (comparison, limit)
      }
      guard !limits.isEmpty else { return nil }
      let changes = rolePlay.allReactions.flatMap(\.moodChanges).filter { $0.mood == mood.name }
        .map(\.amount)
      return MoodClasses(
        mood,
        changes: Set(changes + [mood.changePerTurn]).subtracting([0]),
        limits: limits
      )
    }
  }

  /// Returns what has to be counted, and from which number on more makes no difference.
  private static func counted(
    by conditions: [Condition],
    terms: Set<Term>,
    limits: CompanyLimits
  ) -> Counts<Int> {
    var counted = Counts<Int>()
    for condition in conditions {
      switch condition {
      case .warnings(let comparison, let limit):
        counted[.warnings] = max(counted[.warnings] ?? 0, comparison.turn(at: limit))
      case .companyLimit(.warnings, let comparison):
        guard let limit = limits.warnings else { continue }
        counted[.warnings] = max(counted[.warnings] ?? 0, comparison.turn(at: limit))
      case .companyLimit(.repeats, let comparison):
        guard let limit = limits.repeats else { continue }
        counted[.stays] = max(counted[.stays] ?? 0, comparison.turn(at: limit))
      case .mark, .mood, .callTime, .companyLimit(.callTime, _): continue
      }
    }
    if terms.contains(.circumstance(.thirdApology)) { counted[.apologies] = 2 }
    return counted
  }

  /// Returns the state of a call in a scene, as the model sees it.
  func state(inScene name: String, _ call: CallState) -> State? {
    guard let scene = scenes.firstIndex(where: { $0.name == name }) else { return nil }
    var state = layout.scene.setting(scene, in: layout.markSet(call.marks))
    state = layout.clock.setting(layout.part(ofSeconds: call.elapsedSeconds), in: state)
    state = layout.setting(.warnings, to: call.warnings, in: state)
    state = layout.setting(.apologies, to: call.apologies, in: state)
    state = layout.setting(.stays, to: call.stays, in: state)
    for mood in moods {
      guard let value = call.moods[mood.name], let field = layout.moods[mood.name] else { continue }
      state = field.setting(mood.number(of: value), in: state)
    }
    return state & scenes[scene].live
  }

  /// Returns what a reply that meets some terms counts.
  static func counts(of terms: some Sequence<Term>) -> [Counter] {
    terms.compactMap { term in
      switch term {
      case .act(.warn): .warnings
      case .act(.apology): .apologies
      default: nil
      }
    }
  }
}

extension Condition {
  fileprivate var markName: String? {
    if case .mark(let name, _) = self { name } else { nil }
  }
}
