import Content
import JapaneseText

/// What the trained model sees of a reply: features of each sentence, and of the moment.
///
/// A feature is the hash of what was seen: runs of letters, of words and of dictionary forms, pairs of dictionary
/// forms, and classes of words with the end of their clause. Each holds or does not; how often is not counted.
package struct ReplyFeatures {
  /// What a feature is made of; each group is weighed as a whole.
  package enum Group: UInt8, CaseIterable {
    case letters
    case words
    case baseForms
    case pairs
    case classes
    case clauses
    case customer
    case overlap
    case authority

    /// How much a group counts beside the others; found by leaving writers out in turn.
    package var weight: Float {
      switch self {
      case .letters, .words, .baseForms, .pairs, .classes: 1
      case .clauses: 0.8
      case .customer: 0.7
      case .overlap, .authority: 0.5
      }
    }
  }

  /// Something seen, and the words that show it.
  package struct Feature {
    package let hash: UInt32
    package let group: Group
    /// Scalars of the reply; empty where it is not in the reply's words.
    let lower: Int32
    let upper: Int32
  }

  /// The features of each sentence.
  package private(set) var sentences: [[Feature]] = []
  /// The features of the moment: what the customer said, authority, and the reply as a whole.
  package private(set) var moment: [Feature] = []

  /// Reads the features of a reply.
  ///
  /// - Parameters:
  ///   - analysis: The reply.
  ///   - customer: What the customer said, in the folded spelling.
  ///   - authority: What the operator may settle.
  ///   - table: The classes of words.
  ///   - index: The features that are wanted; most of the others are left out. Nil for all.
  init(
    of analysis: TextAnalysis,
    customer: NormalizedText,
    authority: Authority,
    classes table: WordClasses,
    among index: FeatureIndex?
  ) {
    let moment = Moment(customer: customer, authority: authority, classes: table)
    let parts = Parts(of: analysis, classes: table)
    sentences = parts.sentences(at: moment, among: index)
    var writer = FeatureWriter(among: index, capacity: 128)
    moment.add(to: &writer)
    parts.words.addOverlap(with: moment, analysis: analysis, to: &writer)
    self.moment = writer.features
  }

  /// Reads the features of what a customer said, for its kinds.
  ///
  /// - Parameters:
  ///   - analysis: The customer's words.
  ///   - table: The classes of words.
  ///   - index: The features that are wanted; most of the others are left out. Nil for all.
  init(ofCustomer analysis: TextAnalysis, classes table: WordClasses, among index: FeatureIndex?) {
    let silence = Moment(customer: NormalizedText(""), authority: .none, classes: table)
    let parts = Parts(of: analysis, classes: table)
    sentences = parts.sentences(at: silence, among: index)
    var writer = FeatureWriter(among: index, capacity: 1024)
    parts.words.addContents(to: &writer)
    parts.classes.addAll(to: &writer)
    moment = writer.features
  }

  /// What a text consists of.
  private struct Parts {
    let analysis: TextAnalysis
    let scalars: [Unicode.Scalar]
    let words: Words
    let classes: ClassHits

    init(of analysis: TextAnalysis, classes table: WordClasses) {
      self.analysis = analysis
      scalars = analysis.text.scalars.map { ReplyFeatures.isDigit($0) ? "0" : $0 }
      words = Words(analysis)
      classes = ClassHits(analysis, scalars: scalars, table: table)
    }

    /// Returns the features of each sentence.
    func sentences(at moment: Moment, among index: FeatureIndex?) -> [[Feature]] {
      analysis.sentences.enumerated().map { place, sentence in
        var writer = FeatureWriter(among: index, capacity: 16 * sentence.range.count)
        writer.addLetters(scalars, in: sentence.range)
        words.add(sentence: place, to: &writer)
        classes.add(sentence: place, moment: moment, to: &writer)
        return writer.features
      }
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    "0"..."9" ~= scalar
  }
}

/// Collects features of one part of a reply.
struct FeatureWriter {
  private(set) var features: [ReplyFeatures.Feature] = []
  private let index: FeatureIndex?

  init(among index: FeatureIndex?, capacity: Int) {
    self.index = index
    features.reserveCapacity(capacity)
  }

  /// Adds what a chain of values stands for.
  @inline(__always)
  mutating func add(_ group: ReplyFeatures.Group, _ chain: FeatureHash, _ lower: Int, _ upper: Int)
  {
    let hash = chain.value
    if let index, !index.mayHold(hash) { return }
    features.append(
      ReplyFeatures.Feature(
        hash: hash,
        group: group,
        lower: Int32(truncatingIfNeeded: lower),
        upper: Int32(truncatingIfNeeded: upper)
      )
    )
  }

  /// Adds a feature that stands in no words.
  mutating func add(_ group: ReplyFeatures.Group, _ chain: FeatureHash) { add(group, chain, 0, 0) }

  /// Adds the runs of one to five letters of a sentence, its borders included.
  mutating func addLetters(_ scalars: [Unicode.Scalar], in range: Range<Int>) {
    let longest = 5
    var end = range.upperBound
    while end > range.lowerBound, scalars[end - 1] == "。" || scalars[end - 1].value <= 0x20 {
      end -= 1
    }
    for start in (range.lowerBound - 1)...end {
      var chain = FeatureHash(.letters, kind: 0)
      for place in start..<min(start + longest, end + 1) {
        let isBorder = place < range.lowerBound || place == end
        chain.mix(isBorder ? 1 : UInt64(scalars[place].value))
        add(.letters, chain, max(start, range.lowerBound), min(place + 1, end))
      }
    }
  }
}

/// The hash of a chain of values: each is mixed in by a multiplication with the golden ratio (Knuth 6.4).
struct FeatureHash {
  private var state: UInt64

  init(_ group: ReplyFeatures.Group, kind: Int) {
    state = UInt64(group.rawValue) << 8 | UInt64(kind) | 1 << 63
    mix(0)
  }

  @inline(__always)
  mutating func mix(_ value: UInt64) {
    state = (state ^ value) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }

  /// The same chain with one more value.
  @inline(__always)
  func with(_ value: Int) -> FeatureHash {
    var chain = self
    chain.mix(UInt64(truncatingIfNeeded: value))
    return chain
  }

  /// The same chain with two more values.
  @inline(__always)
  func with(_ first: Int, _ second: Int) -> FeatureHash { with(first).with(second) }

  @inline(__always) var value: UInt32 { UInt32(truncatingIfNeeded: state >> 32) }
}
