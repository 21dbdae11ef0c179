import Content
import ReplyCheck
import SourceDiagnostics
import Testing

/// Floors under what the rules reach on graded replies, so that a change cannot lose ground unseen.
struct RegressionTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test func `acts and violations stay above their floors`() throws {
    let records: [Fixtures.Reply] = try Fixtures.records(of: "replies.jsonl")
    #expect(records.count > 300)
    var acts = Agreement()
    var violations = Agreement()
    var innocent = 0
    var clean = 0
    for record in records {
      let context = ReplyContext(customer: record.customer, authority: record.authority)
      let judgement = checker.check(record.utterance, in: context)
      acts.add(judgement.acts, wanted: record.acts)
      violations.add(judgement.violations, wanted: record.violations)
      if record.violations.isEmpty {
        innocent += 1
        clean += judgement.violations.isEmpty ? 1 : 0
      }
    }
    #expect(acts.microF1 >= 0.84, "acts: \(acts.microF1)")
    #expect(violations.microF1 >= 0.70, "violations: \(violations.microF1)")
    #expect(Double(clean) / Double(innocent) >= 0.86, "clean: \(clean) of \(innocent)")
  }
}
