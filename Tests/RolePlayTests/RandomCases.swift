import Content
import RolePlay
import TestSupport

/// Cases and events that nobody would write, for properties that must hold of all of them.
struct RandomCases {
  private var generator: SeededGenerator
  private let sceneNames = ["入口", "奥", "別室"]
  private let endingNames = ["良い", "悪い"]
  private let moodNames = ["怒り", "信頼"]
  private let markNames = ["警告済み", "メモ済み"]
  private let keyPoints = ["許可が要る", "立場は同じ"]

  /// Every number of a mood is a multiple of this, so that few values come up.
  private let moodStep: Int

  init(seed: UInt64, moodStep: Int = 1) {
    generator = SeededGenerator(seed: seed)
    self.moodStep = moodStep
  }

  /// Creates a call that rings, with a seed of its own.
  mutating func call() -> Call {
    Call(
      moods: moodNames.map { name in
        RolePlay.Mood(
          name: name,
          initial: level(20...60),
          bounds: 10...90,
          changePerTurn: level(-3...1)
        )
      },
      scenes: sceneNames.map { name in
        scene(name, says: lines(), authority: chance(3) ? .full : nil, reactions(4))
      },
      anywhere: reactions(3),
      endings: [ending("良い", isGood: true, says: lines()), ending("悪い", isGood: false)],
      seed: generator.next()
    )
  }

  mutating func events(_ count: Int) -> [Event] {
    (0..<count).map { _ in event() }
  }

  private mutating func event() -> Event {
    switch number(0...5) {
    case 0: .callConnected
    case 1: .did(pick(Move.allCases), chance(2) ? "30" : nil)
    default:
      .said(
        moras: number(0...80),
        acts: some(of: Act.allCases),
        violations: chance(4) ? some(of: Violation.allCases) : [],
        keyPoints: some(of: keyPoints)
      )
    }
  }

  private mutating func reactions(_ count: Int) -> [Reaction] {
    var result: [Reaction] = (0..<count).map { _ in
      on(
        term(),
        when: conditions(),
        moods: [pick(moodNames): level(-60...60)],
        marks: chance(3) ? [pick(markNames)] : [],
        says: lines(),
        go: transitions()
      )
    }
    result.append(
      whenever(
        condition(),
        moods: [MoodChange(mood: pick(moodNames), amount: level(-20...20))],
        says: lines(),
        go: chance(4) ? transitions() : []
      )
    )
    result.append(otherwise(says: lines()))
    return result
  }

  private mutating func term() -> Term {
    switch number(0...3) {
    case 0: .move(pick(Move.allCases))
    case 1: .keyPoint(pick(keyPoints))
    case 2: .violation(pick(Violation.allCases))
    default: .act(pick(Act.allCases))
    }
  }

  private mutating func lines() -> [Line] {
    (0..<number(0...4)).map { _ in
      Line(
        speaker: pick([.customer, .customer, .supervisor, .narration]),
        conditions: conditions(),
        text: "行\(number(0...9))"
      )
    }
  }

  private mutating func transitions() -> [Transition] {
    (0..<number(0...2)).map { _ in
      Transition(
        destination: chance(5) ? .ending(pick(endingNames)) : .scene(pick(sceneNames)),
        conditions: conditions()
      )
    }
  }

  private mutating func conditions() -> [Condition] {
    chance(2) ? [] : [condition()]
  }

  private mutating func condition() -> Condition {
    switch number(0...2) {
    case 0: .mark(pick(markNames), isSet: chance(2))
    case 1: .callTime(.atLeast, seconds: number(0...60))
    default: .mood(pick(moodNames), pick([.atLeast, .atMost, .above, .below]), number(0...100))
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func level(_ range: ClosedRange<Int>) -> Int {
    number(range) / moodStep * moodStep
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    number(1...oneIn) == 1
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...(elements.count - 1))]
  }

  private mutating func some<Element>(of elements: [Element]) -> [Element] {
    elements.filter { _ in number(1...elements.count) <= 2 }
  }
}
