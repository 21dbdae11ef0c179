/// How many templates have each pair of sounds and each kanji: what few have says more.
struct Rarity: Sendable {
  private var pairs = [UInt32](repeating: 0, count: LookupText.pairCount)
  private var lastPairs = [UInt32](repeating: 0, count: LookupText.pairCount)
  private var kanji: [UInt16: UInt32] = [:]
  private var lastKanji: [UInt16: UInt32] = [:]
  private var count: UInt32 = 0

  init() {}

  /// Takes counts that were written.
  init(from reader: inout IndexImageReader) throws(IndexImageFault) {
    pairs = Array(try reader.column(of: UInt32.self))
    let letters = try reader.column(of: UInt16.self)
    let counts = try reader.column(of: UInt32.self)
    guard let count = try reader.column(of: UInt32.self).first, letters.count == counts.count,
      pairs.count == LookupText.pairCount
    else { throw IndexImageFault() }
    kanji = Dictionary(zip(letters, counts)) { first, _ in first }
    self.count = count
  }

  func write(to writer: inout IndexImageWriter) {
    let letters = kanji.keys.sorted()
    writer.add(pairs)
    writer.add(letters)
    writer.add(letters.map { kanji[$0] ?? 0 })
    writer.add([count])
  }

  /// Begins to count for another template.
  mutating func beginTemplate() { count += 1 }

  /// Counts what stands in a text of the template.
  mutating func note(_ text: LookupText) {
    for (first, second) in zip(text.sounds, text.sounds.dropFirst()) {
      let pair = LookupText.pair(first, second)
      if lastPairs[pair] != count {
        lastPairs[pair] = count
        pairs[pair] += 1
      }
    }
    for letter in text.letters where LookupText.isKanji(letter) && lastKanji[letter] != count {
      lastKanji[letter] = count
      kanji[letter, default: 0] += 1
    }
  }

  /// What two neighbouring sounds say, above 0.
  func weight(_ first: UInt8, _ second: UInt8) -> Double {
    weight(ofTemplates: Int(pairs[LookupText.pair(first, second)]))
  }

  /// What a kanji says, above 0.
  func weight(_ letter: UInt16) -> Double {
    weight(ofTemplates: Int(kanji[letter] ?? 0))
  }

  /// What something says that so many templates have, above 0; what none has is likely mistyped and says less.
  func weight(ofTemplates templates: Int) -> Double {
    templates == 0
      ? Self.logarithm(Double(count) + 1) / 2
      : max(0.02, Self.logarithm((Double(count) + 1) / (Double(templates) + 0.5)))
  }

  /// The logarithm to base 2 of a number above 0, taken as straight between powers of 2.
  static func logarithm(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}
