/// The syllables of Latin letters, in every spelling that people type.
enum RomajiTable {
  /// The hiragana by the code of the letters.
  static let syllables: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for entry in entries.split(whereSeparator: \.isWhitespace) {
      let letters = entry.unicodeScalars.prefix { $0.isASCII }
      table[letters.reduce(0, code)] = String(entry.dropFirst(letters.count))
    }
    return table
  }()

  /// Returns the code of some letters and one more, at most four ASCII letters in all.
  static func code(_ letters: UInt32, _ letter: Unicode.Scalar) -> UInt32 {
    letters << 8 | letter.value
  }

  /// The first spelling in the table of each syllable, by its hiragana; `nn` for ん.
  static let spellings: [String: String] = {
    var table = ["ん": "nn"]
    for entry in entries.split(whereSeparator: \.isWhitespace) {
      let letters = String(entry.prefix { $0.isASCII })
      let kana = String(entry.dropFirst(letters.count))
      if table[kana] == nil { table[kana] = letters }
    }
    return table
  }()

  private static let entries = """
    aあ iい uう eえ oお kaか kiき kuく keけ koこ saさ siし suす seせ soそ taた tiち tuつ teて toと naな niに nuぬ
    neね noの haは hiひ huふ heへ hoほ maま miみ muむ meめ moも yaや yuゆ yoよ yeいぇ waわ woを wiうぃ weうぇ raら
    riり ruる reれ roろ gaが giぎ guぐ geげ goご zaざ ziじ zuず zeぜ zoぞ daだ diぢ duづ deで doど baば biび buぶ
    beべ boぼ paぱ piぴ puぷ peぺ poぽ shiし chiち tsuつ fuふ jiじ caか ciし cuく ceせ coこ quく laら liり luる
    leれ loろ kyaきゃ kyiきぃ kyuきゅ kyeきぇ kyoきょ syaしゃ syiしぃ syuしゅ syeしぇ syoしょ tyaちゃ tyiちぃ tyuちゅ
    tyeちぇ tyoちょ nyaにゃ nyiにぃ nyuにゅ nyeにぇ nyoにょ hyaひゃ hyiひぃ hyuひゅ hyeひぇ hyoひょ myaみゃ myiみぃ
    myuみゅ myeみぇ myoみょ ryaりゃ ryiりぃ ryuりゅ ryeりぇ ryoりょ gyaぎゃ gyiぎぃ gyuぎゅ gyeぎぇ gyoぎょ zyaじゃ
    zyiじぃ zyuじゅ zyeじぇ zyoじょ jyaじゃ jyiじぃ jyuじゅ jyeじぇ jyoじょ dyaぢゃ dyiぢぃ dyuぢゅ dyeぢぇ dyoぢょ
    byaびゃ byiびぃ byuびゅ byeびぇ byoびょ pyaぴゃ pyiぴぃ pyuぴゅ pyeぴぇ pyoぴょ cyaちゃ cyiちぃ cyuちゅ cyeちぇ
    cyoちょ shaしゃ shuしゅ sheしぇ shoしょ chaちゃ chuちゅ cheちぇ choちょ jaじゃ juじゅ jeじぇ joじょ faふぁ vaゔぁ
    tsaつぁ fiふぃ viゔぃ tsiつぃ feふぇ veゔぇ tseつぇ foふぉ voゔぉ tsoつぉ vuゔ thiてぃ dhiでぃ thuてゅ dhuでゅ twuとぅ
    dwuどぅ fyuふゅ kwaくぁ gwaぐぁ dzuづ xaぁ xiぃ xuぅ xeぇ xoぉ xyaゃ xyuゅ xyoょ xtuっ xtsuっ xwaゎ lyaゃ
    lyuゅ lyoょ ltuっ ltsuっ lwaゎ xnん
    """
}
