import Testing

@testable import ReplyCheck

struct CompiledPatternTests {
  @Test func `the program carries the patterns of its rules; "make rules" compiles them anew`() {
    #expect(Array(RuleSet.carriedBytes) == RuleSet.compiledPatterns)
  }

  @Test func `compiled patterns are those of the text`() throws {
    let carried = try #require(RuleSet.carriedPatterns)
    let text = RuleSet.standardParser(compiled: nil)
    let compiled = RuleSet.standardParser(compiled: carried)
    #expect(text.patterns.count > 500)
    try #require(compiled.patterns.count == text.patterns.count)
    for (left, right) in zip(text.patterns, compiled.patterns) {
      try #require(left.elements.count == right.elements.count)
      #expect(left.firstPhrase == right.firstPhrase)
      for (left, right) in zip(left.elements, right.elements) {
        #expect(left.phrase == right.phrase && left.following == right.following)
        #expect(left.gap == right.gap && left.tests == right.tests)
        #expect(left.isOptional == right.isOptional)
        #expect(left.startsSentence == right.startsSentence && left.endsClause == right.endsClause)
        #expect(left.beginsWords == right.beginsWords && left.endsWords == right.endsWords)
      }
    }
    #expect(compiled.book.count == text.book.count)
    #expect(compiled.customerBook.count == text.customerBook.count)
  }

  @Test func `patterns of other rules are not used`() {
    #expect(CompiledPatterns(RuleSet.carriedBytes, digest: RuleSet.standardDigest ^ 1) == nil)
    let short = UnsafeBufferPointer(rebasing: RuleSet.carriedBytes.prefix(40))
    #expect(CompiledPatterns(short, digest: RuleSet.standardDigest) == nil)
  }
}
