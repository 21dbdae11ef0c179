import Content
import SourceDiagnostics
import Testing

struct ReactionTests {
  private func reaction(
    trigger: Reaction.Trigger = .otherwise,
    marks: [String] = [],
    suppressions: [RuleSuppression] = []
  ) -> Reaction {
    Reaction(
      heading: "ほかの返事",
      trigger: trigger,
      marks: marks,
      range: SourceRange(line: 3, columns: 1..<6),
      suppressions: suppressions
    )
  }

  @Test func `is equal to another by what it says`() {
    #expect(reaction() == reaction())
    #expect(reaction().hashValue == reaction().hashValue)
    #expect(reaction() != reaction(trigger: .state))
    #expect(reaction() != reaction(marks: ["折り返し約束"]))
  }

  @Test func `equality knows every property`() {
    // One more has to be compared, too.
    #expect(Mirror(reflecting: reaction()).children.count == 12)
  }
}
