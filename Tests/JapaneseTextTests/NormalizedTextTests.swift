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
    ("👩‍💻です", "  です"), ("はい👍🏽", "はい "), ("1\u{FE0F}\u{20E3}番", "1番"), ("🇯🇵です☆", "  です "),
    ("すみません―", "すみません"), ("すごｰい", "すごーい"), ("ケ―キ", "ケーキ"), ("スーパ━", "スーパー"),
    ("9−18時", "9-18時"), ("￥1,000", "¥1,000"), ("ヿゟ", "コトより"),
    ("はい\r\nいいえ", "はい\n\nいいえ"), ("ﾊﾟﾊﾟとｳﾞｧ", "パパとヴァ"), ("ウ\u{3099}", "ヴ"), ("バヽ、ハヾ", "バハ、ハバ"),
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

  @Test(arguments: [
    ("もうしわけございません", "申し訳ございません"),
    ("ﾓｳｼﾜｹｺﾞｻﾞｲﾏｾﾝ", "申し訳ございません"),
    ("もうしわけございませんがおこたえいたしかねます", "申し訳ございませんがお答えいたしかねます"),
    ("モウシワケゴザイマセンガ、オコタエイタシカネマス。", "申し訳ございませんが、お答えいたしかねます。"),
    ("ｼｮｳｼｮｳｵﾏﾁｸﾀﾞｻｲ", "少々お待ちください"),
    ("カシコマリマシタ", "かしこまりました"),
    ("タントウシャカラオデンワイタシマス", "担当者からお電話いたします"),
    ("カスタマーサポートデス", "カスタマーサポートデス"),
    ("デモ、クレジットカードデハ", "デモ、クレジットカードデハ"),
    ("モデム、ハイオク、マスク、デスクトップ", "モデム、ハイオク、マスク、デスクトップ"),
    ("テスト、ガス、ノート、カステラ", "テスト、ガス、ノート、カステラ"),
  ])
  func `writes set phrases typed in kana as they are usually written`(given: String, spelt: String)
  {
    let text = NormalizedText(given).foldingSpelling
    #expect(text.text == spelt)
    #expect(text.originalRange(of: 0..<text.scalars.count) == 0..<given.unicodeScalars.count)
  }

  @Test func `maps the whole to the whole`() {
    for given in ["", "ｶﾞ", "はーーい", "①㈱\u{200B}", "\u{FEFF}あ"] {
      let text = NormalizedText(given)
      let range = text.originalRange(of: 0..<text.scalars.count)
      #expect(range.upperBound <= text.original.count)
      #expect(text.original == Array(given.unicodeScalars))
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
