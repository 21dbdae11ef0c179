import Content
import MeCabTokenizer
import ReplyCheck
import SourceDiagnostics
import Testing

/// Floors under what the rules reach on graded replies, so that a change cannot lose ground unseen.
struct RegressionTests {
  private let checker: ReplyChecker

  init() throws {
    checker = ReplyChecker(
      tokenizer: try MeCabTokenizer(),
      knowledge: CompanyKnowledge(),
      criticalViolations: []
    )
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

  @Test func `key points stay above their floor`() throws {
    let records: [Fixtures.Point] = try Fixtures.records(of: "keypoints.jsonl")
    #expect(records.count == 300)
    let right = records.filter { record in
      let point = KeyPoint(
        name: record.point,
        examples: record.examples,
        counterExamples: record.counter,
        words: (record.words ?? []).map { $0.split(separator: "｜").map(String.init) },
        range: SourceRange(line: 1, columns: 1..<1)
      )
      return checker.match(point, in: record.utterance).isHit == record.hit
    }
    #expect(Double(right.count) / Double(records.count) >= 0.68, "\(right.count) right")
  }
}
