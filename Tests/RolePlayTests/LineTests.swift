import Content
import RolePlay
import Testing

struct LineTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `never gives the same variant twice running`(seed: UInt64) {
    let variants = ["一つ目", "二つ目", "三つ目"]
    var call = Call(
      scenes: [scene("入口", [otherwise(says: variants.map { customer($0) })])],
      seed: seed
    )
    call.play([])
    let said = (0..<12).flatMap { _ in call.play(.said()).spoken }
    #expect(said.count == 12)
    #expect(zip(said, said.dropFirst()).allSatisfy { $0 != $1 }, "seed \(seed): \(said)")
    #expect(Set(said).isSubset(of: variants))
  }

  @Test func `lets the seed choose`() {
    let variants = ["一つ目", "二つ目", "三つ目"].map { customer($0) }
    let openings = (0..<100 as Range<UInt64>).map { seed in
      var call = Call(scenes: [scene("入口", says: variants, [])], seed: seed)
      return call.play([]).spoken
    }
    #expect(Set(openings).count == 3)
  }

  @Test func `says the first line of each speaker whose conditions hold, in the order of the file`()
  {
    let known = Condition.mark("既知", isSet: true)
    let lines = [
      customer("また君か", when: known),
      Line(speaker: .narration, text: "受話器の向こうがざわつく。"),
      customer("だれだ"),
      Line(speaker: .supervisor, text: "代わりました"),
      Line(speaker: .narration, conditions: [known], text: "ため息が聞こえる。"),
      Line(speaker: .narration, text: "沈黙。"),
    ]
    var call = Call(scenes: [
      scene("入口", says: lines, [on(.act(.ask), marks: ["既知"], go: [.scene("入口")])])
    ])
    #expect(call.play([]).spoken == ["受話器の向こうがざわつく。", "だれだ", "代わりました", "沈黙。"])
    #expect(
      call.play(.said(acts: [.ask])).spoken
        == ["また君か", "受話器の向こうがざわつく。", "代わりました", "ため息が聞こえる。", "沈黙。"]
    )
  }

  @Test func `keeps the customer's last words while they are silent`() {
    var call = Call(scenes: [scene("入口", says: [customer("もしもし？")], [])])
    call.play([])
    #expect(call.lastCustomerLine == "もしもし？")
    call.play(.said())
    #expect(call.lastCustomerLine == "もしもし？")
  }
}
