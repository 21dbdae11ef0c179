import JapaneseText

/// The patterns of rules as the program carries them, so that they need not be read from their text whenever it starts.
///
/// They begin with a digest of the files that they were made from; with other files they are not used.
struct CompiledPatterns {
  /// The phrases that the patterns look for in replies.
  let book: PhraseBook
  /// The phrases that the patterns look for in what customers said.
  let customerBook: PhraseBook
  private let tests: [ClauseTest]
  private var unpacker: NumberUnpacker

  /// What an element asks for besides its words, a bit each.
  private enum Flag {
    static let isOptional = 1
    static let startsSentence = 2
    static let endsClause = 4
  }

  /// Opens compiled patterns; nil where they were made from other files.
  ///
  /// - Parameters:
  ///   - bytes: What `bytes(of:digest:)` made; they stay where they are while patterns are taken.
  ///   - digest: The digest of the files as they are.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, digest: Int) {
    unpacker = NumberUnpacker(bytes)
    do {
      guard try unpacker.number() == digest else { return nil }
      tests = try Self.tests(&unpacker)
      book = try PhraseBook(from: &unpacker)
      customerBook = try PhraseBook(from: &unpacker)
    } catch {
      return nil
    }
  }

  private static func tests(
    _ unpacker: inout NumberUnpacker
  ) throws(NumberUnpacker.Fault) -> [ClauseTest] {
    var tests: [ClauseTest] = []
    for _ in 0..<(try unpacker.number()) {
      let name = String(String.UnicodeScalarView(try unpacker.scalars()))
      guard let test = ClauseTest(name) else { throw NumberUnpacker.Fault() }
      tests.append(test)
    }
    return tests
  }

  /// Takes the next pattern, in the order of the files.
  mutating func next() throws(NumberUnpacker.Fault) -> RulePattern {
    var parts: [RulePattern.Part] = []
    for _ in 0..<(try unpacker.number()) { parts.append(try part()) }
    return RulePattern(parts)
  }

  private mutating func part() throws(NumberUnpacker.Fault) -> RulePattern.Part {
    let phrase = try unpacker.number()
    var following: [[Unicode.Scalar]] = []
    for _ in 0..<(try unpacker.number()) { following.append(try unpacker.scalars()) }
    guard let gap = RulePattern.Gap(rawValue: try unpacker.number()) else {
      throw NumberUnpacker.Fault()
    }
    var tests: [ClauseTest] = []
    for _ in 0..<(try unpacker.number()) {
      let test = try unpacker.number()
      guard test < self.tests.count else { throw NumberUnpacker.Fault() }
      tests.append(self.tests[test])
    }
    let flags = try unpacker.number()
    return RulePattern.Part(
      phrase: phrase == 0 ? nil : phrase - 1,
      following: following,
      gap: gap,
      tests: tests,
      isOptional: flags & Flag.isOptional != 0,
      startsSentence: flags & Flag.startsSentence != 0,
      endsClause: flags & Flag.endsClause != 0
    )
  }

  /// Returns the bytes of the patterns that a parser read, the same for the same files.
  static func bytes(of parser: RuleFileParser, digest: Int) -> [UInt8] {
    var packer = NumberPacker()
    packer.add(digest)
    let elements = parser.patterns.flatMap(\.elements)
    let names = Set(elements.flatMap { $0.tests.map(\.name) }).sorted()
    packer.add(names.count)
    for name in names { packer.add(name.unicodeScalars) }
    parser.book.pack(into: &packer)
    parser.customerBook.pack(into: &packer)
    let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    for pattern in parser.patterns {
      packer.add(pattern.elements.count)
      for element in pattern.elements {
        packer.add(element.phrase.map { $0 + 1 } ?? 0)
        packer.add(element.following.count)
        for phrase in element.following { packer.add(phrase) }
        packer.add(element.gap.rawValue)
        packer.add(element.tests.count)
        for test in element.tests { packer.add(numbers[test.name] ?? 0) }
        packer.add(
          (element.isOptional ? Flag.isOptional : 0)
            | (element.startsSentence ? Flag.startsSentence : 0)
            | (element.endsClause ? Flag.endsClause : 0)
        )
      }
    }
    return packer.bytes
  }

  /// Returns a digest of files (FNV-1a over eight bytes at a time, Fowler, Noll and Vo 1991), never negative.
  static func digest(of files: [[UInt8]]) -> Int {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ word: UInt64) { digest = (digest ^ word) &* 0x0000_0100_0000_01B3 }
    for file in files {
      add(UInt64(file.count))
      file.withUnsafeBytes { bytes in
        let words = bytes.count / 8
        for index in 0..<words {
          add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)))
        }
        for byte in bytes[(8 * words)...] { add(UInt64(byte)) }
      }
    }
    // What a word of eight bytes changes above would never reach the lower bits.
    return Int(truncatingIfNeeded: (digest ^ digest >> 32) & UInt64(Int.max))
  }
}
