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

  /// Grades every example of every rule, without any company's tables.
  init(of rules: RuleSet, at workplace: Workplace) {
    let checker = ReplyChecker(
      tokenizer: workplace.tokenizer,
      knowledge: CompanyKnowledge(),
      criticalViolations: []
    )
    var count = 0
    var failures = rules.diagnostics.map(\.message)
    for rule in rules.rules {
      for (example, mustFire) in rule.fires.map({ ($0, true) }) + rule.silent.map({ ($0, false) }) {
        count += 1
        let context = ReplyContext(customer: example.customer, authority: example.authority)
        let matching = checker.rulesMatching(example.utterance, in: context)
        if matching.contains(rule.id) != mustFire {
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
