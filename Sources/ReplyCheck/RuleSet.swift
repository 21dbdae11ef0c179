import JapaneseText
package import SourceDiagnostics

/// The rules of the language, read from files and ready to be looked for.
package struct RuleSet: Sendable {
  /// In the order of the files, which is the order in which they are applied.
  package let rules: [Rule]
  /// Every fault of the files; a rule with faults is left out.
  package let diagnostics: [Diagnostic]
  let book: PhraseBook
  /// The rules that can only apply where a phrase occurs, by its number.
  let rulesByPhrase: [[Int]]
  /// The rules that apply to clauses whatever their words.
  let wordlessRules: [Int]
  /// What rules find and ask for, each under a number.
  let targets: TargetNumbers

  /// Reads rule files.
  ///
  /// - Parameter files: Names for diagnostics, and the text, in the order in which the rules apply.
  package init(files: [(name: String, text: String)]) {
    var parser = RuleFileParser()
    for file in files { parser.read(file.text, file: file.name) }
    rules = parser.rules
    diagnostics = parser.diagnostics.sorted()
    book = parser.book
    var rulesByPhrase: [[Int]] = Array(repeating: [], count: parser.book.count)
    var wordless: [Int] = []
    for (index, rule) in parser.rules.enumerated() {
      var triggers = Set(rule.patterns.map { $0.firstPhrase })
      if !rule.places.isEmpty { triggers.insert(nil) }
      for trigger in triggers {
        if let trigger { rulesByPhrase[trigger].append(index) } else { wordless.append(index) }
      }
    }
    self.rulesByPhrase = rulesByPhrase
    wordlessRules = wordless
    targets = TargetNumbers(of: parser.rules)
  }
}
