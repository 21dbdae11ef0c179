import Content
import JapaneseText

extension KeyPointMatcher {
  /// Returns whether an utterance says what an author meant, and the words that decided.
  ///
  /// - Parameters:
  ///   - keyPoint: The examples, counter-examples and required words.
  ///   - utterance: What was said.
  ///   - read: Takes a text apart.
  /// - Returns: The decision, with a range in the utterance as given.
  func match(
    _ keyPoint: KeyPoint,
    in utterance: String,
    read: (String) -> ReplyReading
  ) -> KeyPointMatch {
    let reading = read(utterance)
    let said = statements(of: reading)
    let told = said.filter { !$0.asks }
    let examples = keyPoint.examples.map { ($0, statements(of: read($0))) }
    let asksToo = examples.contains { $0.1.contains(where: \.asks) }
    let candidates = asksToo ? said : told
    let best = nearest(to: candidates, among: examples, core: core(of: examples.map(\.1)))
    let counter = nearest(
      to: said,
      among: keyPoint.counterExamples.map { ($0, statements(of: read($0))) },
      core: []
    )
    let isNear =
      best.likeness >= Self.threshold && best.likeness >= counter.likeness + Self.margin
    let isHit = isNear && keyPoint.words.allSatisfy { hasWord($0, in: reading, read: read) }
    let range = best.statement.map { reading.analysis.text.originalRange(of: $0.range) }
    return KeyPointMatch(
      keyPoint: keyPoint.name,
      isHit: isHit,
      range: isHit ? range : nil,
      nearest: best.likeness >= counter.likeness ? best.example : counter.example
    )
  }

  /// Returns what all examples speak of and what tells something: a reply that means the point speaks of some of it.
  private func core(of examples: [[Statement]]) -> Set<Concepts.Concept> {
    guard examples.count > 1, let first = examples.first?.last else { return [] }
    return examples.dropFirst().reduce(first.concepts) {
      $0.intersection($1.last?.concepts ?? [])
    }
    .filter { concepts.weight(of: $0) >= 0.5 }
  }

  private func nearest(
    to statements: [Statement],
    among examples: [(text: String, statements: [Statement])],
    core: Set<Concepts.Concept>
  ) -> (likeness: Double, example: String?, statement: Statement?) {
    var best: (likeness: Double, example: String?, statement: Statement?) = (0, nil, nil)
    for (text, parts) in examples {
      guard let whole = parts.last else { continue }
      for statement in statements {
        var likeness = likeness(statement, whole)
        if !core.isEmpty, statement.concepts.isDisjoint(with: core) {
          likeness *= Self.coreless
        }
        if likeness > best.likeness { best = (likeness, text, statement) }
      }
    }
    return best
  }

  /// Whether a word in kanji or katakana stands anywhere, inside a longer word too.
  private func standsInText(_ word: String, _ analysis: TextAnalysis) -> Bool {
    let wanted = NormalizedText(word).foldingSpelling.scalars
    let scalars = analysis.text.scalars
    guard wanted.count >= 2, wanted.count <= scalars.count,
      let first = wanted.first, !(0x3041...0x3096 ~= first.value)
    else { return false }
    return (0...(scalars.count - wanted.count)).contains { start in
      let range = start..<(start + wanted.count)
      return scalars[range].elementsEqual(wanted) && !analysis.isQuoted(range)
    }
  }

  /// Whether one of some words occurs outside quotations, in any inflection and writing.
  private func hasWord(
    _ alternatives: [String],
    in reading: ReplyReading,
    read: (String) -> ReplyReading
  ) -> Bool {
    let analysis = reading.analysis
    let told = analysis.tokens.filter { !analysis.isQuoted($0.range) }
    return alternatives.contains { word in
      if standsInText(word, analysis) { return true }
      let wanted = read(word).analysis.tokens.map(\.baseForm)
      guard !wanted.isEmpty, wanted.count <= told.count else { return false }
      return (0...(told.count - wanted.count)).contains { start in
        told[start..<(start + wanted.count)].map(\.baseForm) == wanted
      }
    }
  }
}
