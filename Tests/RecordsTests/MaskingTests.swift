import Records
import TestSupport
import Testing

struct MaskingTests {
  @Test(arguments: [
    ("カードは4111-1111-1111-1111", true), ("４１１１ １１１１ １１１１ １１１１です", true),
    ("378282246310005", true), ("090-0000-1234へ折り返し", false), ("15時30分、13,200円", false),
    ("2026-11-21に受付、番号は1234567", false), ("", false),
  ])
  func `tells the number of a card from other numbers`(text: String, isCard: Bool) {
    #expect(Masking.holdsCardNumber(text) == isCard)
  }

  @Test(arguments: [
    ("090-1234-5678です", "***-****-****です"),
    ("０９０ー１２３４ー５６７８です", "＊＊＊ー＊＊＊＊ー＊＊＊＊です"),
    ("09012345678", "***********"),
    ("〇九〇の一二三四の五六七八でございます", "＊＊＊の＊＊＊＊の＊＊＊＊でございます"),
    ("電話は090、1234、5678で", "電話は***、****、****で"),
    ("090 - 1234 - 5678", "*** - **** - ****"),
    ("(03) 1234-5678", "(**) ****-****"),
    ("０３（１２３４）５６７８", "＊＊（＊＊＊＊）＊＊＊＊"),
    ("カードは1234 5678 9012 3456です", "カードは**** **** **** ****です"),
    ("4980.1234.5678.9012", "****.****.****.****"),
    ("口座番号1234567名義はサトウ", "口座番号*******名義はサトウ"),
    ("〒231-0002", "〒***-****"),
    ("1234 5678 9012 3456 500円です", "**** **** **** **** 500円です"),
    ("0312345678円", "**********円"),
    ("090-1234-5678円", "***-****-****円"),
    ("2026-07-01 09012345678", "2026-07-01 ***********"),
    ("0️⃣9️⃣0️⃣1️⃣2️⃣3️⃣4️⃣", "*️⃣*️⃣*️⃣*️⃣*️⃣*️⃣*️⃣"),
    ("12\u{200B}34\u{2060}567", "**\u{200B}**\u{2060}***"),
    ("1\u{3099}2345678", "*\u{3099}*******"),
    ("٠١٢٣٤٥٦", "＊＊＊＊＊＊＊"),
    ("③①②③④⑤⑥", "＊＊＊＊＊＊＊"),
    ("taro.yamada@example.co.jpへ", "****.******@*******.**.**へ"),
    ("ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ", "＊＊＊＊＠＊＊＊＊＊＊＊．＊＊"),
    ("mail：a-b_c+1@x.jp。", "mail：*******@*.**。"),
  ])
  func `hides numbers and addresses`(text: String, expected: String) {
    for prefix in ["", "お客様の👩‍💻が㈱ｶﾞ、"] {
      #expect(Masking.masked(prefix + text) == prefix + expected)
    }
  }

  @Test(arguments: [
    "2026-07-01", "2026/7/1", "２０２６．０７．０１", "2026-07-01 10:30", "2026/07/01 15時",
    "10:30 2026-07-01 9:15",
    "二〇二六年七月一日", "平成30年12月1日の午後3時15分", "本日15時までに", "15時30分から16時30分まで", "1,234,567円",
    "１２，３４５，６７８円", "1234567円", "￥1234567", "3億1234567円", "1234567 円",
    "第3条の2", "1番1号", "横浜市中区海岸通1番1号", "KJ-07", "3回、15分、80点", "123-456", "110番、119番、188番",
    "100人中99人", "一つ、二つ、三つ", "一の宮の三の丸", "お客様@横浜", "@", "a@", "@b", "", "🎉👩‍💻",
    "1、2、3、4、5、6", "10 20 30",
  ])
  func `keeps dates, times, amounts and short numbers`(text: String) {
    for prefix in ["", "お客様の👩‍💻が㈱ｶﾞ、"] {
      #expect(Masking.masked(prefix + text) == prefix + text)
    }
  }

  @Test func `keeps every place, hides every long number, and finds nothing more a second time`() {
    for seed in UInt64(0)..<500 {
      var generator = SeededGenerator(seed: seed)
      let withAmounts = seed.isMultiple(of: 2)
      let text = Self.randomText(withAmounts: withAmounts, using: &generator)
      let masked = Masking.masked(text)
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count, "seed \(seed)")
      #expect(Masking.masked(masked) == masked, "seed \(seed): \(text)")
      if !withAmounts {
        #expect(Self.longestDigitRun(in: masked) < 7, "seed \(seed): \(text) became \(masked)")
      }
    }
  }

  @Test func `takes long texts in one go`() {
    let text = String(repeating: "090-1234-5678の佐藤です。a@b.jp ", count: 20_000)
    let masked = Masking.masked(text)
    #expect(Self.longestDigitRun(in: masked) == 0)
    let addresses = String(repeating: "a@", count: 200_000)
    #expect(Masking.masked(addresses).unicodeScalars.count == 400_000)
  }

  private static func randomText(
    withAmounts: Bool,
    using generator: inout SeededGenerator
  ) -> String {
    let digits = Array("0123456789０１２３４５６７８９〇一二三四五六七八九")
    let others = [
      "-", "ー", " ", "　", "の", "（", "）", ".", "/", "、", ",", ":", "@", "＠", "a", "ｂ", "_",
      "\u{3099}", "\u{200B}",
      "👩‍💻", "佐藤", "年", "時", "20", "2026-07-01", "*", "＊", "\n",
    ]
    let amounts = ["円", "万", "￥", ",000"]
    let pieces = withAmounts ? others + amounts : others
    var text = ""
    for _ in 0..<Int.random(in: 1...40, using: &generator) {
      if Int.random(in: 0..<3, using: &generator) < 2 {
        text.append(digits.randomElement(using: &generator) ?? "0")
      } else {
        text.append(pieces.randomElement(using: &generator) ?? "-")
      }
    }
    return text
  }

  private static func longestDigitRun(in text: String) -> Int {
    let digits = Set("0123456789０１２３４５６７８９〇一二三四五六七八九".unicodeScalars)
    return text.unicodeScalars.split { !digits.contains($0) }.map(\.count).max() ?? 0
  }
}
