/// The bytes of a model: a mark, counts, the second stage, then the weights; little-endian.
package enum ModelFile {
  private static let mark: UInt32 = 0x314D_544F
  /// Reply and sentence weights of the 32 labels.
  private static let scaleCount = 64

  /// Reads a model; nil where the bytes are not one, as before the first training.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ReplyModel? {
    var reader = Reader(bytes: UnsafeRawBufferPointer(bytes))
    guard reader.word() == mark, let rows = reader.word(), let columns = reader.word() else {
      return nil
    }
    let count = ModelLabel.decidedCount
    let columnCount = Int(columns)
    guard let scales = reader.numbers(scaleCount), let biases = reader.numbers(scaleCount),
      let means = reader.numbers(columnCount), let deviations = reader.numbers(columnCount),
      let weights = reader.numbers((columnCount + 1) * count),
      let slopes = reader.numbers(count), let offsets = reader.numbers(count),
      let hashes = reader.words(Int(rows)), let pairs = reader.pairs(Int(rows))
    else { return nil }
    return ReplyModel(
      table: WeightTable(hashes: hashes, rows: pairs, scales: scales, biases: biases),
      second: ReplyModel.SecondStage(
        means: means,
        scales: deviations,
        weights: weights,
        slopes: slopes,
        offsets: offsets
      )
    )
  }

  /// Returns the bytes of a model.
  package static func bytes(of table: WeightTable, _ second: ReplyModel.SecondStage) -> [UInt8] {
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
    return bytes + table.codes
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

    mutating func pairs(_ count: Int) -> [CodePairs]? { take(count, CodePairs.self) }

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
