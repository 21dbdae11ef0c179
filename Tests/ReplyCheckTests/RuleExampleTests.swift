import Content
import ReplyCheck
import SourceDiagnostics
import Testing

/// A rule's example with what the rule must do on it.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let example: Rule.Example
  let fires: Bool

  var testDescription: String {
    "\(rule.id) \(fires ? "fires" : "is silent") on \(example.utterance)"
  }

  static let all: [RuleCase] = RuleSet.standard.rules.flatMap { rule in
    rule.fires.map { RuleCase(rule: rule, example: $0, fires: true) }
      + rule.silent.map { RuleCase(rule: rule, example: $0, fires: false) }
  }
}

struct RuleExampleTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test func `the rule files have no faults`() {
    let faults = RuleSet.standardFromText.diagnostics.map {
      "\($0.file):\($0.range.start.line): \($0.message.english)"
    }
    #expect(faults == [])
  }

  @Test func `the matters of taste are known without reading the rules`() {
    #expect(RuleSet.standardTasteNames == RuleSet.standard.tastes.map(\.name))
    #expect(RuleSet.standardTasteNames.count > 5)
  }

  @Test(arguments: RuleCase.all)
  func `a rule fires on its bad examples and not on its good ones`(rule: RuleCase) {
    let context = ReplyContext(
      customer: rule.example.customer,
      authority: rule.example.authority
    )
    let found = checker.rulesMatching(rule.example.utterance, in: context).contains(rule.rule.id)
    #expect(found == rule.fires)
  }
}
