import CReplyModel

/// The weights of the first stage: for each feature a row of codes, one for each label.
///
/// A code is four bits, `sign · q² · scale / 49` with q from 0 to 7: the lower half of a byte is the weight in a reply,
/// the upper half that in a sentence. Roots keep small weights apart where a linear code loses them.
package final class WeightTable: Sendable {
  /// A row that a feature of a reply has.
  private struct Hit {
    let hash: UInt32
    let row: Int
    let group: Int
  }

  /// Ascending.
  package let hashes: [UInt32]
  /// The codes of each row, in places of memory that no row shares with two others.
  private let rows: CodeRows
  /// For replies, then for sentences.
  package let scales: [Float]
  package let biases: [Float]
  /// Finds the rows.
  let index: FeatureIndex

  /// The number of labels that a row has codes for.
  package static let labelCount = 32
  /// The code that stands for no weight, in a reply and in a sentence.
  static let noWeight: UInt8 = 0x88
  private static let groupWeights = ReplyFeatures.Group.allCases.map(\.weight)

  /// Creates a table of rows in the order of their hashes.
  ///
  /// - Parameters:
  ///   - hashes: The features, ascending.
  ///   - codes: A byte for each label, row after row.
  ///   - scales: For replies, then for sentences, by label.
  ///   - biases: The same.
  package convenience init(hashes: [UInt32], codes: [UInt8], scales: [Float], biases: [Float]) {
    let rows = codes.withUnsafeBytes { codes in
      hashes.indices.map {
        codes.loadUnaligned(fromByteOffset: $0 * Self.labelCount, as: CodePairs.self)
      }
    }
    self.init(hashes: hashes, rows: CodeRows(rows), scales: scales, biases: biases)
  }

  /// Creates a table of rows that are read already.
  init(hashes: [UInt32], rows: CodeRows, scales: [Float], biases: [Float]) {
    precondition(hashes.count == rows.all.count, "Every feature has a row of codes.")
    self.hashes = hashes
    self.rows = rows
    self.scales = scales
    self.biases = biases
    index = FeatureIndex(hashes)
  }

  /// A byte for each label, row after row.
  package var codes: [UInt8] { Array(UnsafeRawBufferPointer(rows.all)) }

  /// Returns the weight of a row in a reply.
  func weight(_ row: Int, _ label: Int) -> Float {
    let root = Int(rows.all[row][label >> 1] >> (label & 1 == 0 ? 0 : 8) & 15) - 8
    return Float(root * abs(root)) * scales[label]
  }

  /// Returns the scores of a reply and of its sentences.
  func scores(of features: ReplyFeatures) -> ModelScores {
    var isInReply = RowSet(count: hashes.count)
    var isInPart = isInReply
    var sums = LabelSums()
    add(features.moment, to: &sums, &isInPart, &isInReply)
    let moment = sums.sentence
    var sentences: [[Float]] = []
    sentences.reserveCapacity(features.sentences.count)
    for sentence in features.sentences {
      sums.beginSentence(with: moment)
      let hits = add(sentence, to: &sums, &isInPart, &isInReply)
      // What belongs to the moment stays seen.
      for hit in hits { isInPart.remove(hit.row) }
      sentences.append(scores(of: sums.sentence, at: Self.labelCount))
    }
    return ModelScores(reply: scores(of: sums.reply, at: 0), sentences: sentences)
  }

  /// Adds the rows of features to sums, each once in a part of a reply and once in the reply; returns those of the part.
  @discardableResult
  private func add(
    _ features: [ReplyFeatures.Feature],
    to sums: inout LabelSums,
    _ isInPart: inout RowSet,
    _ isInReply: inout RowSet
  ) -> [Hit] {
    // Three loops, so that the processor fetches what is far away in memory for many features at the same time.
    var hits: [Hit] = []
    hits.reserveCapacity(features.count)
    for feature in features {
      guard let first = index.firstRow(for: feature.hash) else { continue }
      hits.append(Hit(hash: feature.hash, row: first, group: Int(feature.group.rawValue)))
    }
    let rows = rows.all
    var count = 0
    for place in hits.indices {
      let hit = hits[place]
      guard let row = index.row(of: hit.hash, from: hit.row), isInPart.insert(row) else {
        continue
      }
      hits[count] = Hit(hash: hit.hash, row: row, group: hit.group)
      count += 1
      if let start = rows.baseAddress { otai_fetch(start + row) }
    }
    hits.removeSubrange(count...)
    for hit in hits {
      sums.add(rows[hit.row], group: hit.group, isNewInReply: isInReply.insert(hit.row))
    }
    return hits
  }

  private func scores(of sums: [LabelSum], at offset: Int) -> [Float] {
    var scores = Array(biases[offset..<(offset + Self.labelCount)])
    for (group, sum) in sums.enumerated() where sum.count > 0 {
      let weight = Self.groupWeights[group] / Float(sum.count).squareRoot()
      for label in stride(from: 0, to: Self.labelCount, by: 2) {
        let (even, odd) = sum.sums(ofPair: label / 2)
        scores[label] += weight * scales[offset + label] * Float(even)
        scores[label + 1] += weight * scales[offset + label + 1] * Float(odd)
      }
    }
    return scores
  }
}

/// Rows that were met.
private struct RowSet {
  private var bits: [UInt64]

  init(count: Int) {
    bits = Array(repeating: 0, count: count / 64 + 1)
  }

  /// Adds a row; returns whether it is new.
  @inline(__always)
  mutating func insert(_ row: Int) -> Bool {
    let bit = UInt64(1) << UInt64(row & 63)
    defer { bits[row >> 6] |= bit }
    return bits[row >> 6] & bit == 0
  }

  @inline(__always)
  mutating func remove(_ row: Int) { bits[row >> 6] &= ~(1 << UInt64(row & 63)) }
}
