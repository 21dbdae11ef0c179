import Content
import JapaneseText
import Synchronization

/// A key point with its examples read, ready for any number of replies.
struct PreparedKeyPoint: Sendable {
  /// An example or counter-example with what it says.
  struct Sample: Sendable {
    let text: String
    /// The text in the agreed spelling.
    let scalars: [Unicode.Scalar]
    let whole: Statement
  }

  /// A word that has to occur: as it stands in a text, and as base forms.
  struct Word: Sendable {
    let text: String
    let scalars: [Unicode.Scalar]
    let baseForms: [String]
  }

  let examples: [Sample]
  let counterExamples: [Sample]
  /// Of each entry one alternative has to occur.
  let words: [[Word]]
  /// What the examples speak of, with the share of it that is the point's own: all of it where two examples agree.
  let support: [Concepts.Concept: Double]
  /// In which ways the examples speak of it.
  let frames: [Concepts.Concept: Frames]
  /// Whether an example asks, so that asking may be the point.
  let mayAsk: Bool

  init(examples: [Sample], counterExamples: [Sample], words: [[Word]]) {
    self.examples = examples
    self.counterExamples = counterExamples
    self.words = words
    let share = examples.count > 1 ? 0.5 : 1
    var support: [Concepts.Concept: Double] = [:]
    var frames: [Concepts.Concept: Frames] = [:]
    for example in examples {
      for (concept, mention) in example.whole.mentions {
        support[concept] = min(1, support[concept, default: 0] + share)
        frames[concept, default: mention.frames].formUnion(mention.frames)
      }
    }
    self.support = support
    self.frames = frames
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
