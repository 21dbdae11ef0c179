/// The weights of the first stage: for each feature a row of codes, one for each label.
///
/// A code is four bits, `sign · q² · scale / 49` with q from 0 to 7: the lower half of a byte is the weight in a reply,
/// the upper half that in a sentence. Roots keep small weights apart where a linear code loses them.
package struct WeightTable: Sendable {
  /// A row that a feature of a reply has.
  private struct Hit {
    let row: Int
    let group: Int
  }

  /// Ascending.
  package let hashes: [UInt32]
  /// A byte for each label, row after row.
  package let codes: [UInt8]
  /// For replies, then for sentences.
  package let scales: [Float]
  package let biases: [Float]
  /// The first row whose hash has these upper 16 bits or more.
  private let buckets: [UInt32]

  private static let labelCount = 32
  private static let groups = ReplyFeatures.Group.allCases.count
  private static let groupWeights = ReplyFeatures.Group.allCases.map(\.weight)

  /// Creates a table of rows in the order of their hashes.
  package init(hashes: [UInt32], codes: [UInt8], scales: [Float], biases: [Float]) {
    self.hashes = hashes
    self.codes = codes
    self.scales = scales
    self.biases = biases
    var buckets: [UInt32] = []
    buckets.reserveCapacity(65_537)
    for (row, hash) in hashes.enumerated() {
      while buckets.count <= Int(hash >> 16) { buckets.append(UInt32(row)) }
    }
    while buckets.count < 65_537 { buckets.append(UInt32(hashes.count)) }
    self.buckets = buckets
  }

  /// Returns the row of a feature, or nil for one that the model does not know.
  @inline(__always)
  func row(of hash: UInt32) -> Int? {
    let bucket = Int(hash >> 16)
    var row = Int(buckets[bucket])
    let end = Int(buckets[bucket + 1])
    while row < end {
      if hashes[row] == hash { return row }
      row += 1
    }
    return nil
  }

  /// Returns the weight of a row in a reply.
  func weight(_ row: Int, _ label: Int) -> Float {
    let root = Int(codes[row * Self.labelCount + label] & 15) - 8
    return Float(root * abs(root)) * scales[label]
  }

  /// Returns the scores of a reply and of its sentences.
  func scores(of features: ReplyFeatures) -> ModelScores {
    var seenInReply = Array(repeating: UInt64(0), count: hashes.count / 64 + 1)
    var seen = seenInReply
    let moment = hits(of: features.moment, &seen)
    var reply = GroupSums(groups: Self.groups)
    for hit in moment { reply.add(codes, hit.row, group: hit.group, isSentence: false) }
    var sentences: [[Float]] = []
    sentences.reserveCapacity(features.sentences.count)
    for sentence in features.sentences {
      let hits = hits(of: sentence, &seen)
      var sums = GroupSums(groups: Self.groups)
      for hit in moment { sums.add(codes, hit.row, group: hit.group, isSentence: true) }
      for hit in hits {
        sums.add(codes, hit.row, group: hit.group, isSentence: true)
        let bit = UInt64(1) << UInt64(hit.row & 63)
        seen[hit.row >> 6] &= ~bit
        guard seenInReply[hit.row >> 6] & bit == 0 else { continue }
        seenInReply[hit.row >> 6] |= bit
        reply.add(codes, hit.row, group: hit.group, isSentence: false)
      }
      sentences.append(scores(of: sums, at: Self.labelCount))
    }
    return ModelScores(reply: scores(of: reply, at: 0), sentences: sentences)
  }

  /// Returns the rows of features, each once, and marks them.
  private func hits(of features: [ReplyFeatures.Feature], _ seen: inout [UInt64]) -> [Hit] {
    var hits: [Hit] = []
    hits.reserveCapacity(features.count / 2)
    for feature in features {
      guard let row = row(of: feature.hash), seen[row >> 6] >> UInt64(row & 63) & 1 == 0 else {
        continue
      }
      seen[row >> 6] |= 1 << UInt64(row & 63)
      hits.append(Hit(row: row, group: Int(feature.group.rawValue)))
    }
    return hits
  }

  private func scores(of sums: GroupSums, at offset: Int) -> [Float] {
    var scores = Array(biases[offset..<(offset + Self.labelCount)])
    for group in 0..<Self.groups where sums.counts[group] > 0 {
      let weight = Self.groupWeights[group] / Float(sums.counts[group]).squareRoot()
      for label in 0..<Self.labelCount {
        let sum = Float(sums.sums[group * Self.labelCount + label])
        scores[label] += weight * scales[offset + label] * sum
      }
    }
    return scores
  }
}

/// Sums of decoded weights by group of features.
private struct GroupSums {
  private(set) var sums: [Int32]
  private(set) var counts: [Int]

  init(groups: Int) {
    sums = Array(repeating: 0, count: groups * 32)
    counts = Array(repeating: 0, count: groups)
  }

  @inline(__always)
  mutating func add(_ codes: [UInt8], _ row: Int, group: Int, isSentence: Bool) {
    counts[group] += 1
    let shift: UInt8 = isSentence ? 4 : 0
    // Plain loops over raw memory become vector instructions.
    sums.withUnsafeMutableBufferPointer { sums in
      codes.withUnsafeBufferPointer { codes in
        guard let start = sums.baseAddress, let first = codes.baseAddress else { return }
        let sum = start + group * 32
        let code = first + row * 32
        for label in 0..<32 {
          let root = Int16(code[label] &>> shift & 15) &- 8
          sum[label] &+= Int32(root &* (root < 0 ? 0 &- root : root))
        }
      }
    }
  }
}
