import Content
import RolePlay
import Testing

struct CareTests {
  private static let clause = ClauseReference(policy: "customer-harassment", clause: "aftercare")
  private static let rubric = Rubric(
    care: Rubric.Care(clause: clause, kinds: [.abuse, .threat, .sexual])
  )

  @Test(arguments: CustomerKind.allCases)
  func `looks after the operator after a call that hurts`(kind: CustomerKind) {
    var call = Call(
      kinds: [.ordinary, kind],
      scenes: [scene("入口", [otherwise()])],
      rubric: Self.rubric
    )
    call.play(.did(.end))
    let hurts = [CustomerKind.abuse, .threat, .sexual].contains(kind)
    #expect(Scorecard(call).care == (hurts ? Self.clause : nil))
  }

  @Test func `says nothing where the rubric does not`() {
    let call = Call(kinds: [.abuse], scenes: [scene("入口", [])])
    #expect(Scorecard(call).care == nil)
  }
}
