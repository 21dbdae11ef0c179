import JapaneseText
import Testing

struct PhrasePatternTests {
  @Test(arguments: [
    ("あ", ["あ"]),
    ("お?待ち", ["お待ち", "待ち"]),
    ("(確認|調べ)て", ["確認て", "調べて"]),
    (
      "(お|ご)?(連絡|電話(番号)?)",
      [
        "お連絡", "お電話番号", "お電話", "ご連絡", "ご電話番号", "ご電話", "連絡", "電話番号", "電話",
      ]
    ),
    ("a|b", ["a", "b"]),
    (#"何\?"#, ["何?"]),
  ])
  func `stands for its phrases`(pattern: String, phrases: [String]) throws {
    let found = try PhrasePattern(pattern).phrases.map { String(String.UnicodeScalarView($0)) }
    #expect(Set(found) == Set(phrases))
  }

  @Test(arguments: [
    ("(a", PhrasePattern.Fault.unclosedGroup), ("a)", .unopenedGroup), ("?a", .nothingToRepeat),
  ])
  func `says what is wrong with a pattern`(pattern: String, fault: PhrasePattern.Fault) {
    #expect(throws: fault) { try PhrasePattern(pattern) }
  }

  @Test func `long patterns are cut into stretches of which the first must occur`() throws {
    let group = "(\(Array("あいうえおかきくけこ").map(String.init).joined(separator: "|")))?"
    let pattern = try PhrasePattern("x" + String(repeating: group, count: 3))
    #expect(pattern.segments.count > 1)
    #expect(pattern.segments.first?.isOptional == false)
    #expect(pattern.segments.allSatisfy { !$0.phrases.contains([]) })
  }

  @Test func `a trie finds every phrase that begins at a place`() {
    var trie = PhraseTrie()
    let phrases = ["返", "返金", "返金額", "金", "返事"]
    for (value, phrase) in phrases.enumerated() { trie.insert(phrase.unicodeScalars, value: value) }
    let text = Array("ご返金額".unicodeScalars)
    var found: [String] = []
    for start in text.indices {
      trie.forEachMatch(in: text, at: start) { value, end in
        #expect(Array(phrases[value].unicodeScalars) == Array(text[start..<end]))
        found.append(phrases[value])
      }
    }
    #expect(found == ["返", "返金", "返金額", "金"])
    #expect(trie.longestMatch(in: text, at: 1)?.end == 4)
    #expect(trie.longestMatch(in: text, at: 0) == nil)
  }

  @Test func `a trie finds what a plain search finds`() {
    var generator = SeededNumbers(seed: 20_251_121)
    let letters = Array("あいうえ".unicodeScalars)
    for seed in 0..<200 {
      let phrases = (0..<12).map { _ in
        (0...generator.next(3)).map { _ in letters[generator.next(4)] }
      }
      let text = (0..<30).map { _ in letters[generator.next(4)] }
      var trie = PhraseTrie()
      for (value, phrase) in phrases.enumerated() { trie.insert(phrase, value: value) }
      for start in text.indices {
        var found: Set<Int> = []
        trie.forEachMatch(in: text, at: start) { value, _ in found.insert(value) }
        let plain = phrases.indices.filter { text[start...].starts(with: phrases[$0]) }
        #expect(found == Set(plain), "round \(seed), place \(start)")
      }
    }
  }
}

/// A small seeded generator, the same on every machine.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Returns a number from zero up to, not including, a bound.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % bound
  }
}
