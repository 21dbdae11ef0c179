/// Numbers of up to 32 bits that never change, each in as few bits as the greatest needs.
struct PackedColumn: RandomAccessCollection, Sendable {
  private static var wordBits: Int { UInt64.bitWidth }

  /// The numbers one behind the other, the first in the lowest bits.
  private let words: Column<UInt64>
  private let length: Int
  /// The bits of a number, from 1 to 32.
  private let width: Int

  /// Packs numbers.
  init(_ numbers: some Collection<UInt32>) {
    let width = Swift.max(1, UInt32.bitWidth - (numbers.max() ?? 0).leadingZeroBitCount)
    var words = [UInt64](repeating: 0, count: Self.wordCount(numbers.count, width))
    for (place, number) in numbers.enumerated() {
      let (word, shift) = (place * width).quotientAndRemainder(dividingBy: Self.wordBits)
      words[word] |= UInt64(number) << UInt64(shift)
      // Nothing is left for the next word where the number ends in this one.
      words[word + 1] |= UInt64(number) >> UInt64(Self.wordBits - shift)
    }
    self.words = Column(words)
    self.width = width
    length = numbers.count
  }

  /// Takes a column that was written.
  init(from reader: inout IndexImageReader) throws(IndexImageFault) {
    let shape = try reader.column(of: UInt64.self)
    guard shape.count == 2, let count = Int(exactly: shape[0]), let width = Int(exactly: shape[1]),
      1...UInt32.bitWidth ~= width, count <= Int(UInt32.max)
    else { throw IndexImageFault() }
    words = try reader.column()
    guard words.count == Self.wordCount(count, width) else { throw IndexImageFault() }
    self.width = width
    length = count
  }

  func write(to writer: inout IndexImageWriter) {
    writer.add([UInt64(length), UInt64(width)])
    writer.add(words)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { length }

  subscript(place: Int) -> UInt32 {
    precondition(place >= 0 && place < length, "no such place in a column")
    let (word, shift) = (place &* width).quotientAndRemainder(dividingBy: Self.wordBits)
    // A shift by all bits, where the number begins with a word, leaves 0 of the next one.
    let bits = words[word] >> UInt64(shift) | words[word + 1] << UInt64(Self.wordBits - shift)
    return UInt32(truncatingIfNeeded: bits & (1 << UInt64(width) - 1))
  }

  /// How many words hold some numbers; one more, so that there always is a next one.
  private static func wordCount(_ count: Int, _ width: Int) -> Int {
    (count * width + wordBits - 1) / wordBits + 1
  }
}
