import Content
import ReplyCheck
import Testing

struct CorrectionTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test(arguments: [
    ("部長はそのようにおっしゃられましたか。", "部長はそのようにおっしゃいましたか。"),
    ("おっしゃられていた件でございますね。", "おっしゃっていた件でございますね。"),
    ("何かおっしゃられれば、お伝えください。", "何かおっしゃれば、お伝えください。"),
    ("まだおっしゃられない方もいらっしゃいます。", "まだおっしゃらない方もいらっしゃいます。"),
    ("このカードはご利用できません。", "このカードはご利用になれません。"),
    ("明日でしたらご予約できるので、お電話ください。", "明日でしたらご予約いただけるので、お電話ください。"),
    ("書面を拝見させていただきます。", "書面を拝見いたします。"),
    ("書面を拝見させていただいたところでございます。", "書面を拝見いたしたところでございます。"),
    ("水曜日は休まさせていただきます。", "水曜日は休ませていただきます。"),
    ("ご説明を読まさせてください。", "ご説明を読ませてください。"),
    ("一回払いでよろしかったでしょうか。", "一回払いでよろしいでしょうか。"),
    ("お名前を頂戴できますか。", "お名前を伺えますでしょうか。"),
    ("お名前様のほうを頂戴してもよろしかったでしょうか。", "お名前を伺ってもよろしいでしょうか。"),
    ("何か申されたいことがございますか。", "何かおっしゃりたいことがございますか。"),
    ("佐藤部長は外出しております。", "部長の佐藤は外出しております。"),
    ("すみませんが、少々お待ちください。", "恐れ入りますが、少々お待ちください。"),
    ("ﾊｲ、了解です。", "ﾊｲ、承知いたしました。"),
  ])
  func `a slip is mended in the form in which it stands`(utterance: String, right: String) throws {
    let judgement = checker.check(utterance, in: ReplyContext(customer: "はい", authority: .full))
    let slip = try #require(judgement.findings.first { $0.violation == .poorKeigo })
    #expect(slip.correction == right)
  }

  @Test func `every correction passes the checker`() throws {
    var samples: [(utterance: String, context: ReplyContext)] = RuleSet.standard.rules.flatMap {
      $0.fires.map { example in
        let context = ReplyContext(customer: example.customer, authority: example.authority)
        return (example.utterance, context)
      }
    }
    samples += PhraseCase.all.map { ($0.utterance, $0.context) }
    let replies: [Fixtures.Reply] = try Fixtures.records(of: "replies.jsonl")
    samples += replies.map {
      ($0.utterance, ReplyContext(customer: $0.customer, authority: $0.authority))
    }
    var corrected = 0
    for (utterance, context) in samples {
      let before = checker.check(utterance, in: context)
      for finding in before.findings {
        guard let correction = finding.correction else { continue }
        corrected += 1
        let after = checker.check(correction, in: context)
        #expect(!after.findings.contains { $0.rule == finding.rule }, "\(utterance) \(correction)")
        // What the model hears only once the slip is gone was there before.
        let broken = after.findings.filter { !$0.isLearned }.compactMap(\.violation)
        #expect(Set(before.violations).isSuperset(of: broken), "\(correction)")
      }
    }
    #expect(corrected > 200, "\(corrected)")
  }
}
