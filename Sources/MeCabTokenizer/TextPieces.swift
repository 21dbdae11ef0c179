/// The pieces of a text that MeCab is given one after the other.
///
/// NUL bytes are left out, since MeCab's C strings end there. No piece is longer than a bound; a longer text is cut
/// behind the last end of a sentence or line before the bound, else at the bound between two scalars.
struct TextPieces: Sequence, IteratorProtocol {
  /// MeCab keeps lengths of words in 16 bits and its effort grows with the piece.
  private static let bound = 2048

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  mutating func next() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard place < bytes.endIndex else { return nil }
    let start = place
    let limit = Swift.min(bytes.endIndex, start + Self.bound)
    if let zero = bytes[start..<limit].firstIndex(of: 0) {
      place = zero + 1
      return bytes[start..<zero]
    }
    let end = limit < bytes.endIndex ? cut(in: start..<limit) : limit
    place = end
    return bytes[start..<end]
  }

  private func cut(in range: Range<Int>) -> Int {
    var scalarStart = range.upperBound
    while scalarStart > range.lowerBound, bytes[scalarStart] & 0xC0 == 0x80 { scalarStart -= 1 }
    var end = scalarStart
    while end > range.lowerBound {
      if endsSentence(before: end, from: range.lowerBound) { return end }
      end -= 1
    }
    return scalarStart
  }

  /// LF, or the last byte of 「。」, 「！」 or 「？」.
  private func endsSentence(before end: Int, from start: Int) -> Bool {
    if bytes[end - 1] == 0x0A { return true }
    guard end - start >= 3 else { return false }
    switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true
    default: return false
    }
  }
}
