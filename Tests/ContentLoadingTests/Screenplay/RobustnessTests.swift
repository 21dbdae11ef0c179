import Content
import ContentLoading
import SourceDiagnostics
import Testing

struct RobustnessTests {
  @Test(arguments: 0..<20)
  func `survives any single changed letter and reports every line of no known kind`(
    batch: Int
  ) throws {
    let original = Array(try ExampleCase.text().unicodeScalars)
    for seed in (batch * 100)..<(batch * 100 + 100) {
      var random = SeededNumbers(seed: UInt64(seed))
      let text = mutated(original, with: &random)
      let parsed = ParsedScreenplay(text)
      let reported = Set(parsed.diagnostics.map(\.range.start.line))
      let unknown = parsed.source.lines.enumerated().filter { !isKnownKind($1, $0) }
      let missed = unknown.filter { !reported.contains($0.offset + 1) }
      #expect(missed.isEmpty, "seed \(seed): \(missed)")
      let outside = parsed.diagnostics.filter { !isInside($0.range, parsed.source) }
      #expect(outside.isEmpty, "seed \(seed)")
    }
  }

  @Test func `survives random bytes`() {
    for seed in 0..<300 {
      var random = SeededNumbers(seed: UInt64(seed))
      let bytes = (0..<random.below(2000)).map { _ in UInt8(random.below(256)) }
      let parsed = ParsedScreenplay(String(decoding: bytes, as: UTF8.self))
      #expect(parsed.entry.rolePlay == nil, "seed \(seed)")
      #expect(!parsed.diagnostics.isEmpty, "seed \(seed)")
    }
  }

  @Test func `survives heaps of its own signs`() {
    let signs = Array("#-＞→：:（）()「」『』【】＋+−ー、｜〜<!-->毎回結末期待お客様0９ \n\u{3099}".unicodeScalars)
    for seed in 0..<300 {
      var random = SeededNumbers(seed: UInt64(seed))
      var view = String.UnicodeScalarView()
      for _ in 0..<400 { view.append(signs[random.below(signs.count)]) }
      let text = SmallCase.text + "\n" + String(view)
      let parsed = ParsedScreenplay(text)
      let outside = parsed.diagnostics.filter { !isInside($0.range, parsed.source) }
      #expect(outside.isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: ["「", "（", "＋", "、", "-", "#", "<!--", "→", "：", "あ", "、怒り＋5", " "])
  func `takes time that grows with the length of a line`(sign: String) {
    func time(of length: Int) -> Duration {
      let long = String(repeating: sign, count: length / sign.unicodeScalars.count)
      let text = SmallCase.text.replacing("- 気持ち：怒り−10", with: "- 気持ち：怒り−10\(long)")
        .replacing("### お詫び", with: "### お詫び\(long)")
      return ContinuousClock().measure { _ = ParsedScreenplay(text) }
    }
    _ = time(of: 100)
    let short = time(of: 3000)
    let long = time(of: 60_000)
    // Twenty times as long; quadratic time would be 400 times as much.
    #expect(long < short * 80 + .milliseconds(100), "\(sign): \(short), then \(long)")
  }

  /// Returns the text with one letter deleted, doubled, replaced, or two exchanged.
  private func mutated(
    _ scalars: [Unicode.Scalar],
    with random: inout SeededNumbers
  ) -> String {
    var changed = scalars
    let index = random.below(changed.count - 1)
    switch random.below(4) {
    case 0: changed.remove(at: index)
    case 1: changed.insert(changed[index], at: index)
    case 2: changed[index] = changed[random.below(changed.count)]
    default: changed.swapAt(index, index + 1)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: changed)
    return String(view)
  }

  /// Tells the kinds of lines apart by their beginnings alone, with no part of the parser.
  private func isKnownKind(_ line: String, _ index: Int) -> Bool {
    let line = line.drop { $0.isWhitespace }
    guard let first = line.first, first != "#" else { return true }
    if Self.frontMatter.contains(index) {
      return first == "-" || line.contains { ":：".contains($0) }
    }
    switch first {
    case ">": return true
    case "-", "−", "ー", "・": return line.contains("：") || line.contains("→")
    default: return false
    }
  }

  private func isInside(_ range: SourceRange, _ source: SourceFile) -> Bool {
    guard let line = source.line(range.start.line), range.end.line == range.start.line else {
      return false
    }
    let end = line.unicodeScalars.count + 1
    return range.start.column >= 1 && range.end.column <= end
  }

  /// Where the example has its front matter, counted from zero; one letter moves it by a line at most.
  private static let frontMatter = 0...10
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
private struct SeededNumbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Returns a number from zero up to, but not with, a bound.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }
}
