/// A row of codes as numbers of 16 bits: the lower byte for a label with an even number, the upper for the next one, as
/// little-endian machines read them; Swift runs on no other.
typealias CodePairs = SIMD16<Int16>

extension CodePairs {
  /// Returns the weights that one of the four codes of each pair of labels stands for, in 49ths of the scale.
  @inline(__always)
  func weights(of code: Int16) -> CodePairs {
    let root = (self &>> (4 &* code) & 15) &- 8
    let sign = root &>> 15
    return root &* ((root ^ sign) &- sign)
  }
}

/// The sum of the weights of one group of features, for each label.
///
/// Whole numbers make the order of the features indifferent.
struct LabelSum {
  /// Number of features.
  private(set) var count = 0
  /// For labels with even numbers, the latest features.
  private var even = CodePairs()
  private var odd = CodePairs()
  /// The features before those.
  private var settledEven = SIMD16<Int32>()
  private var settledOdd = SIMD16<Int32>()

  /// Weights are at most 64, so that so many of them stay inside 16 bits.
  private static let settlingCount = 256

  @inline(__always)
  mutating func add(even newEven: CodePairs, odd newOdd: CodePairs) {
    even &+= newEven
    odd &+= newOdd
    count &+= 1
    if count & (Self.settlingCount - 1) == 0 { settle() }
  }

  /// Returns the sums for the two labels of a pair.
  @inline(__always)
  func sums(ofPair pair: Int) -> (even: Int32, odd: Int32) {
    (settledEven[pair] &+ Int32(even[pair]), settledOdd[pair] &+ Int32(odd[pair]))
  }

  @inline(never)
  private mutating func settle() {
    settledEven &+= SIMD16(truncatingIfNeeded: even)
    settledOdd &+= SIMD16(truncatingIfNeeded: odd)
    even = CodePairs()
    odd = CodePairs()
  }
}

/// The sums of the weights of features by group, in a reply and in a sentence.
struct LabelSums {
  private(set) var reply: [LabelSum]
  private(set) var sentence: [LabelSum]

  init() {
    reply = Array(repeating: LabelSum(), count: ReplyFeatures.Group.allCases.count)
    sentence = reply
  }

  /// Starts the sums of another sentence with those of the moment.
  mutating func beginSentence(with moment: [LabelSum]) { sentence = moment }

  /// Adds a row of codes.
  @inline(__always)
  mutating func add(_ row: CodePairs, group: Int, isNewInReply: Bool) {
    sentence[group].add(even: row.weights(of: 1), odd: row.weights(of: 3))
    if isNewInReply { reply[group].add(even: row.weights(of: 0), odd: row.weights(of: 2)) }
  }
}
