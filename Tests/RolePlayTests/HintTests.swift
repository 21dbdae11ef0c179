import Content
import RolePlay
import Testing

struct HintTests {
  @Test func `follows the shortest way through the scenes to a good ending`() throws {
    var call = Call(
      scenes: [
        scene(
          "入口",
          [
            on(.act(.explainReason), go: [.scene("回り道")]),
            on(.act(.refuse), .act(.explainReason), models: ["決まりでございます"], go: [.scene("奥")]),
            on(.act(.inform), go: [.ending("失敗")]),
          ]
        ),
        scene("回り道", [on(.act(.refuse), go: [.scene("奥")])]),
        scene("奥", [on(.act(.restate), go: [.ending("約束")])]),
      ],
      anywhere: [on(.move(.transfer), go: [.ending("約束")])],
      endings: [ending("約束", isGood: true), ending("失敗", isGood: false)]
    )
    #expect(call.hint() == nil)
    call.play([])
    let hint = try #require(call.hint())
    #expect(hint.heading == "お断り＋理由")
    #expect(hint.terms == [.act(.refuse), .act(.explainReason)])
    #expect(hint.modelReplies == ["決まりでございます"])
    #expect(hint.unmetConditions.isEmpty)
    #expect(hint.steps == 2)
    call.play(.said(acts: [.refuse, .explainReason]))
    #expect(call.hint()?.heading == "復唱")
    call.play(.said(acts: [.restate]))
    #expect(call.hint() == nil)
  }

  @Test
  func `goes through what holds anywhere, in the order of the marks, where no scene leads on`() {
    var call = Call(
      scenes: [scene("入口", [otherwise()])],
      anywhere: [
        on(.act(.escalate), when: [.mark("メモ済み", isSet: true)], go: [.ending("引き継ぎ")]),
        on(.move(.note), marks: ["メモ済み"]),
      ],
      endings: [ending("引き継ぎ", isGood: true)]
    )
    call.play([])
    #expect(call.hint()?.terms == [.move(.note)])
    #expect(call.hint()?.steps == 2)
    call.play(.did(.note))
    #expect(call.hint()?.terms == [.act(.escalate)])
  }

  @Test func `never leads through a violation or through what costs`() {
    let scoring = Scoring(
      entries: [
        Scoring.Entry(
          points: -5,
          criterion: .terms([.keyPoint("雇用形態")]),
          label: "",
          range: somewhere
        )
      ],
      critical: [.move(.end)],
      criticalMarks: ["黙って切った"]
    )
    var call = Call(
      scenes: [
        scene(
          "入口",
          [
            on(.violation(.insult), go: [.ending("約束")]),
            on(.keyPoint("雇用形態"), go: [.ending("約束")]),
            on(.move(.end), go: [.ending("約束")]),
            on(.act(.endCall), marks: ["黙って切った"], go: [.ending("約束")]),
          ]
        )
      ],
      endings: [ending("約束", isGood: true)],
      scoring: scoring
    )
    call.play([])
    #expect(call.hint() == nil)
  }

  @Test func `asks first for what wins the mood that the way needs`() {
    let trusting = Condition.mood("信頼", .atLeast, 50)
    var call = Call(
      moods: [RolePlay.Mood(name: "信頼", initial: 10, bounds: 0...100)],
      scenes: [
        scene(
          "入口",
          [
            on(.act(.verifyIdentity), go: [.ending("約束", when: trusting)]),
            on(.act(.empathy), moods: ["信頼": 20]),
            on(.act(.apology), moods: ["信頼": 5]),
          ]
        )
      ],
      endings: [ending("約束", isGood: true)]
    )
    call.play([])
    #expect(call.hint()?.heading == "共感")
    #expect(call.hint()?.unmetConditions == [trusting])
    call.play(.said(acts: [.empathy]), .said(acts: [.empathy]))
    #expect(call.hint()?.heading == "本人確認")
    #expect(call.hint()?.unmetConditions == [])
  }

  @Test func `prefers points that can still be earned among equal ways`() {
    let scoring = Scoring(entries: [
      Scoring.Entry(points: 10, criterion: .terms([.act(.restate)]), label: "復唱", range: somewhere)
    ])
    var call = Call(
      scenes: [
        scene(
          "入口",
          [
            on(.act(.thanks), go: [.ending("約束")]), on(.act(.restate), go: [.ending("約束")]),
            otherwise(),
          ]
        )
      ],
      endings: [ending("約束", isGood: true)],
      scoring: scoring
    )
    call.play([])
    #expect(call.hint()?.heading == "復唱")
  }

  @Test(.timeLimit(.minutes(1)))
  func `ends on scenes that lead in circles`() {
    let circle = (0..<30).map { index in
      scene("場面\(index)", [on(.act(.ask), go: [.scene("場面\((index + 1) % 30)")])])
    }
    var call = Call(opening: "場面0", scenes: circle)
    call.play([])
    #expect(call.hint() == nil)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [(14, 15), (60, nil)])
  func `finds the way among many marks that can be set in any order, or gives up soon`(
    marks: Int,
    steps: Int?
  ) {
    let names = (0..<marks).map { "済み\($0)" }
    let notes = names.map { on(.keyPoint($0), models: [$0], marks: [$0]) }
    let end = on(
      .act(.endCall),
      when: names.map { .mark($0, isSet: true) },
      models: ["失礼いたします。"],
      go: [.ending("約束")]
    )
    var call = Call(scenes: [scene("入口", notes + [end])], endings: [ending("約束", isGood: true)])
    call.play([])
    let hint = call.hint()
    #expect(hint?.steps == steps)
    #expect(hint?.terms == steps.map { _ in [.keyPoint("済み0")] })
  }
}
