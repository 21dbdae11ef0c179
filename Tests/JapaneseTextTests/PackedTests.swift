import Testing

@testable import JapaneseText

struct PackedTests {
  @Test func `numbers come back as they were packed`() throws {
    let numbers = [0, 1, 127, 128, 129, 16_383, 16_384, 1 << 40, Int.max]
    var packer = NumberPacker()
    for number in numbers { packer.add(number) }
    #expect(packer.bytes.count < 8 * numbers.count)
    try packer.bytes.withUnsafeBufferPointer { (bytes) throws in
      var unpacker = NumberUnpacker(bytes)
      for number in numbers { #expect(try unpacker.number() == number) }
      #expect(throws: NumberUnpacker.Fault.self) { try unpacker.number() }
    }
  }

  @Test(arguments: [[0x80], [0xFF], Array(repeating: 0xFF, count: 12), []] as [[UInt8]])
  func `refuses what is no number`(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var unpacker = NumberUnpacker(bytes)
      #expect(throws: NumberUnpacker.Fault.self) { try unpacker.number() }
    }
  }

  @Test func `a trie finds the same phrases once it was packed`() throws {
    var trie = PhraseTrie()
    let phrases = ["あ", "いう", "いうえ", "いうえおかき", "𠮷野家", "かなり長い言い回しです", "いうえ", "いうえ"]
    for (value, phrase) in phrases.enumerated() {
      trie.insert(phrase.unicodeScalars, value: value)
    }
    var packer = NumberPacker()
    trie.pack(into: &packer)
    let unpacked = try packer.bytes.withUnsafeBufferPointer { (bytes) throws in
      var unpacker = NumberUnpacker(bytes)
      return try PhraseTrie(from: &unpacker)
    }
    let text = Array("いうえおかきあ𠮷野家でかなり長い言い回しですいう".unicodeScalars)
    for start in text.indices {
      var hits: [[Int]] = [[], []]
      trie.forEachMatch(in: text, at: start) { hits[0] += [$0, $1] }
      unpacked.forEachMatch(in: text, at: start) { hits[1] += [$0, $1] }
      #expect(hits[0] == hits[1])
    }
    #expect(unpacked.value(of: "いうえ".unicodeScalars) == 7)
    var again = NumberPacker()
    unpacked.pack(into: &again)
    #expect(again.bytes == packer.bytes)
  }
}
