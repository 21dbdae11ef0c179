import Content
import JapaneseText
package import SourceDiagnostics

/// The rules of the language, read from files and ready to be looked for.
package final class RuleSet: Sendable {
  /// In the order of the files, which is the order in which they are applied.
  package let rules: [Rule]
  /// Every fault of the files; a rule with faults is left out.
  package var diagnostics: [Diagnostic] {
    (patternDiagnostics + rules.flatMap(\.correctionFaults)).sorted()
  }
  /// The faults that were met before any rule was asked for its corrections.
  private let patternDiagnostics: [Diagnostic]
  /// What is looked for in replies.
  let book: PhraseBook
  /// What is looked for in what customers said.
  let customerBook: PhraseBook
  /// Which rules can apply at all where a phrase occurs.
  let triggers: Triggers
  /// What rules find and ask for, each under a number.
  let targets: TargetNumbers
  /// Whether a rule has a part in finding acts, by its place.
  let servesActs: [Bool]

  /// Reads rule files.
  ///
  /// - Parameter files: Names for diagnostics, and the text, in the order in which the rules apply.
  package convenience init(files: [(name: String, text: String)]) {
    var parser = RuleFileParser()
    for file in files { parser.read(file.text, file: file.name) }
    self.init(parser)
  }

  /// Takes what a parser read.
  convenience init(_ parser: RuleFileParser) {
    self.init(
      rules: parser.rules,
      diagnostics: parser.diagnostics,
      book: parser.book,
      customerBook: parser.customerBook
    )
  }

  /// Returns the rules as a company takes them: its matters of taste, and without the findings it does not want.
  ///
  /// Acts and marks stay whatever it says, for other rules rest on them.
  func adjusted(to knowledge: CompanyKnowledge) -> RuleSet {
    let tastes = Dictionary(
      knowledge.tastes.map { ($0.name, $0.strictness) },
      uniquingKeysWith: { first, _ in first }
    )
    let unwanted = Set(knowledge.suppressions.map(\.rule))
    guard !tastes.isEmpty || !unwanted.isEmpty else { return self }
    return RuleSet(
      rules: rules.filter { !unwanted.contains($0.id) }.map { rule in
        rule.taste.flatMap { tastes[$0.name] }.map(rule.taking) ?? rule
      },
      diagnostics: patternDiagnostics,
      book: book,
      customerBook: customerBook
    )
  }

  /// The identifiers of the rules that find something that people are shown: violations and advice.
  package var findingRules: [String] {
    rules.compactMap { rule in
      switch rule.target {
      case .violation, .advice: rule.id
      case .act, .mark: nil
      }
    }
  }

  /// The names of the matters of taste, each with how strictly it is taken unless a company says otherwise.
  package var tastes: [Rule.Taste] {
    var seen: Set<String> = []
    return rules.compactMap(\.taste).filter { seen.insert($0.name).inserted }
  }

  private init(
    rules: [Rule],
    diagnostics: [Diagnostic],
    book: PhraseBook,
    customerBook: PhraseBook
  ) {
    self.rules = rules
    patternDiagnostics = diagnostics
    self.book = book
    self.customerBook = customerBook
    triggers = Triggers(of: rules, phraseCount: book.count)
    targets = TargetNumbers(of: rules)
    servesActs = Self.servesActs(rules, targets)
  }

  /// Returns which rules find an act, take clauses from others, or find what one that serves acts asks for.
  private static func servesActs(_ rules: [Rule], _ targets: TargetNumbers) -> [Bool] {
    var serves = rules.map { rule in
      if case .act = rule.target { true } else { rule.claims }
    }
    var isSettled = false
    while !isSettled {
      isSettled = true
      let asked = rules.indices.filter { serves[$0] }
        .reduce(into: TargetSet()) { $0.formUnion(targets.needs[$1].asked) }
      for index in rules.indices where !serves[index] && asked.contains(targets.needs[index].target)
      {
        serves[index] = true
        isSettled = false
      }
    }
    return serves
  }
}

extension RuleSet {
  /// Returns the clause that the rules against a violation serve; nil for an act.
  func clause(of label: ModelLabel) -> ClauseReference? {
    guard case .violation(let violation) = label else { return nil }
    return rules.first { $0.target == .violation(violation) && $0.clause != nil }?.clause
  }
}
