/// Takes numbers in the order in which `NumberPacker` put them.
package struct NumberUnpacker {
  /// What is read is not what `NumberPacker` made.
  package struct Fault: Error {
    /// Creates a fault, also for what does not fit once it is unpacked.
    package init() {}
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// Creates a reader of bytes that stay where they are while it is used.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Takes a number, which is never negative.
  ///
  /// - Returns: The number.
  /// - Throws: Where the bytes end, or no number stands here.
  package mutating func number() throws(Fault) -> Int {
    var number = 0
    var shift = 0
    while place < bytes.count, shift < 63 {
      let byte = Int(bytes[place])
      place += 1
      number |= (byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    throw Fault()
  }

  /// Takes a number that is a scalar.
  package mutating func scalar() throws(Fault) -> Unicode.Scalar {
    guard let value = UInt32(exactly: try number()), let scalar = Unicode.Scalar(value) else {
      throw Fault()
    }
    return scalar
  }

  /// Takes as many scalars as were packed together.
  package mutating func scalars() throws(Fault) -> [Unicode.Scalar] {
    let count = try number()
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(min(count, bytes.count))
    for _ in 0..<count { scalars.append(try scalar()) }
    return scalars
  }
}
