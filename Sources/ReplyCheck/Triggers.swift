/// Which rules can apply at all where a phrase occurs.
struct Triggers: Sendable {
  /// The rules of all phrases, phrase by phrase, by their places in their set.
  private let rules: [Int32]
  /// Where the rules of each phrase end.
  private let ends: [Int32]
  /// The rules that may apply whatever the words.
  let wordlessRules: [Int]

  init(of rules: [Rule], phraseCount: Int) {
    var byPhrase: [[Int32]] = Array(repeating: [], count: phraseCount)
    var wordless: [Int] = []
    for (index, rule) in rules.enumerated() {
      var triggers = Set(rule.patterns.map { $0.firstPhrase })
      if !rule.places.isEmpty { triggers.insert(nil) }
      for trigger in triggers {
        if let trigger { byPhrase[trigger].append(Int32(index)) } else { wordless.append(index) }
      }
    }
    self.rules = Array(byPhrase.joined())
    var end: Int32 = 0
    ends = byPhrase.map { rules in
      end += Int32(rules.count)
      return end
    }
    wordlessRules = wordless
  }

  /// Calls back with every rule that may apply where a phrase occurs.
  @inline(__always)
  func forEachRule(of phrase: Int, _ body: (Int) -> Void) {
    let start = phrase == 0 ? 0 : Int(ends[phrase - 1])
    for place in start..<Int(ends[phrase]) { body(Int(rules[place])) }
  }
}
