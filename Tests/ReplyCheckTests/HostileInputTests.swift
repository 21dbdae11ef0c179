import Content
import MeCabTokenizer
import ReplyCheck
import Testing

/// Text that nobody says: it is judged too, in time that grows with its length.
struct HostileInputTests {
  private let checker: ReplyChecker
  private let clock = ContinuousClock()

  init() throws {
    checker = ReplyChecker(
      tokenizer: try MeCabTokenizer(),
      knowledge: CompanyKnowledge(),
      criticalViolations: [.insult]
    )
  }

  private static let pieces = [
    "かね", "「", "」", "「」", "『「", "ー", "か\u{3099}", "あ、", "ございません", "了解です。", "バカ", "バカです。",
    "申し訳ございませんが、お答えいたしかねます。", "必ず返金しますので、", "ﾓｳｼﾜｹ", "とおっしゃいました、", "1", "👨‍👩‍👧‍👦", "\u{0}か",
    "できませんと言われ", "\r\n", "㌖",
  ]

  @Test(arguments: pieces)
  func `repeating anything takes time by its length`(piece: String) {
    let short = time(of: String(repeating: piece, count: 500 / piece.unicodeScalars.count))
    let long = time(of: String(repeating: piece, count: 4_000 / piece.unicodeScalars.count))
    // Eight times the text; a square would take 64 times as long. Other tests disturb the clock.
    #expect(long < short * 30 + .milliseconds(200), "\(piece): \(short) \(long)")
  }

  private func time(of text: String) -> Duration {
    let context = ReplyContext(customer: "なぜですか。")
    return (0..<2).map { _ in clock.measure { _ = checker.check(text, in: context) } }.min()
      ?? .zero
  }

  @Test(arguments: [
    String(repeating: "「", count: 10_000) + "バカ" + String(repeating: "」", count: 10_000),
    String(repeating: "(", count: 10_000) + "了解です",
    "\u{FFFD}\u{FFFD}バカ", "\u{0}\u{0}", "\u{10FFFF}あ", "\u{200D}\u{FE0F}\u{20E3}", "ﾞﾟﾞﾟ", "ーーー",
    "々ゝゞ",
    "\u{3099}か\u{3099}\u{3099}\u{3099}", "\u{202E}バカ", "。、！？",
  ])
  func `ranges stand inside the text`(text: String) {
    let count = text.unicodeScalars.count
    for context in [ReplyContext(), ReplyContext(customer: text, authority: .full)] {
      let judgement = checker.check(text, in: context)
      for range in judgement.findings.map(\.range) + judgement.grounds.map(\.range) {
        #expect(range.lowerBound >= 0 && range.upperBound <= count && !range.isEmpty)
      }
      #expect(judgement == checker.check(text, in: context))
    }
  }
}
