import Content
import SourceDiagnostics
import Testing

@testable import ReplyCheck

/// A reply is read once for all that is asked of it; each part has to come out as if it were asked for alone.
struct HearingTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  private static let points = [
    KeyPoint(
      name: "承認が要る",
      examples: ["お答えには責任者の承認が要ります", "許可のない者からはお答えできません"],
      counterExamples: ["私の判断でお答えします"],
      range: SourceRange(line: 1, columns: 1..<1)
    ),
    KeyPoint(
      name: "折り返す時刻を言う",
      examples: ["本日15時までに折り返しお電話いたします"],
      words: [["時", "分"]],
      range: SourceRange(line: 2, columns: 1..<1)
    ),
  ]

  @Test func `hears what is heard when each is asked for alone`() throws {
    for record in try Fixtures.records(of: "replies.jsonl") as [Fixtures.Reply] {
      let context = ReplyContext(customer: record.customer, authority: record.authority)
      let heard = checker.hear(record.utterance, in: context, for: Self.points)
      #expect(heard.judgement == checker.check(record.utterance, in: context))
      #expect(
        heard.speech.keyPoints == Self.points.map { checker.match($0, in: record.utterance) }
      )
    }
  }

  @Test func `finds the same acts when alone and after another moment`() throws {
    let context = ReplyContext(customer: "はい")
    for record in try Fixtures.records(of: "replies.jsonl") as [Fixtures.Reply] {
      let reading = checker.read(record.utterance)
      let acts = { (engine: RuleEngine) in
        engine.matches.compactMap { match in
          if case .act(let act) = match.rule.target { "\(act) \(match.range)" } else { nil }
        }
      }
      let all = acts(checker.apply(to: reading, in: context))
      #expect(
        acts(checker.applyForActs(to: reading, in: context, after: nil)) == all,
        "\(record.utterance)"
      )
      let moment = ReplyContext(
        customer: record.customer,
        authority: record.authority,
        isAfterWarning: true
      )
      let other = checker.apply(to: reading, in: moment)
      #expect(
        acts(checker.applyForActs(to: reading, in: context, after: other)) == all,
        "\(record.utterance)"
      )
    }
  }

  @Test(arguments: [
    ("もしもし、お電話代わりました", "ﾓｼﾓｼ､ｵ電話代わりました"), ("3分お待ちください", "３分お待ちください"),
    ("そうですね", "そうですねーーー"),
  ])
  func `words take as long in every spelling`(one: String, other: String) {
    #expect(
      checker.speech(one, for: []).moras == checker.speech(other, for: []).moras
    )
  }
}
