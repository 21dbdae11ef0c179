import Content
import RolePlay
import Testing

struct DecisionTests {
  /// Headings that all match, the winner first.
  struct Contest: CustomTestStringConvertible {
    let name: String
    let own: [Reaction]
    var anywhere: [Reaction] = []
    let winner: String

    var testDescription: String { name }
  }

  static let contests = [
    Contest(
      name: "a violation before more terms",
      own: [on(.act(.refuse), .act(.apology)), on(.violation(.insult))],
      winner: "侮辱"
    ),
    Contest(
      name: "a violation of anywhere before the scene's own",
      own: [on(.act(.refuse), .act(.apology))],
      anywhere: [on(.violation(.insult))],
      winner: "侮辱"
    ),
    Contest(
      name: "more terms before fewer",
      own: [on(.act(.refuse)), on(.act(.refuse), .act(.apology))],
      winner: "お断り＋お詫び"
    ),
    Contest(
      name: "a condition counts like a term",
      own: [on(.act(.refuse)), on(.act(.apology), when: [.mood("怒り", .atLeast, 0)])],
      winner: "お詫び（条件1）"
    ),
    Contest(
      name: "more of anywhere before less of the scene",
      own: [on(.act(.refuse))],
      anywhere: [on(.act(.refuse), .act(.apology))],
      winner: "お断り＋お詫び"
    ),
    Contest(
      name: "the scene's own before anywhere",
      own: [on(.act(.refuse))],
      anywhere: [on(.act(.apology))],
      winner: "お断り"
    ),
    Contest(
      name: "the first of the file",
      own: [on(.act(.apology)), on(.act(.refuse))],
      winner: "お詫び"
    ),
    Contest(
      name: "every other reply last, even when it stands first",
      own: [otherwise()],
      anywhere: [on(.act(.refuse))],
      winner: "お断り"
    ),
  ]

  @Test(arguments: contests)
  func `chooses among headings that match`(contest: Contest) throws {
    var call = Call(
      moods: [RolePlay.Mood(name: "怒り", initial: 0, bounds: 0...100)],
      scenes: [scene("入口", contest.own)],
      anywhere: contest.anywhere
    )
    call.play(.said(acts: [.apology, .refuse], violations: [.insult]))
    let decision = try #require(call.lastDecision)
    #expect(decision.winner?.heading == contest.winner)
    #expect(decision.candidates.count == contest.own.count + contest.anywhere.count)
  }

  @Test func `tells what each heading lacked`() throws {
    let angry = Condition.mood("怒り", .atLeast, 50)
    var call = Call(
      moods: [RolePlay.Mood(name: "怒り", initial: 10, bounds: 0...100)],
      scenes: [
        scene("入口", [on(.act(.refuse), .act(.explainReason), when: [angry]), otherwise()])
      ]
    )
    call.play(.said(acts: [.refuse]))
    let decision = try #require(call.lastDecision)
    let first = try #require(decision.candidates.first)
    #expect(first.missingTerms == [.act(.explainReason)])
    #expect(first.unmetConditions == [angry])
    #expect(!first.isMatch)
    #expect(decision.winner?.heading == "ほかの返事")
  }

  @Test func `never takes a move for every other reply`() throws {
    var call = Call(scenes: [scene("入口", [otherwise()])])
    call.play(.did(.note, "助けてください"))
    let decision = try #require(call.lastDecision)
    #expect(decision.winner == nil)
    #expect(decision.candidates.map(\.takesInput) == [false])
  }

  @Test func `tells an act from a move of the same name`() {
    let scenes = [scene("入口", [on(.move(.hold), marks: ["操作"]), on(.act(.hold), marks: ["発話"])])]
    var moved = Call(scenes: scenes)
    moved.play(.did(.hold))
    #expect(moved.marks == ["操作"])
    var said = Call(scenes: scenes)
    said.play(.said(acts: [.hold]))
    #expect(said.marks == ["発話"])
  }

  @Test func `asks for a key point that was hit, not one that was only near`() {
    let scenes = [scene("入口", [on(.keyPoint("立場は同じ"), marks: ["伝えた"]), otherwise()])]
    var hit = Call(scenes: scenes)
    hit.play(.said(keyPoints: ["立場は同じ"]))
    #expect(hit.marks == ["伝えた"])
    var other = Call(scenes: scenes)
    other.play(.said(keyPoints: ["許可が要る"]))
    #expect(other.marks.isEmpty)
  }
}
