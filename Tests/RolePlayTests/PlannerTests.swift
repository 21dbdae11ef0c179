import Content
import RolePlay
import Testing

struct PlannerTests {
  private func line(_ points: Int, _ criterion: Scoring.Entry.Criterion) -> Scoring.Entry {
    Scoring.Entry(points: points, criterion: criterion, label: "行", range: somewhere)
  }

  @Test func `takes the way that passes, not the shortest`() throws {
    var call = Call(
      scenes: [
        scene(
          "入口",
          [
            on(.act(.endCall), models: ["失礼いたします"], go: [.ending("良い")]),
            on(.act(.explainReason), models: ["決まりでございます"], go: [.scene("奥")]),
          ]
        ),
        scene("奥", [on(.act(.refuse), models: ["いたしかねます"], go: [.ending("良い")])]),
      ],
      endings: [ending("良い", isGood: true)],
      scoring: Scoring(entries: [
        line(50, .terms([.act(.explainReason)])), line(30, .ending(isGood: true)),
      ]),
      passMark: 70
    )
    call.play([])
    let planner = try #require(Planner(call.rolePlay))
    let step = try #require(planner.step(for: call))
    #expect(step.input == .reply([.act(.explainReason)]))
    #expect(step.passes)
    #expect(step.steps == 2)
    let other = try #require(planner.step(for: call, avoiding: [step.reaction]))
    #expect(other.input == .reply([.act(.endCall), .act(.explainReason)]))
  }

  @Test func `wins the mood first that the way needs, as often as it takes`() throws {
    let trusting = Condition.mood("信頼", .atLeast, 50)
    var call = Call(
      moods: [RolePlay.Mood(name: "信頼", initial: 10, bounds: 0...100)],
      scenes: [
        scene(
          "入口",
          [
            on(.act(.verifyIdentity), go: [.ending("良い", when: trusting)]),
            on(.act(.empathy), moods: ["信頼": 20]),
            on(.act(.apology), moods: ["信頼": 5]),
          ]
        )
      ],
      endings: [ending("良い", isGood: true)]
    )
    call.play([])
    let planner = try #require(Planner(call.rolePlay))
    var heard: [ExploredInput] = []
    while !call.isEnded, heard.count < 9, let step = planner.step(for: call) {
      heard.append(step.input)
      call = call.following([
        Exploration.Turn(scene: "入口", input: step.input)
      ])
    }
    #expect(
      heard == [
        .reply([.act(.empathy)]), .reply([.act(.empathy)]), .reply([.act(.verifyIdentity)]),
      ]
    )
  }

  @Test func `leads through nothing that breaks, fails or costs`() throws {
    var call = Call(
      scenes: [
        scene(
          "入口",
          [
            on(.violation(.insult), go: [.ending("良い")]),
            on(.keyPoint("雇用形態"), go: [.ending("良い")]),
            on(.act(.endCall), marks: ["黙って切った"], go: [.ending("良い")]),
            on(.circumstance(.silence), go: [.ending("良い")]),
          ]
        )
      ],
      endings: [ending("良い", isGood: true)],
      scoring: Scoring(
        entries: [line(-5, .terms([.keyPoint("雇用形態")]))],
        criticalMarks: ["黙って切った"]
      )
    )
    call.play([])
    #expect(try #require(Planner(call.rolePlay)).step(for: call) == nil)
  }

  @Test func `agrees with every call on what can happen`() throws {
    var compared = 0
    for seed in 0..<40 as Range<UInt64> {
      var cases = RandomCases(seed: seed, moodStep: 20)
      var call = cases.call()
      guard let exploration = Exploration(call.rolePlay, limit: 2_000), exploration.isComplete
      else { continue }
      compared += 1
      let unwon = Set(exploration.unwonReactions)
      let scenes = Set(exploration.unreachableScenes.map(\.name))
      let endings = Set(exploration.unreachableEndings.map(\.name))
      let ringing = call
      for _ in 0..<8 {
        call = ringing
        call.play(cases.events(30))
        for turn in call.turns {
          #expect(!scenes.contains(turn.scene), "seed \(seed)")
          if let winner = turn.decision.winner {
            #expect(!unwon.contains(winner.reaction), "seed \(seed)")
          }
        }
        if let name = call.ending?.name { #expect(!endings.contains(name), "seed \(seed)") }
      }
    }
    #expect(compared > 10, "only \(compared) cases were small enough")
  }
}
