import JapaneseText
import Testing

struct NormalizedTextTests {
  @Test(arguments: [
    ("", ""),
    ("お待ちください。", "お待ちください。"),
    ("ｶﾞｲﾄﾞ", "ガイド"),
    ("か\u{3099}は\u{309A}", "がぱ"),
    ("ＡＢＣ　１２３：！？", "ABC 123:!?"),
    ("㈱みなと①", "(株)みなと1"),
    ("㌔ﬁ", "キロfi"),
    ("はーーい〜", "はーい"), ("そうですーー、はい", "そうです、はい"), ("カスタマー", "カスタマー"),
    ("すご－い", "すごーい"),
    ("9〜18時", "9〜18時"),
    ("９～１８時", "9〜18時"),
    ("すみませんんん", "すみません"),
    ("ええ、いいえ", "ええ、いいえ"),
    ("こゝろ、みすゞ", "こころ、みすず"),
    ("重々", "重々"),
    ("お待ち、、ください。。。", "お待ち、ください。"),
    ("｢はい｣､と", "「はい」、と"),
    ("👩‍💻です", "👩💻です"),
  ])
  func `spells text one way`(given: String, spelt: String) {
    #expect(NormalizedText(given).text == spelt)
  }

  @Test(arguments: [
    ("ｶﾞｲﾄﾞのｱﾝﾅｲ", "ガイド", "ｶﾞｲﾄﾞ"),
    ("㈱みなと①です", "みなと1", "みなと①"),
    ("㈱みなと", "株", "㈱"),
    ("はーーーい、ｵﾏﾁください", "はーい", "はーーーい"),
    ("🎉　ＡＢＣ会社", "ABC", "ＡＢＣ"),
    ("か\u{3099}っこう", "が", "か\u{3099}"),
  ])
  func `maps every range back to the words as given`(
    given: String,
    found: String,
    original: String
  ) throws {
    for prefix in ["", "｢①ｶﾞ🎉｣"] {
      let text = NormalizedText(prefix + given)
      let needle = Array(found.unicodeScalars)
      let start = try #require(
        (0...(text.scalars.count - needle.count)).last {
          Array(text.scalars[$0..<($0 + needle.count)]) == needle
        }
      )
      let range = text.originalRange(of: start..<(start + needle.count))
      let scalars = Array((prefix + given).unicodeScalars)[range]
      #expect(String(String.UnicodeScalarView(scalars)) == original)
    }
  }

  @Test func `maps the whole to the whole`() {
    for given in ["", "ｶﾞ", "はーーい", "①㈱\u{200B}", "\u{FEFF}あ"] {
      let text = NormalizedText(given)
      let range = text.originalRange(of: 0..<text.scalars.count)
      #expect(range.upperBound <= text.originalCount)
      #expect(text.originalCount == given.unicodeScalars.count)
    }
  }

  @Test func `normalizing twice changes nothing`() {
    for given in ["ｶﾞｲﾄﾞ㈱①", "はーーい〜〜", "こゝろ", "９～１８", "すみませんんん、、"] {
      let once = NormalizedText(given).text
      #expect(NormalizedText(once).text == once)
    }
  }

  @Test func `folds the case of letters apart from their width`() {
    let text = NormalizedText("ＳＶにＴｅｌ")
    #expect(text.text == "SVにTel")
    #expect(text.foldingCase.text == "svにtel")
    #expect(text.foldingCase.originalRange(of: 3..<6) == 3..<6)
  }
}
