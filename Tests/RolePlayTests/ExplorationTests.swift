import Content
import RolePlay
import Testing

struct ExplorationTests {
  /// A case that is as it should be: two scenes, a good and a bad ending, patience that runs out.
  private func sound(
    entrance: [Reaction] = [],
    inside: [Reaction] = [],
    anywhere: [Reaction] = [],
    scenes: [Scene] = [],
    moods: [RolePlay.Mood] = [],
    scoring: Scoring = Scoring()
  ) -> RolePlay {
    Call(
      moods: [RolePlay.Mood(name: "忍耐", initial: 6, bounds: 0...6, changePerTurn: -1)] + moods,
      scenes: [
        scene("入口", [on(.act(.greeting), go: [.scene("奥")]), otherwise()] + entrance),
        scene("奥", [on(.act(.refuse), go: [.ending("良い")]), otherwise()] + inside),
      ] + scenes,
      anywhere: [
        on(.move(.end), go: [.ending("切電")]),
        whenever(.mood("忍耐", .atMost, 0), go: [.ending("悪い")]),
      ] + anywhere,
      endings: [
        ending("良い", isGood: true), ending("悪い", isGood: false), ending("切電", isGood: false),
      ],
      scoring: scoring
    ).rolePlay
  }

  private func explore(_ rolePlay: RolePlay) throws -> Exploration {
    try #require(Exploration(rolePlay))
  }

  @Test
  func `finds nothing in a sound case`() throws {
    let exploration = try explore(sound())
    #expect(exploration.isComplete)
    #expect(exploration.unreachableScenes.isEmpty && exploration.unreachableEndings.isEmpty)
    #expect(exploration.deadEnds.isEmpty)
    #expect(exploration.endlessLoop == nil)
    #expect(exploration.unwonReactions.isEmpty)
    // Two scenes; patience only runs out, so it tells no states apart.
    #expect(exploration.stateCount == 2)
  }

  @Test
  func `finds a scene that only a condition keeps calls from`() throws {
    let hidden = scene("隠し部屋", [on(.act(.thanks), go: [.ending("良い")]), otherwise()])
    let exploration = try explore(
      sound(
        inside: [
          on(
            .act(.empathy),
            moods: ["怒り": 5],
            go: [.scene("隠し部屋", when: .mood("怒り", .atLeast, 60))]
          )
        ],
        scenes: [hidden],
        moods: [RolePlay.Mood(name: "怒り", initial: 20, bounds: 0...100)]
      )
    )
    // Patience lasts for four times five, which is not enough.
    #expect(exploration.unreachableScenes.map(\.name) == ["隠し部屋"])
  }

  @Test
  func `finds a scene that nothing but hanging up ends, and how a call comes there`() throws {
    let trap = scene("行き止まり", [otherwise()])
    let rolePlay = Call(
      scenes: [
        scene("入口", [on(.act(.greeting), go: [.scene("行き止まり")]), otherwise(go: [.ending("悪い")])]),
        trap,
      ],
      anywhere: [on(.move(.end), go: [.ending("悪い")])],
      endings: [ending("悪い", isGood: false)]
    ).rolePlay
    let exploration = try explore(rolePlay)
    #expect(exploration.deadEnds.map(\.scene) == ["行き止まり"])
    #expect(exploration.deadEnds.first?.approach.map(\.input) == [.reply([.act(.greeting)])])
  }

  @Test
  func `finds a way round that patience does not end`() throws {
    let exploration = try explore(
      sound(
        entrance: [
          on(.act(.apology), moods: ["忍耐": 1], go: [.scene("控え室")])
        ],
        scenes: [
          scene("控え室", [on(.act(.empathy), moods: ["忍耐": 2], go: [.scene("入口")]), otherwise()])
        ]
      )
    )
    let loop = try #require(exploration.endlessLoop)
    #expect(
      Set(loop.turns.map(\.input)) == [.reply([.act(.apology)]), .reply([.act(.empathy)])]
    )
  }

  @Test
  func `lets a time end what words alone would not`() throws {
    let exploration = try explore(
      Call(
        scenes: [scene("入口", [otherwise()])],
        anywhere: [whenever(.callTime(.atLeast, seconds: 900), go: [.ending("時間")])],
        endings: [ending("時間", isGood: false)]
      ).rolePlay
    )
    #expect(exploration.endlessLoop == nil)
    #expect(exploration.unreachableEndings.isEmpty)
    #expect(exploration.deadEnds.isEmpty)
  }

  @Test
  func `finds headings that never win`() throws {
    let beaten = on(.act(.refuse), when: [.mark("知らせた", isSet: true)])
    let stronger = on(.act(.refuse), when: [.mark("知らせた", isSet: true), .mood("忍耐", .atLeast, 0)])
    let unasked = on(.act(.thanks), when: [.mark("どこにもない", isSet: true)])
    let exploration = try explore(
      sound(
        inside: [beaten, stronger, unasked],
        anywhere: [on(.move(.note), marks: ["知らせた"])]
      )
    )
    #expect(exploration.unwonReactions == [beaten, unasked])
  }

  @Test
  func `finds lines of the scoring that every call meets, or none`() throws {
    func line(_ points: Int, _ criterion: Scoring.Entry.Criterion) -> Scoring.Entry {
      Scoring.Entry(points: points, criterion: criterion, label: "行", range: somewhere)
    }
    let always = line(10, .mark("名乗った"))
    let never = line(5, .mark("誰も付けない"))
    let usual = line(20, .terms([.act(.refuse)]))
    let rolePlay = Call(
      scenes: [
        scene("入口", [on(.act(.greeting), marks: ["名乗った"], go: [.scene("奥")]), otherwise()]),
        scene("奥", [on(.act(.refuse), go: [.ending("良い")]), otherwise(go: [.ending("悪い")])]),
      ],
      anywhere: [on(.move(.end))],
      endings: [ending("良い", isGood: true), ending("悪い", isGood: false)],
      scoring: Scoring(entries: [always, never, usual], criticalMarks: ["これも付かない"])
    ).rolePlay
    let exploration = try explore(rolePlay)
    #expect(exploration.unmissableEntries == [always])
    #expect(exploration.unmeetableEntries == [never])
    #expect(exploration.unsetCriticalMarks == ["これも付かない"])
  }

  @Test
  func `counts states from which right words lead to no good ending`() throws {
    let offended = Condition.mood("怒り", .atLeast, 60)
    let exploration = try explore(
      sound(
        entrance: [
          on(.act(.ask), moods: ["怒り": 20]),
          on(.act(.greeting), when: [offended]),
        ],
        moods: [RolePlay.Mood(name: "怒り", initial: 20, bounds: 0...60)]
      )
    )
    // Once offended in the entrance, the customer cannot be won back; the second scene asks for no mood.
    #expect(exploration.hopeless.count == 1)
    #expect(exploration.hopeless.of == 4)
  }

  @Test
  func `gives a case up that is larger than the limit`() throws {
    let exploration = try #require(Exploration(sound(), limit: 1))
    #expect(!exploration.isComplete)
  }
}
