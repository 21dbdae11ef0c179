import Content

/// The bytes of a model: a mark, counts, the second stage, the features, zeros, then their rows of codes, which begin at a multiple
/// of the size of a row in memory; little-endian.
package struct ModelFile: Sendable {
  private let mark: UInt32
  /// The number of labels that the second stage decides.
  private let labelCount: Int
  /// The number of codes in a row; the labels behind them have no weights.
  private let codeCount: Int

  /// The file of the model of replies.
  package static let reply = ModelFile(
    mark: 0x324D_544F,
    labelCount: ModelLabel.decidedCount,
    codeCount: WeightTable.labelCount
  )
  /// The file of the model of kinds of call.
  package static let kinds = ModelFile(
    mark: 0x324B_544F,
    labelCount: CustomerKind.allCases.count,
    codeCount: KindScores.labelCount
  )

  /// Reply and sentence weights of the labels.
  private static let scaleCount = 2 * WeightTable.labelCount

  /// Reads a model.
  ///
  /// - Parameter bytes: What `bytes(of:_:)` returned; they stay where they are as long as the table is used.
  /// - Returns: Both stages; nil where the bytes are no model, as before the first training.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (table: WeightTable, second: ReplyModel.SecondStage)? {
    var reader = Reader(bytes: UnsafeRawBufferPointer(bytes))
    guard reader.word() == mark, let rows = reader.word(), let columns = reader.word() else {
      return nil
    }
    let columnCount = Int(columns)
    guard let scales = reader.numbers(Self.scaleCount),
      let biases = reader.numbers(Self.scaleCount),
      let means = reader.numbers(columnCount), let deviations = reader.numbers(columnCount),
      let weights = reader.numbers((columnCount + 1) * labelCount),
      let slopes = reader.numbers(labelCount), let offsets = reader.numbers(labelCount),
      let hashes = reader.words(Int(rows)),
      let table = reader.table(of: hashes, codeCount, scales: scales, biases: biases)
    else { return nil }
    return (
      table,
      ReplyModel.SecondStage(
        means: means,
        scales: deviations,
        weights: weights,
        slopes: slopes,
        offsets: offsets
      )
    )
  }

  /// Returns the bytes of a model.
  package func bytes(of table: WeightTable, _ second: ReplyModel.SecondStage) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ word: UInt32) { withUnsafeBytes(of: word.littleEndian) { bytes += Array($0) } }
    add(mark)
    add(UInt32(table.hashes.count))
    add(UInt32(second.means.count))
    for numbers in [
      table.scales, table.biases, second.means, second.scales, second.weights, second.slopes,
      second.offsets,
    ] {
      for number in numbers { add(number.bitPattern) }
    }
    for hash in table.hashes { add(hash) }
    while !bytes.count.isMultiple(of: MemoryLayout<CodePairs>.stride) { bytes.append(0) }
    let codes = table.codes
    for row in table.hashes.indices {
      let start = row * WeightTable.labelCount
      bytes += codes[start..<(start + codeCount)]
    }
    return bytes
  }

  /// Takes numbers off the front of bytes.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    private var place = 0

    init(bytes: UnsafeRawBufferPointer) {
      self.bytes = bytes
    }

    mutating func word() -> UInt32? { words(1)?.first }

    mutating func words(_ count: Int) -> [UInt32]? {
      take(count, UInt32.self)?.map { UInt32(littleEndian: $0) }
    }

    mutating func numbers(_ count: Int) -> [Float]? {
      words(count)?.map(Float.init(bitPattern:))
    }

    /// Takes the rows of features: where they lie, or each filled up with codes of no weight.
    mutating func table(
      of hashes: [UInt32],
      _ codeCount: Int,
      scales: [Float],
      biases: [Float]
    ) -> WeightTable? {
      let size = MemoryLayout<CodePairs>.stride
      place = (place + size - 1) / size * size
      let count = hashes.count * codeCount
      guard bytes.count - place >= count else { return nil }
      let codes = UnsafeRawBufferPointer(rebasing: bytes[place..<(place + count)])
      if codeCount == WeightTable.labelCount, let start = codes.baseAddress,
        Int(bitPattern: start).isMultiple(of: MemoryLayout<CodePairs>.alignment)
      {
        let rows = UnsafeBufferPointer(
          start: start.bindMemory(to: CodePairs.self, capacity: hashes.count),
          count: hashes.count
        )
        return WeightTable(
          hashes: hashes,
          rows: CodeRows(lyingAt: rows),
          scales: scales,
          biases: biases
        )
      }
      var row = Array(repeating: WeightTable.noWeight, count: WeightTable.labelCount)
      let rows = hashes.indices.map { index in
        row.replaceSubrange(..<codeCount, with: codes[(index * codeCount)...].prefix(codeCount))
        return row.withUnsafeBytes { $0.loadUnaligned(as: CodePairs.self) }
      }
      return WeightTable(hashes: hashes, rows: CodeRows(rows), scales: scales, biases: biases)
    }

    private mutating func take<Value: BitwiseCopyable>(
      _ count: Int,
      _ type: Value.Type
    ) -> [Value]? {
      let size = count * MemoryLayout<Value>.size
      guard count >= 0, bytes.count - place >= size else { return nil }
      defer { place += size }
      return Array(unsafeUninitializedCapacity: count) { values, initialized in
        UnsafeMutableRawBufferPointer(values)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place..<(place + size)]))
        initialized = count
      }
    }
  }
}
