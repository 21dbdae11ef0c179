/// Words that are written in several ways, and the way that the language rules write them.
enum SpellingTable {
  /// A phrase as it may be written, and as the rules write it; one that maps to itself shields longer words.
  static let entries: [(written: [Unicode.Scalar], spelt: [Unicode.Scalar])] =
    (lines + KanaPhrases.spellings)
    .utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    .flatMap { line -> [(written: [Unicode.Scalar], spelt: [Unicode.Scalar])] in
      let sides = line.split(separator: UInt8(ascii: "="))
      guard sides.count == 2 else { return [] }
      let spelt = Array(Substring(sides[0]).unicodeScalars)
      return sides[1].split(separator: UInt8(ascii: ","))
        .map { (Array(Substring($0).unicodeScalars), spelt) }
    }

  static let trie: PhraseTrie = {
    var trie = PhraseTrie(minimumSteps: 2_000)
    for (index, entry) in entries.enumerated() { trie.insert(entry.written, value: index) }
    return trie
  }()

  private static let lines = """
    いたし=致し いたす=致す いたせ=致せ くださ=下さ ください=下い,くだい,くたさい
    いただき=頂き,戴き いただけ=頂け,戴け いただい=頂い,戴い いただく=頂く,戴く
    いただこ=頂こ いただか=頂か,戴か ござい=御座い,ご座い ございま=ごさいま,ござあいま,ございあま
    ございません=ございせん,ござません,ございあません,ございまん,ごさいせん
    ございます=ございすま,ござります ました=まいた,ましあ
    お客様=御客様,お客さま,御客さま お電話=御電話,お電語 お名前=御名前
    お手数=御手数 お話=御話 お待=御待 お時間=御時間 お手続=御手続 お知らせ=御知らせ
    ご連絡=御連絡 ご案内=御案内 ご迷惑=御迷惑 ご不便=御不便 ご返=御返 ご確認=御確認
    ご了承=御了承 ご理解=御理解 ご利用=御利用 ご意見=御意見 ご質問=御質問 ご心配=御心配
    出来事=出来事 でき=出来 ありがと=有難,有り難,有りがと ありがとうござい=有難うござい,ありがとうごさい,ありがとござい,ありがとうござうい
    よろし=宜し 申し訳=申訳,申しわけ,もうしわけ,申し分け,申しけ 申し上げ=申しあげ,もうしあげ,申上げ
    折り返=折返,折りかえ,おりかえ,折り帰 分かり=わかり,判り,解り,分り 分かる=わかる,判る
    分から=わから,判ら,分ら 分かん=わかん 分かって=わかって,分って 分かった=わかった
    分かっ=わかっ
    なにとぞ=何卒,何とぞ ぜひ=是非 すぐ=直ぐ ただいま=只今,唯今 先ほど=先程,さきほど
    後ほど=後程,のちほど,後ほと しばらく=暫く 伺=うかが おっしゃっ=仰っ,仰しゃっ,おしゃっ
    おっしゃい=仰い おっしゃら=仰ら おっしゃり=仰り,おしゃり おっしゃる=仰る,仰しゃる,おしゃる
    おります=居ります おりません=居りません まいり=参り まいる=参る 差し上げ=さしあげ,差上げ
    頂戴=頂戴 お詫び=おわび,お侘び,お詑び,御詫び お詫=御詫 恐れ入り=恐れいり,おそれいり,恐入り
    かしこまり=畏まり もら=貰 お問い合わせ=お問合せ,お問合わせ,お問い合せ
    問い合わせ=問合せ,問合わせ,問い合せ 取り次ぎ=取次ぎ ちょっと=一寸,ちょと
    バカ=馬鹿,ばか ばかり=ばかり ばかし=ばかし お引き取り=お引取り 引き取り=引取り
    こちら=此方 すみません=済みません,すいません,すみせん 承知いたし=承知致し
    引き継=引継 つなぎ=繋ぎ つなが=繋が おつなぎ=お繋ぎ,御繋ぎ つない=繋い
    いたずら=悪戯 いったん=一旦 たとえ=例え たとえば=例えば めど=目処,目途
    取り扱=取扱 申し込=申込 打ち切=打切 ご存じ=ご存知,御存知,御存じ
    上の者=うえの者,上のもの 担当の者=担当のもの 控え=ひかえ 差し控え=差控え,さしひかえ
    確かめ=たしかめ 尋ね=たずね,訊ね 間違い=まちがい さようで=左様で 差し支え=差支え,さしつかえ 承り=うけたまわり 承って=うけたまわって
    """
}

extension NormalizedText {
  /// The same text with words that are written in several ways written in one; the map stays.
  ///
  /// Kanji and kana of one word (致します, いたします), and common slips of the keyboard (ごさいます), meet.
  /// Set phrases of the trade that are typed in kana only, hiragana or katakana, are spelt as they are usually written.
  package var foldingSpelling: NormalizedText {
    foldingKatakanaPhrases.replacing(SpellingTable.trie) { SpellingTable.entries[$0].spelt }
  }
}
