import Content
import RolePlay
import Testing

struct ReactionTests {
  private let trust = RolePlay.Mood(name: "信頼", initial: 30, bounds: 0...100)
  private let patience = RolePlay.Mood(
    name: "忍耐",
    initial: 2,
    bounds: 0...2,
    changePerTurn: -1
  )
  private let trusting = Condition.mood("信頼", .atLeast, 35)

  @Test func `decides on the state before and goes on by the state after`() {
    var call = Call(
      moods: [trust],
      scenes: [
        scene(
          "入口",
          [
            on(.act(.offerCallback), when: [trusting], says: [customer("条件つきの見出し")]),
            on(
              .act(.offerCallback),
              moods: ["信頼": 15],
              says: [customer("必ずだぞ", when: trusting), customer("信じられない")],
              go: [.scene("奥", when: trusting)]
            ),
          ]
        ),
        scene("奥", says: [customer("番号は言わない")], []),
      ]
    )
    let effects = call.play(.said(acts: [.offerCallback]))
    #expect(
      effects == [
        .say(.customer, "必ずだぞ"), .showMoodChange(mood: "信頼", from: 30, to: 45),
        .enterScene("奥"), .say(.customer, "番号は言わない"),
      ]
    )
    #expect(call.lastCustomerLine == "必ずだぞ。番号は言わない")
  }

  @Test func `takes the first way that is open and stays where none is`() {
    let ways: [Transition] = [
      .scene("奥", when: .mark("許可", isSet: true)), .ending("良い結末", when: trusting),
    ]
    var call = Call(
      moods: [trust],
      scenes: [
        scene(
          "入口",
          [on(.act(.ask), go: ways), on(.act(.empathy), moods: ["信頼": 5], go: ways)]
        ),
        scene("奥", []),
      ],
      endings: [ending("良い結末", isGood: true)]
    )
    call.play(.said(acts: [.ask]))
    #expect(call.sceneName == "入口")
    call.play(.said(acts: [.empathy]))
    #expect(call.ending?.name == "良い結末")
  }

  @Test func `keeps moods within their bounds and shows what changed in all`() {
    var call = Call(
      moods: [trust, patience],
      scenes: [scene("入口", [on(.act(.thanks), moods: ["信頼": 500, "忍耐": 1]), otherwise()])]
    )
    let effects = call.play(.said(acts: [.thanks]))
    #expect(
      effects == [
        .showMoodChange(mood: "信頼", from: 30, to: 100),
        .showMoodChange(mood: "忍耐", from: 2, to: 1),
      ]
    )
    #expect(call.moods == ["信頼": 100, "忍耐": 1])
  }

  @Test func `wears patience out by every turn, then looks at the state`() {
    var call = Call(
      moods: [patience],
      scenes: [scene("入口", [otherwise(says: [customer("それで？")])])],
      anywhere: [whenever(.mood("忍耐", .atMost, 0), go: [.ending("抱え込み")])],
      endings: [ending("抱え込み", isGood: false, says: [customer("もういい")])]
    )
    call.play(.said())
    #expect(call.ending == nil)
    let effects = call.play(.did(.note))
    #expect(
      effects == [
        .moveUnanswered(.note), .showMoodChange(mood: "忍耐", from: 1, to: 0),
        .say(.customer, "もういい"), .endCall(ending: "抱え込み"),
      ]
    )
  }

  @Test func `lets an ending that was reached stand whatever the state`() {
    var call = Call(
      moods: [patience],
      scenes: [scene("入口", [on(.act(.endCall), go: [.ending("良い結末")])])],
      anywhere: [whenever(.mood("忍耐", .atMost, 2), go: [.ending("抱え込み")])],
      endings: [ending("良い結末", isGood: true), ending("抱え込み", isGood: false)]
    )
    call.play(.said(acts: [.endCall]))
    #expect(call.ending?.name == "良い結末")
    #expect(call.lastDecision?.stateCandidates == [])
  }

  @Test func `looks at each state reaction once, in order, and stops where one leads on`() throws {
    var call = Call(
      moods: [trust],
      scenes: [
        scene("入口", [otherwise(go: [.scene("奥")]), whenever(trusting, marks: ["遅い"])]),
        scene("奥", says: [customer("入った")], []),
        scene("別室", []),
      ],
      anywhere: [
        whenever(
          .mood("信頼", .below, 35),
          moods: [MoodChange(mood: "信頼", amount: 10)],
          says: [customer("ほう")]
        ),
        whenever(trusting, go: [.scene("別室")]),
        whenever(trusting, marks: ["届かない"]),
      ]
    )
    let effects = call.play(.said())
    #expect(effects.spoken == ["ほう"])
    #expect(call.sceneName == "別室")
    #expect(call.marks.isEmpty)
    let looked = try #require(call.lastDecision).stateCandidates
    #expect(looked.map(\.isMatch) == [false, true, true])
  }

  @Test func `sets marks once and gives advice with its clauses`() {
    let clause = ClauseReference(policy: "compliance", clause: "answering")
    var call = Call(
      scenes: [
        scene("入口", [on(.act(.warn), marks: ["警告済み"], advice: ["落ち着いて。"], clauses: [clause])])
      ]
    )
    let advice = Effect.advise("落ち着いて。", clauses: [clause])
    #expect(call.play(.said(acts: [.warn])) == [.setMark("警告済み"), advice])
    #expect(call.play(.said(acts: [.warn])) == [advice])
    #expect(call.turns.map(\.marksSet) == [["警告済み"], []])
    #expect(call.warningCount == 2)
  }

  @Test func `keeps what was promised with its time`() {
    var call = Call(scenes: [scene("入口", [otherwise()])])
    call.play(
      .said("折り返します", acts: [.offerCallback]),
      .said("15時までに折り返します", acts: [.offerCallback, .stateDeadline])
    )
    #expect(call.promises.map(\.turn) == [1])
    #expect(call.promises.map(\.text) == ["15時までに折り返します"])
  }
}
