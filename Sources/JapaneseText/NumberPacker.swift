/// Numbers one behind the other, each in as few bytes as it needs: seven bits a byte, the eighth says that more follow (LEB128).
package struct NumberPacker {
  /// What was packed so far.
  package private(set) var bytes: [UInt8] = []

  /// Creates a packer of nothing.
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
