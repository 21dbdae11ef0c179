package import Content
import JapaneseText

extension ReplyChecker {
  /// Returns whether an utterance says what the author of a key point meant.
  package func match(_ keyPoint: KeyPoint, in utterance: String) -> KeyPointMatch {
    keyPoints.match(keyPoint, prepared(keyPoint), in: spoken(utterance))
  }

  /// Returns what an utterance says, with a match for each of some key points.
  package func speech(_ utterance: String, for keyPoints: [KeyPoint]) -> Speech {
    speech(read(utterance), for: keyPoints, after: nil)
  }

  private func speech(
    _ reading: ReplyReading,
    for keyPoints: [KeyPoint],
    after engine: RuleEngine?
  ) -> Speech {
    let spoken = keyPoints.isEmpty ? nil : spoken(reading, after: engine)
    return Speech(
      moras: Mora.count(reading.analysis.tokens),
      keyPoints: spoken.map { spoken in
        keyPoints.map { self.keyPoints.match($0, prepared($0), in: spoken) }
      } ?? []
    )
  }

  /// Grades an utterance and returns what it says; it is read once for both.
  ///
  /// - Parameters:
  ///   - utterance: What the operator says.
  ///   - context: The moment in which it is said.
  ///   - keyPoints: What to look for in it.
  /// - Returns: What `check` and `speech` return.
  package func hear(
    _ utterance: String,
    in context: ReplyContext,
    for keyPoints: [KeyPoint]
  ) -> (judgement: Judgement, speech: Speech) {
    let reading = read(utterance)
    guard Self.holdsJapanese(utterance) else {
      return (Judgement(), speech(reading, for: keyPoints, after: nil))
    }
    let engine = apply(to: reading, in: context)
    let judgement = check(utterance, engine, in: context)
    return (judgement, speech(reading, for: keyPoints, after: engine))
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
          let baseForms = tokenizer.tokens(in: text.text).map(\.word.baseForm)
          return PreparedKeyPoint.Word(text: word, scalars: text.scalars, baseForms: baseForms)
        }
      }
    )
  }

  private func sample(_ text: String) -> PreparedKeyPoint.Draft? {
    let spoken = spoken(text)
    guard let whole = spoken.statements.last else { return nil }
    return PreparedKeyPoint.Draft(
      text: text,
      scalars: spoken.reading.analysis.text.scalars,
      whole: whole
    )
  }

  /// A moment in which the customer has said nothing that matters.
  private static let midCall = ReplyContext(customer: "はい")

  /// Reads what was said in the middle of a call.
  func spoken(_ utterance: String) -> KeyPointMatcher.Utterance {
    spoken(read(utterance), after: nil)
  }

  private func spoken(
    _ reading: ReplyReading,
    after other: RuleEngine?
  ) -> KeyPointMatcher.Utterance {
    // What an utterance does depends on the customer's words only at the opening, which this is not.
    let engine = applyForActs(to: reading, in: Self.midCall, after: other)
    let acts = engine.matches.compactMap { match in
      if case .act(let act) = match.rule.target { (act: act, range: match.range) } else { nil }
    }
    let reader = StatementReader(reading, acts: acts, concepts: keyPoints.concepts)
    return KeyPointMatcher.Utterance(reading: reading, statements: reader.statements())
  }
}
