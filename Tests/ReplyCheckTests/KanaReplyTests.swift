import Content
import ReplyCheck
import Testing

/// Replies of those who type without turning kana into kanji.
struct KanaReplyTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test(arguments: [
    ("もうしわけございません。", "申し訳ございません。"),
    ("ﾓｳｼﾜｹｺﾞｻﾞｲﾏｾﾝ", "申し訳ございません"),
    ("もうしわけございませんがおこたえいたしかねます", "申し訳ございませんがお答えいたしかねます"),
    ("モウシワケゴザイマセンガオコタエイタシカネマス", "申し訳ございませんがお答えいたしかねます"),
    ("しょうしょうおまちください。", "少々お待ちください。"),
    ("ｼｮｳｼｮｳｵﾏﾁｸﾀﾞｻｲ｡", "少々お待ちください。"),
    ("おなまえをおねがいできますか。", "お名前をおねがいできますか。"),
    ("かくにんいたしますのでしょうしょうおまちください", "確認いたしますので少々お待ちください"),
    ("おりかえしおでんわいたします。", "折り返しお電話いたします。"),
    ("ｵﾘｶｴｼｵﾃﾞﾝﾜｲﾀｼﾏｽ", "折り返しお電話いたします"),
    ("りょうかいしました。", "了解しました。"),
    ("リョウカイデス。", "了解です。"),
    ("しつれいいたします。", "失礼いたします。"),
    ("たんとうしゃからごれんらくいたします。", "担当者からご連絡いたします。"),
    ("ごきぼうにそえずもうしわけございません。", "ご希望にそえず申し訳ございません。"),
  ])
  func `kana are judged like kanji`(kana: String, kanji: String) {
    for customer in ["", "理由を教えてください。"] {
      let context = ReplyContext(customer: customer)
      let one = checker.check(kana, in: context)
      let other = checker.check(kanji, in: context)
      #expect(one.acts == other.acts)
      #expect(one.violations == other.violations)
      #expect(!one.acts.isEmpty || !one.violations.isEmpty)
    }
  }

  @Test func `emoji between sentences change nothing`() {
    let context = ReplyContext(customer: "理由を教えてください。")
    let plain = checker.check("申し訳ございません。お答えいたしかねます。", in: context)
    let adorned = checker.check("申し訳ございません🙇‍♂️。お答えいたしかねます😢", in: context)
    #expect(plain.acts == adorned.acts)
    #expect(plain.violations == adorned.violations)
  }
}
