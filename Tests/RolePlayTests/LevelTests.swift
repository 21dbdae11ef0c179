import Content
import RolePlay
import Testing

struct LevelTests {
  private func call(_ level: PracticeLevel) -> Call {
    Call(
      scenes: [
        scene(
          "入口",
          [on(.act(.thanks), models: ["ありがとうございます"], go: [.ending("済み")]), otherwise()]
        )
      ],
      endings: [ending("済み", isGood: true)],
      scoring: Scoring(
        entries: [
          Scoring.Entry(
            points: 10,
            criterion: .ending(isGood: true),
            label: "結末が良い",
            range: somewhere
          ),
          Scoring.Entry(
            points: 5,
            criterion: .terms([.act(.apology)]),
            label: "お詫び",
            range: somewhere
          ),
        ]
      ),
      passMark: 10,
      rubric: Rubric(hintCost: 3),
      level: level
    )
  }

  @Test(arguments: [
    (PracticeLevel.foundation, 2, 0), (.practice, 2, 0), (.hints, 2, 6), (.test, 0, 0),
  ])
  func `lets hints cost points where they do`(level: PracticeLevel, count: Int, cost: Int) {
    var call = call(level)
    call.play()
    let effects = [call.handle(.hintTaken), call.handle(.hintTaken)]
    #expect(effects == Array(repeating: level == .test ? [.rejectEvent] : [], count: 2))
    call.play(.said(acts: [.thanks]))
    let scorecard = Scorecard(call)
    #expect(scorecard.hintCount == count)
    #expect(scorecard.hintPoints == cost)
    #expect(scorecard.score == 10 - cost)
    #expect(scorecard.verdict == (cost == 0 ? .pass : .fail))
  }

  @Test func `costs no more than was earned, and takes none after the call`() {
    var call = call(.hints)
    #expect(call.handle(.hintTaken) == [.rejectEvent])
    call.play()
    for _ in 0..<9 { _ = call.handle(.hintTaken) }
    call.play(.said(acts: [.thanks]))
    #expect(Scorecard(call).score == 0)
    #expect(call.handle(.hintTaken) == [.rejectEvent])
  }

  @Test(arguments: PracticeLevel.allCases)
  func `shows no model reply after a test`(level: PracticeLevel) throws {
    var call = Call(
      scenes: [scene("入口", [on(.act(.apology), models: ["申し訳ございません"]), otherwise()])],
      scoring: Scoring(
        entries: [
          Scoring.Entry(
            points: 5,
            criterion: .terms([.act(.apology)]),
            label: "お詫び",
            range: somewhere
          )
        ]
      ),
      level: level
    )
    call.play(.did(.end))
    let practice = try #require(Scorecard(call).nextPractice)
    #expect(practice.modelReply == (level == .test ? nil : "申し訳ございません"))
  }
}
