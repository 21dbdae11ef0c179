/// Numbers one behind the other, each in as few bytes as it needs: seven bits a byte, the eighth says that more follow (LEB128).
package struct NumberPacker {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Adds a number, which must not be negative.
  package mutating func add(_ number: Int) {
    precondition(number >= 0, "Only numbers from 0 on are packed.")
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Adds how many scalars there are, then each.
  package mutating func add(_ scalars: some Collection<Unicode.Scalar>) {
    add(scalars.count)
    for scalar in scalars { add(Int(scalar.value)) }
  }
}

/// Takes numbers in the order in which `NumberPacker` put them.
package struct NumberUnpacker {
  /// What is read is not what `NumberPacker` made.
  package struct Fault: Error {
    package init() {}
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  /// Creates a reader of bytes that stay where they are while it is used.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

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

  package mutating func scalar() throws(Fault) -> Unicode.Scalar {
    guard let value = UInt32(exactly: try number()), let scalar = Unicode.Scalar(value) else {
      throw Fault()
    }
    return scalar
  }

  package mutating func scalars() throws(Fault) -> [Unicode.Scalar] {
    let count = try number()
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(min(count, bytes.count))
    for _ in 0..<count { scalars.append(try scalar()) }
    return scalars
  }
}
