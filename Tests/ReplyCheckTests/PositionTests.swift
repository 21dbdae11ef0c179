import Content
import ReplyCheck
import Testing

/// What may stand before a reply, and the same plainly spelt; both mean the same.
struct Prefix: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let given: String
  let plain: String

  static let all = [
    Prefix(testDescription: "full width", given: "ＡＢＣ　１２３！", plain: "ABC 123!"),
    Prefix(testDescription: "combining marks", given: "か\u{3099}は\u{309A}。", plain: "がぱ。"),
    Prefix(testDescription: "emoji", given: "🎉😀 ", plain: "   "),
    Prefix(testDescription: "family of emoji", given: "👨‍👩‍👧‍👦👍🏽❤️ ", plain: "       "),
    Prefix(testDescription: "CRLF", given: "ABC\r\n\r\n", plain: "ABC\n\n\n\n"),
    Prefix(testDescription: "half-width kana", given: "ｶﾞｲﾄﾞ､ﾊﾟﾝﾌ｡", plain: "ガイド、パンフ。"),
    Prefix(testDescription: "squared words", given: "㈱㌔①。", plain: "(株)キロ1。"),
    Prefix(testDescription: "stretched", given: "はーーーい！！！！", plain: "はーい!"),
  ]
}

/// Every range that a check returns belongs to the text as it was given.
struct PositionTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test(arguments: Prefix.all)
  func `examples are judged alike behind any text, at shifted places`(prefix: Prefix) {
    let start = prefix.given.unicodeScalars.count
    let shift = start - prefix.plain.unicodeScalars.count
    var compared = 0
    for example in RuleCase.all {
      let context = ReplyContext(
        customer: example.example.customer,
        authority: example.example.authority
      )
      let plain = checker.check(prefix.plain + example.example.utterance, in: context)
      let given = checker.check(prefix.given + example.example.utterance, in: context)
      let text = Array((prefix.given + example.example.utterance).unicodeScalars)
      #expect(plain.acts == given.acts, "\(example)")
      #expect(plain.findings.count == given.findings.count, "\(example)")
      for (one, other) in zip(plain.findings, given.findings) where other.range.lowerBound >= start
      {
        #expect(other.rule == one.rule, "\(example)")
        #expect(other.range.lowerBound == one.range.lowerBound + shift, "\(example)")
        #expect(other.range.upperBound == one.range.upperBound + shift, "\(example)")
        #expect(other.text == String(String.UnicodeScalarView(text[other.range])), "\(example)")
        compared += 1
      }
      for (one, other) in zip(plain.grounds, given.grounds) where other.range.lowerBound >= start {
        #expect(other.range.upperBound == one.range.upperBound + shift, "\(example)")
        #expect(other.range.upperBound <= text.count, "\(example)")
      }
    }
    #expect(compared > 40)
  }

  @Test(arguments: Prefix.all)
  func `a reply in half width is found where it stands`(prefix: Prefix) throws {
    let judgement = checker.check(prefix.given + "それはﾊﾞｶですね。", in: ReplyContext())
    let insult = try #require(judgement.findings.first { $0.violation == .insult })
    #expect(insult.range.lowerBound == prefix.given.unicodeScalars.count + 3)
    #expect(insult.text.hasPrefix("ﾊﾞｶ"))
  }
}
