import Content
import RolePlay
import Testing

/// A whole case of the shape that trainers write: refuse with a reason, then offer a call-back or hand over.
struct RefusalCaseTests {
  private let call: Call = {
    let trusting = Condition.mood("信頼", .atLeast, 35)
    let noted = Condition.mark("メモ済み", isSet: true)
    return Call(
      opening: "第一声",
      moods: [
        RolePlay.Mood(name: "怒り", initial: 60, bounds: 0...100),
        RolePlay.Mood(name: "信頼", initial: 10, bounds: 0...100),
        RolePlay.Mood(name: "忍耐", initial: 12, bounds: 0...12, changePerTurn: -1),
      ],
      scenes: [
        scene("第一声", [on(.act(.greeting), go: [.scene("詰問")]), otherwise()]),
        scene(
          "詰問",
          [
            on(
              .keyPoint("許可"),
              .keyPoint("立場"),
              moods: ["怒り": -20, "信頼": 15],
              go: [.scene("打開")]
            ),
            on(.act(.explainReason), moods: ["怒り": -10, "信頼": 10], go: [.scene("追及")]),
            otherwise(moods: [MoodChange(mood: "怒り", amount: 5)]),
          ]
        ),
        scene("追及", [on(.keyPoint("立場"), moods: ["信頼": 10], go: [.scene("打開")]), otherwise()]),
        scene(
          "打開",
          [
            on(
              .act(.offerCallback),
              .act(.stateDeadline),
              moods: ["信頼": 15],
              says: [customer("必ずだぞ", when: trusting), customer("上を出せ")],
              go: [.scene("連絡先", when: trusting)]
            ),
            otherwise(),
          ]
        ),
        scene("連絡先", [on(.act(.restate), go: [.ending("約束")]), otherwise()]),
      ],
      anywhere: [
        on(.violation(.insult), go: [.ending("口げんか")]),
        on(.violation(.unauthorizedAnswer), go: [.ending("独断")]),
        on(.move(.note), marks: ["メモ済み"]),
        on(.act(.escalate), when: [noted], go: [.ending("引き継ぎ")]),
        on(.act(.escalate)),
        whenever(.mood("忍耐", .atMost, 0), go: [.ending("抱え込み")]),
      ],
      endings: [
        ending("約束", isGood: true), ending("引き継ぎ", isGood: true),
        ending("口げんか", isGood: false), ending("独断", isGood: false),
        ending("抱え込み", isGood: false),
      ]
    )
  }()

  private static let greeting = Event.said(acts: [.greeting])
  private static let callback = Event.said(acts: [.offerCallback, .stateDeadline, .escalate])

  static let trials: [([Event], String)] = [
    (
      [
        greeting, .said(acts: [.explainReason], keyPoints: ["許可", "立場"]), .did(.note), callback,
        .said(acts: [.hold, .escalate]),
      ], "引き継ぎ"
    ),
    (
      [
        greeting, .said(acts: [.refuse, .explainReason], keyPoints: ["許可"]),
        .said(acts: [.refuse], keyPoints: ["立場"]), callback, .said(acts: [.restate]),
      ], "約束"
    ),
    ([greeting, .said(acts: [.inform], violations: [.unauthorizedAnswer])], "独断"),
    ([greeting, .said(violations: [.argument, .insult], keyPoints: ["許可", "立場"])], "口げんか"),
    ([greeting] + Array(repeating: .said(), count: 11), "抱え込み"),
  ]

  @Test(arguments: trials)
  func `reaches the ending that the trial expects`(events: [Event], ending: String) {
    var call = call
    call.play(events)
    #expect(call.ending?.name == ending)
    #expect(call.turns.count == events.count)
  }

  @Test func `can be won by following the hints`() {
    var call = call
    call.play([])
    while let hint = call.hint(), call.turns.count < 20 {
      #expect(hint.unmetConditions.isEmpty)
      let acts = hint.terms.compactMap { if case .act(let act) = $0 { act } else { nil } }
      let points = hint.terms.compactMap { if case .keyPoint(let name) = $0 { name } else { nil } }
      call.play(.said(acts: acts, keyPoints: points))
    }
    #expect(call.ending?.name == "約束")
  }
}
