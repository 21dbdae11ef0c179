import Content
import MeCabTokenizer
import ReplyCheck
import SourceDiagnostics

/// Runs the examples that the rules of language carry as their tests.
struct RuleExampleRun {
  /// How many examples were run.
  let count: Int
  /// The examples that came out wrong, and the faults of the rules' files.
  let failures: [LocalizedText]

  /// Grades every example of every rule that the program carries, without any company's tables.
  init(at workplace: Workplace) {
    let checker = ReplyChecker(
      tokenizer: workplace.tokenizer,
      knowledge: CompanyKnowledge(),
      criticalViolations: []
    )
    let ofReplies = RuleExampleRun(of: .standard) { example in
      checker.rulesMatching(
        example.utterance,
        in: ReplyContext(customer: example.customer, authority: example.authority)
      )
    }
    let ofCustomers = RuleExampleRun(of: .kinds) { example in
      workplace.customerReader.rulesMatching(example.utterance)
    }
    count = ofReplies.count + ofCustomers.count
    failures = ofReplies.failures + ofCustomers.failures
  }

  private init(of rules: RuleSet, matching: (Rule.Example) -> Set<String>) {
    var count = 0
    var failures = rules.diagnostics.map(\.message)
    for rule in rules.rules {
      for (example, mustFire) in rule.fires.map({ ($0, true) }) + rule.silent.map({ ($0, false) }) {
        count += 1
        if matching(example).contains(rule.id) != mustFire {
          failures.append(
            Texts.ruleExampleFailed(
              rule.id,
              words: example.utterance,
              mustFire: mustFire,
              file: rule.file,
              line: example.range.start.line
            )
          )
        }
      }
    }
    self.count = count
    self.failures = failures
  }
}
