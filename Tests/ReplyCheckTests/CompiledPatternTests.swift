import JapaneseText
import ReplyCheck
import Testing

struct CompiledPatternTests {
  @Test func `the program carries the patterns of its rules; "make rules" compiles them anew`() {
    let carried = RuleSet.carriedCompiledPatterns
    #expect(carried != nil, "the rules have changed")
    #expect(carried == RuleSet.compiledPatterns, "how rules are read has changed")
  }
}
