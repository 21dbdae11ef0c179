import Content
import JapaneseText

/// Judges whether an utterance says what the author of a key point meant.
///
/// The utterance is compared sentence by sentence with the examples and the counter-examples. What a sentence only
/// quotes, asks or repeats does not count, and a sentence that denies is not near an example that affirms.
struct KeyPointMatcher: Sendable {
  /// A sentence with what it speaks of.
  struct Statement: Sendable {
    let concepts: Set<Concepts.Concept>
    let isNegative: Bool
    let asks: Bool
    let range: Range<Int>
  }

  /// The least likeness to an example.
  static let threshold = 0.25
  /// By how much the nearest example must be nearer than the nearest counter-example.
  static let margin = -0.05
  /// What is left of the likeness where one denies what the other affirms.
  static let deniedShare = 0.5

  /// What is left of the likeness where a reply speaks of nothing that all examples speak of.
  static let coreless = 0.6

  let concepts: Concepts

  /// Returns the likeness of two statements, from 0 to 1.
  func likeness(_ statement: Statement, _ example: Statement) -> Double {
    let shared = statement.concepts.intersection(example.concepts)
    guard !shared.isEmpty else { return 0 }
    let weight = { (set: Set<Concepts.Concept>) in
      // Sums of fractions depend on their order, and the order of a set on chance.
      set.map { concepts.weight(of: $0) }.sorted().reduce(0, +)
    }
    let whole = (weight(example.concepts) * max(weight(statement.concepts), 1)).squareRoot()
    guard whole > 0 else { return 0 }
    let likeness = min(1, weight(shared) / whole)
    let isDenied = statement.isNegative != example.isNegative
    return isDenied ? likeness * Self.deniedShare : likeness
  }

  /// Returns the sentences of a reading, and for longer texts all of them as one.
  func statements(of reading: ReplyReading) -> [Statement] {
    let analysis = reading.analysis
    var all: [Statement] = analysis.sentences.map { sentence in
      let clauses = analysis.clauses[sentence.clauses]
      let negative = clauses.contains {
        $0.predicate.polarity == .negative && $0.predicate.force != .courtesy
      }
      return Statement(
        concepts: concepts.concepts(in: sentence.range, of: reading),
        isNegative: negative,
        asks: asks(sentence, in: analysis),
        range: sentence.range
      )
    }
    let told = all.filter { !$0.asks }
    if told.count > 1, let first = told.first, let last = told.last {
      all.append(
        Statement(
          concepts: told.reduce(into: []) { $0.formUnion($1.concepts) },
          isNegative: told.contains(where: \.isNegative),
          asks: false,
          range: first.range.lowerBound..<last.range.upperBound
        )
      )
    }
    return all
  }

  /// Whether a sentence asks, or repeats what the customer said.
  private func asks(_ sentence: Sentence, in analysis: TextAnalysis) -> Bool {
    guard let last = analysis.clauses[sentence.clauses].last else { return false }
    switch last.predicate.force {
    case .question, .confirmation, .offer: return true
    case .request, .rhetorical: return sentence.isQuestion && last.predicate.force != .rhetorical
    default: break
    }
    let tail = Array(analysis.text.scalars[sentence.range].suffix(14))
    return Self.repeating.contains { ending in
      tail.indices.contains { tail[$0...].starts(with: ending) }
    }
  }

  private static let repeating: [[Unicode.Scalar]] = [
    "ございますね", "のですね", "なのですね", "ということですね", "とのことですね", "お尋ねですね",
  ]
  .map { Array($0.unicodeScalars) }
}
