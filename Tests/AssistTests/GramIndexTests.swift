import Testing

@testable import Assist

struct GramIndexTests {
  private static let letters = Array("あいうかが折返しa".unicodeScalars)

  /// Returns texts of few letters, so that they share much.
  private static func texts(seed: UInt64, count: Int, length: ClosedRange<Int>) -> [[Unicode
    .Scalar]]
  {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    return (0..<count).map { _ in
      (0..<(length.lowerBound + next(length.count))).map { _ in letters[next(letters.count)] }
    }
  }

  @Test func `finds what a linear scan finds`() {
    for seed in 1...100 as ClosedRange<UInt64> {
      let texts = Self.texts(seed: seed, count: 30, length: 0...20)
      let index = GramIndex(texts)
      for query in Self.texts(seed: seed &+ 1000, count: 20, length: 1...4) {
        let wanted = String(String.UnicodeScalarView(query))
        let scanned = texts.indices.filter {
          String(String.UnicodeScalarView(texts[$0])).unicodeScalars.contains(wanted.unicodeScalars)
        }
        #expect(index.texts(containing: query) == scanned, "seed \(seed), query \(wanted)")
      }
    }
  }

  @Test func `finds nothing for no letters`() {
    #expect(GramIndex([Array("あい".unicodeScalars)]).texts(containing: []).isEmpty)
  }
}
