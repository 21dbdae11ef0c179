import Content
import RolePlay
import Testing

struct CharacterTests {
  private static let craftsman = CustomerCharacter(
    name: "気の短い職人",
    reactions: [
      on(.circumstance(.silence), moods: ["怒り": 5, "不安": 5], says: [customer("聞こえてんのか")]),
      on(
        .circumstance(.thirdApology),
        .act(.apology),
        says: [customer("もういい"), customer("先の話をしてくれ"), customer("謝るな")]
      ),
      on(.violation(.insult), says: [customer("何だと")]),
      whenever(.mood("怒り", .atLeast, 90), marks: ["我慢の限り"]),
    ],
    range: somewhere
  )
  private static let anger = RolePlay.Mood(name: "怒り", initial: 30, bounds: 0...100)

  private func call(
    _ reactions: [Reaction] = [],
    anywhere: [Reaction] = [],
    seed: UInt64 = 1
  ) -> Call {
    Call(
      character: Self.craftsman.feeling(["怒り"]),
      moods: [Self.anger],
      scenes: [scene("入口", reactions + [otherwise(says: [customer("ほかの返事")])])],
      anywhere: anywhere,
      seed: seed
    )
  }

  @Test func `reacts before every other reply`() throws {
    var call = call()
    #expect(call.play(.said("……")).spoken == ["聞こえてんのか"])
    #expect(call.play(.said("はい")).spoken == ["ほかの返事"])
    let winner = try #require(call.turns[0].decision.winner)
    #expect(winner.origin == .character)
    #expect(call.turns[0].decision.candidates.last?.heading == "ほかの返事")
  }

  @Test func `lets every heading of the case go first`() {
    var scene = call([on(.circumstance(.silence), says: [customer("場面")])])
    #expect(scene.play(.said("……")).spoken == ["場面"])
    var anywhere = call(anywhere: [on(.circumstance(.silence), says: [customer("いつでも")])])
    #expect(anywhere.play(.said("……")).spoken == ["いつでも"])
  }

  @Test func `lets an act of the case go before a violation of the customer's own`() {
    var call = call([on(.act(.refuse), says: [customer("お断りか")])])
    let said = call.play(.said(acts: [.refuse], violations: [.insult])).spoken
    #expect(said == ["お断りか"])
    #expect(call.play(.said(violations: [.insult])).spoken == ["何だと"])
  }

  @Test func `changes the moods that the case has and leaves out the others`() {
    var call = call()
    call.play(.said("……"))
    #expect(call.moods == ["怒り": 35])
  }

  @Test func `looks at the state of the call after the case`() {
    var call = call([on(.act(.warn), moods: ["怒り": 70])])
    call.play(.said(acts: [.warn]))
    #expect(call.marks == ["我慢の限り"])
  }

  @Test(arguments: UInt64(1)...40)
  func `never says a line twice in a row`(seed: UInt64) {
    var call = call(seed: seed)
    call.play(Array(repeating: Event.said(acts: [.apology]), count: 12))
    let lines = call.turns.dropFirst(2).map(\.effects.spoken)
    #expect(lines.allSatisfy { $0.count == 1 })
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 != $1 }, "seed \(seed): \(lines)")
    #expect(Set(lines).count == 3, "seed \(seed)")
  }

  @Test func `is part of what an attempt depends on`() {
    let other = CustomerCharacter(name: "お年寄り", reactions: [], digest: "b", range: somewhere)
    let plain = Call(scenes: [scene("入口", [])])
    let with = Call(character: other, scenes: [scene("入口", [])])
    #expect(plain.basis != with.basis)
  }
}
