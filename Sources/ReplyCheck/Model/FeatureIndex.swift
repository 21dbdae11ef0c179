import CReplyModel

/// Finds the row of a feature; for most features, which have none, at the cost of one bit.
///
/// What is read of it most fits into the processor's nearest caches.
struct FeatureIndex: Sendable {
  /// For each value of the upper 13 bits of a hash a bit for each value of the next 6 bits that some hash has.
  private let bits: [UInt64]
  /// For each value of the upper 13 bits that some hash has the first row of these.
  private let firstRows: [UInt32]
  /// Ascending.
  private let hashes: [UInt32]

  /// Creates the index of rows in the order of their hashes.
  init(_ hashes: [UInt32]) {
    var bits = Array(repeating: UInt64(0), count: 1 << 13)
    var firstRows = Array(repeating: UInt32(0), count: 1 << 13)
    for (row, hash) in hashes.enumerated() {
      let bin = Int(hash >> 19)
      if bits[bin] == 0 { firstRows[bin] = UInt32(row) }
      bits[bin] |= Self.bit(of: hash)
    }
    self.bits = bits
    self.firstRows = firstRows
    self.hashes = hashes
  }

  /// Returns whether a feature may have a row; true for every feature that has one.
  @inline(__always)
  func mayHold(_ hash: UInt32) -> Bool { bits[Int(hash >> 19)] & Self.bit(of: hash) != 0 }

  /// Returns where the search for a feature's row begins, and fetches what stands there; nil for most that have none.
  @inline(__always)
  func firstRow(for hash: UInt32) -> Int? {
    let bin = Int(hash >> 19)
    let bit = Self.bit(of: hash)
    guard bits[bin] & bit != 0 else { return nil }
    // At least as many rows stand before it as bits below its own; two hashes may share a bit.
    let row = Int(firstRows[bin]) + (bits[bin] & (bit - 1)).nonzeroBitCount
    hashes.withUnsafeBufferPointer { if let start = $0.baseAddress { otai_fetch(start + row) } }
    return row
  }

  /// Returns the row of a feature, or nil where it has none.
  ///
  /// - Parameters:
  ///   - hash: The feature.
  ///   - first: Where its search begins.
  /// - Returns: The row.
  @inline(__always)
  func row(of hash: UInt32, from first: Int) -> Int? {
    var row = first
    while row < hashes.count, hashes[row] < hash { row += 1 }
    return row < hashes.count && hashes[row] == hash ? row : nil
  }

  /// Returns the row of a feature, or nil where it has none.
  func row(of hash: UInt32) -> Int? { firstRow(for: hash).flatMap { row(of: hash, from: $0) } }

  @inline(__always)
  private static func bit(of hash: UInt32) -> UInt64 { 1 << UInt64(hash >> 13 & 63) }
}
