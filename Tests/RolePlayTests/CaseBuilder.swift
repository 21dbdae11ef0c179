import Content
import ReplyCheck
import RolePlay
import SourceDiagnostics

/// A place for values that no test looks at the place of.
let somewhere = SourceRange(line: 1, columns: 1..<2)

/// Builds a scene.
func scene(
  _ name: String,
  says lines: [Line] = [],
  authority: Authority? = nil,
  _ reactions: [Reaction]
) -> Scene {
  Scene(name: name, lines: lines, authority: authority, reactions: reactions, range: somewhere)
}

/// Builds a reaction to a reply or move that meets all of some terms.
func on(
  _ terms: Term...,
  when conditions: [Condition] = [],
  models: [String] = [],
  moods: [String: Int] = [:],
  marks: [String] = [],
  says lines: [Line] = [],
  advice: [String] = [],
  clauses: [ClauseReference] = [],
  go transitions: [Transition] = []
) -> Reaction {
  Reaction(
    heading: heading(terms, conditions),
    trigger: .reply(terms),
    conditions: conditions,
    modelReplies: models,
    moodChanges: moods.sorted { $0.key < $1.key }.map {
      MoodChange(mood: $0.key, amount: $0.value)
    },
    marks: marks,
    lines: lines,
    advice: advice,
    clauses: clauses,
    transitions: transitions,
    range: somewhere
  )
}

/// Builds a reaction to every other utterance.
func otherwise(
  moods: [MoodChange] = [],
  says lines: [Line] = [],
  go transitions: [Transition] = []
) -> Reaction {
  Reaction(
    heading: "ほかの返事",
    trigger: .otherwise,
    moodChanges: moods,
    lines: lines,
    transitions: transitions,
    range: somewhere
  )
}

/// Builds a reaction to the state of the call.
func whenever(
  _ conditions: Condition...,
  moods: [MoodChange] = [],
  marks: [String] = [],
  says lines: [Line] = [],
  go transitions: [Transition] = []
) -> Reaction {
  Reaction(
    heading: heading([], conditions),
    trigger: .state,
    conditions: conditions,
    moodChanges: moods,
    marks: marks,
    lines: lines,
    transitions: transitions,
    range: somewhere
  )
}

/// Builds an ending.
func ending(_ name: String, isGood: Bool, says lines: [Line] = []) -> Ending {
  Ending(name: name, isGood: isGood, lines: lines, review: ["\(name)でした。"], range: somewhere)
}

/// Builds a line of the customer.
func customer(_ text: String, when conditions: Condition...) -> Line {
  Line(speaker: .customer, conditions: conditions, text: text)
}

extension Transition {
  static func scene(_ name: String, when conditions: Condition...) -> Transition {
    Transition(destination: .scene(name), conditions: conditions)
  }

  static func nextCall(_ name: String, _ time: NextCallTime) -> Transition {
    Transition(destination: .nextCall(scene: name, time))
  }

  static func ending(_ name: String, when conditions: Condition...) -> Transition {
    Transition(destination: .ending(name), conditions: conditions)
  }
}

extension Call {
  /// Creates a call with nothing in it that the test does not name.
  init(
    opening: String = "入口",
    kinds: [CustomerKind] = [],
    character: CustomerCharacter? = nil,
    moods: [RolePlay.Mood] = [],
    keyPoints: [KeyPoint] = [],
    scenes: [Scene],
    anywhere: [Reaction] = [],
    endings: [Ending] = [],
    scoring: Scoring = Scoring(),
    passMark: Int = 0,
    authority: Authority? = nil,
    topicAuthority: Authority = .none,
    rubric: Rubric = Rubric(),
    limits: CompanyLimits = CompanyLimits(),
    startsAt: CalendarTime? = nil,
    calendar: BusinessCalendar = BusinessCalendar(),
    recordSheet: RecordSheet? = nil,
    seed: UInt64 = 1,
    level: PracticeLevel = .practice
  ) {
    self.init(
      rolePlay: RolePlay(
        id: "case",
        number: "T-01",
        title: "試しの台本",
        authority: authority,
        customerKinds: kinds,
        character: character,
        passMark: passMark,
        openingScene: opening,
        startsAt: startsAt,
        moods: moods,
        keyPoints: keyPoints,
        scenes: scenes,
        anywhere: anywhere,
        endings: endings,
        scoring: scoring,
        recordSheet: recordSheet
      ),
      topicAuthority: topicAuthority,
      rubric: rubric,
      limits: limits,
      calendar: calendar,
      seed: seed,
      level: level
    )
  }

  /// Connects the call and lets everything happen, and returns the effects of the last event.
  @discardableResult
  mutating func play(_ events: Event...) -> [Effect] {
    play(events)
  }

  /// Connects the call and lets everything happen, and returns the effects of the last event.
  @discardableResult
  mutating func play(_ events: [Event]) -> [Effect] {
    var effects = phase == .ringing ? handle(.callConnected) : []
    for event in events { effects = handle(event) }
    return effects
  }
}

extension Event {
  /// Something said in which the checker found what the test names; the words are those of all of it.
  static func said(
    _ text: String = "はい",
    moras: Int = 14,
    acts: [Act] = [],
    violations: [Violation] = [],
    keyPoints: [String] = [],
    deadline: Range<Int>? = nil
  ) -> Event {
    let whole = 0..<text.unicodeScalars.count
    let findings = violations.map { violation in
      Finding(
        rule: "rule",
        violation: violation,
        severity: .violation,
        range: whole,
        text: text,
        message: LocalizedText("違反です。", en: "A violation."),
        clause: ClauseReference(policy: "compliance", clause: "answering")
      )
    }
    return .operatorSpoke(
      CheckedReply(
        text: text,
        moras: moras,
        judgement: Judgement(
          grounds: acts.map { Judgement.ActGround(act: $0, range: whole, rule: "rule") }
            + (deadline.map { [.init(act: .stateDeadline, range: $0, rule: "rule")] } ?? []),
          findings: findings
        ),
        keyPoints: keyPoints.map {
          KeyPointMatch(keyPoint: $0, isHit: true, range: whole, nearest: nil)
        }
      )
    )
  }

  static func did(_ move: Move, _ argument: String? = nil) -> Event {
    .operatorMoved(move, argument: argument)
  }
}

extension [Effect] {
  /// What is said and seen, in order.
  var spoken: [String] {
    compactMap { effect in
      if case .say(_, let text) = effect { text } else { nil }
    }
  }
}

/// Returns a heading as an author would write it, near enough to tell reactions apart.
private func heading(_ terms: [Term], _ conditions: [Condition]) -> String {
  let words = terms.map { term in
    switch term {
    case .act(let act): act.japaneseName
    case .violation(let violation): violation.japaneseName
    case .keyPoint(let name): name
    case .move(let move): "【\(move.japaneseName)】"
    case .circumstance(let circumstance): circumstance.japaneseName
    }
  }
  return words.joined(separator: "＋") + (conditions.isEmpty ? "" : "（条件\(conditions.count)）")
}
