import Content
import JapaneseText
import Synchronization

/// A key point with its examples read, ready for any number of replies.
struct PreparedKeyPoint: Sendable {
  /// An example or counter-example with what it says; a class, so that the nearest one is kept without a copy.
  final class Sample: Sendable {
    let text: String
    /// The text in the agreed spelling.
    let scalars: [Unicode.Scalar]
    let whole: Statement
    /// How much each thing that it speaks of counts, in their order.
    let weights: [Double]
    /// The sum of the weights.
    let weight: Double

    /// Creates a sample.
    ///
    /// - Parameters:
    ///   - draft: What it says.
    ///   - support: What the examples speak of; nil where all that it speaks of counts alike.
    init(_ draft: Draft, support: ConceptMap<Support>?) {
      text = draft.text
      scalars = draft.scalars
      whole = draft.whole
      weights = draft.whole.mentions.concepts.map { concept in
        concept.weight * (support.map { 0.5 + 0.5 * ($0[concept]?.share ?? 0) } ?? 1)
      }
      // In the order of the text: sums of fractions depend on their order.
      weight = weights.reduce(0, +)
    }
  }

  /// An example or counter-example that was read.
  struct Draft {
    let text: String
    /// The text in the agreed spelling.
    let scalars: [Unicode.Scalar]
    let whole: Statement
  }

  /// What the examples say of something that they speak of.
  struct Support: Sendable {
    /// How much of it is the point's own: all of it where two examples agree.
    var share: Double
    /// In which ways they speak of it.
    var frames: Frames
  }

  /// A word that has to occur: as it stands in a text, and as base forms.
  struct Word: Sendable {
    let text: String
    let scalars: [Unicode.Scalar]
    let baseForms: [Spelling]
  }

  let examples: [Sample]
  let counterExamples: [Sample]
  /// Of each entry one alternative has to occur.
  let words: [[Word]]
  /// What the examples speak of.
  let support: ConceptMap<Support>
  /// Whether they speak of more than one thing that tells much.
  let hasSeveralKeys: Bool
  /// Whether an example asks, so that asking may be the point.
  let mayAsk: Bool

  init(examples: [Draft], counterExamples: [Draft], words: [[Word]]) {
    let share = examples.count > 1 ? 0.5 : 1
    var support = ConceptMap<Support>()
    for mentions in examples.map(\.whole.mentions) {
      for (concept, mention) in zip(mentions.concepts, mentions.values) {
        support.update(concept, default: Support(share: 0, frames: mention.frames)) {
          $0.share = min(1, $0.share + share)
          $0.frames.formUnion(mention.frames)
        }
      }
    }
    self.examples = examples.map { Sample($0, support: support) }
    self.counterExamples = counterExamples.map { Sample($0, support: nil) }
    self.words = words
    self.support = support
    hasSeveralKeys = support.concepts.count(where: { $0.weight >= 0.5 }) > 1
    mayAsk = examples.contains { $0.whole.kind == .asks }
  }
}

/// Keeps key points that were prepared, so that each is read once.
final class PreparedKeyPoints: Sendable {
  private static let limit = 500

  private let kept = Mutex<[KeyPoint: PreparedKeyPoint]>([:])

  /// Returns the prepared form of a key point, made now where it is new.
  func prepared(
    _ keyPoint: KeyPoint,
    prepare: (KeyPoint) -> PreparedKeyPoint
  ) -> PreparedKeyPoint {
    if let known = kept.withLock({ $0[keyPoint] }) { return known }
    let prepared = prepare(keyPoint)
    kept.withLock { kept in
      if kept.count >= Self.limit { kept.removeAll() }
      kept[keyPoint] = prepared
    }
    return prepared
  }
}
