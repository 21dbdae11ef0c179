import Content
import JapaneseText

extension KeyPointMatcher {
  /// Returns the decision about an utterance, with the words that decided in the utterance as given.
  func match(_ keyPoint: KeyPoint, _ point: PreparedKeyPoint, in utterance: Utterance)
    -> KeyPointMatch
  {
    let score = score(utterance, for: point)
    let isHit = isHit(score, utterance, of: point)
    let text = utterance.reading.analysis.text
    let isNearExample =
      (score.example?.rank ?? -1) >= (score.counterExample?.rank ?? -.infinity)
    return KeyPointMatch(
      keyPoint: keyPoint.name,
      isHit: isHit,
      range: isHit ? score.example.map { text.originalRange(of: $0.statement.range) } : nil,
      nearest: (isNearExample ? score.example : score.counterExample)?.sample.text
    )
  }

  /// Returns the decision: the author's own words decide at once, required words before anything that is weighed.
  func isHit(_ score: Score, _ utterance: Utterance, of point: PreparedKeyPoint) -> Bool {
    let scalars = utterance.reading.analysis.text.scalars
    if point.counterExamples.contains(where: { $0.scalars == scalars }) { return false }
    if point.examples.contains(where: { $0.scalars == scalars }) { return true }
    return missingEntries(of: point, in: utterance).isEmpty && score.total > 0
  }

  /// Returns the places of the entries of required words of which nothing occurs.
  func missingEntries(of point: PreparedKeyPoint, in utterance: Utterance) -> [Int] {
    point.words.indices.filter { entry in
      !point.words[entry].contains { occurs($0, in: utterance.reading.analysis) }
    }
  }

  /// Whether a word occurs outside quotations, in any inflection and writing.
  private func occurs(_ word: PreparedKeyPoint.Word, in analysis: TextAnalysis) -> Bool {
    if standsInText(word.scalars, analysis) { return true }
    let wanted = word.baseForms
    guard let first = wanted.first else { return false }
    let tokens = analysis.tokens
    return tokens.indices.contains { start in
      guard tokens[start].word.baseForm == first, start + wanted.count <= tokens.count else {
        return false
      }
      let row = tokens[start..<(start + wanted.count)]
      return row.elementsEqual(wanted) { $0.word.baseForm == $1 && !analysis.isQuoted($0.range) }
    }
  }

  /// Whether a word that begins in kanji or katakana stands anywhere, inside a longer word too.
  private func standsInText(_ wanted: [Unicode.Scalar], _ analysis: TextAnalysis) -> Bool {
    let scalars = analysis.text.scalars
    guard wanted.count >= 2, wanted.count <= scalars.count,
      let first = wanted.first, !(0x3041...0x3096 ~= first.value)
    else { return false }
    return (0...(scalars.count - wanted.count)).contains { start in
      guard scalars[start] == first else { return false }
      let range = start..<(start + wanted.count)
      return scalars[range].elementsEqual(wanted) && !analysis.isQuoted(range)
    }
  }
}
