import JapaneseText
import Testing

/// A clause of a sentence, found by words in it, with what the tests ask of it by name.
struct ClauseReading {
  private let analysis: TextAnalysis
  private let index: Int
  private let words: Range<Int>

  init(of words: String, in sentence: String, _ tokenizer: some Tokenizer) throws {
    let text = NormalizedText(sentence).foldingSpelling
    analysis = TextAnalysis(text: text, tokens: tokenizer.tokens(in: text.text))
    let wanted = NormalizedText(words).foldingSpelling.scalars
    let last = text.scalars.count - wanted.count
    try #require(last >= 0)
    let start = try #require((0...last).first { text.scalars[$0...].starts(with: wanted) })
    self.words = start..<(start + wanted.count)
    index = try #require(analysis.clause(at: start))
  }

  func holds(_ feature: String) -> Bool {
    let clause = analysis.clauses[index]
    switch feature {
    case "humble": return clause.predicate.agent == .speaker
    case "honorific": return clause.predicate.agent == .listener
    case "past": return clause.predicate.isPast
    case "plain": return clause.predicate.isPlain
    case "hypothetical": return analysis.isHypothetical(clause: index)
    case "assured": return analysis.isAssured(clause: index)
    case "because": return analysis.reason(ofClause: index) != nil
    case "quoted": return analysis.isQuoted(words)
    default: return clause.link.rawValue == feature
    }
  }
}
