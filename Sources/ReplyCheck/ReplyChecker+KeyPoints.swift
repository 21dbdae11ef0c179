package import Content
import JapaneseText

extension ReplyChecker {
  /// Returns whether an utterance says what the author of a key point meant.
  package func match(_ keyPoint: KeyPoint, in utterance: String) -> KeyPointMatch {
    keyPoints.match(keyPoint, prepared(keyPoint), in: spoken(utterance))
  }

  /// Returns for each of some key points whether an utterance says it; the utterance is read once.
  package func match(_ keyPoints: [KeyPoint], in utterance: String) -> [KeyPointMatch] {
    guard !keyPoints.isEmpty else { return [] }
    let spoken = spoken(utterance)
    return keyPoints.map { self.keyPoints.match($0, prepared($0), in: spoken) }
  }

  /// Reads a key point's examples, or takes them from where they were kept.
  func prepared(_ keyPoint: KeyPoint) -> PreparedKeyPoint {
    preparedKeyPoints.prepared(keyPoint, prepare: prepare)
  }

  /// Reads a key point's examples.
  func prepare(_ keyPoint: KeyPoint) -> PreparedKeyPoint {
    PreparedKeyPoint(
      examples: keyPoint.examples.compactMap(sample),
      counterExamples: keyPoint.counterExamples.compactMap(sample),
      words: keyPoint.words.map { entry in
        entry.map { word in
          let text = NormalizedText(word).foldingSpelling
          let baseForms = tokenizer.tokens(in: text.text).map(\.baseForm)
          return PreparedKeyPoint.Word(text: word, scalars: text.scalars, baseForms: baseForms)
        }
      }
    )
  }

  private func sample(_ text: String) -> PreparedKeyPoint.Sample? {
    let spoken = spoken(text)
    guard let whole = spoken.statements.last else { return nil }
    return PreparedKeyPoint.Sample(
      text: text,
      scalars: spoken.reading.analysis.text.scalars,
      whole: whole
    )
  }

  /// Reads what was said in the middle of a call.
  func spoken(_ utterance: String) -> KeyPointMatcher.Utterance {
    // What an utterance does depends on the customer's words only at the opening, which this is not.
    let engine = apply(to: utterance, in: ReplyContext(customer: "はい"))
    let acts = engine.matches.compactMap { match in
      if case .act(let act) = match.rule.target { (act: act, range: match.range) } else { nil }
    }
    let reader = StatementReader(engine.reading, acts: acts, concepts: keyPoints.concepts)
    return KeyPointMatcher.Utterance(reading: engine.reading, statements: reader.statements())
  }
}
