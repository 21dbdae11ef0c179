/// Set phrases of the trade for those who type in kana only, without the keys that turn kana into kanji.
///
/// Only phrases that nothing else sounds like are listed, so that no other word is read into a text.
enum KanaPhrases {
  /// How each phrase is usually written, in the form of the spelling table.
  static let spellings = """
     大変申し訳=たいへんもうしわけ 申し訳=もうしわけ お客様=おきゃくさま,おきゃくさん お待ちくださ=おまちくださ
     お待ちいただ=おまちいただ 少々お待ち=しょうしょうおまち,少々おまち
     お待たせいたし=おまたせいたし お待たせし=おまたせし お答えいたし=おこたえいたし
     お答えでき=おこたえでき お答えし=おこたえし お伝えいたし=おつたえいたし お伝えし=おつたえし お伝えでき=おつたえでき
     お電話=おでんわ ご連絡=ごれんらく ご確認=ごかくにん 確認いたし=かくにんいたし 確認して=かくにんして
     確認します=かくにんします 確認のうえ=かくにんのうえ 担当者=たんとうしゃ 担当の者=たんとうのもの
     承知いたし=しょうちいたし 承知しました=しょうちしました 失礼いたし=しつれいいたし 失礼します=しつれいします
     失礼ですが=しつれいですが お世話になって=おせわになって お世話になります=おせわになります ご迷惑=ごめいわく
     ご案内=ごあんない お名前=おなまえ お問い合わせ=おといあわせ お断り=おことわり ご理解=ごりかい
     ご了承=ごりょうしょう ご希望に=ごきぼうに ご期待に=ごきたいに ご要望=ごようぼう 誠に=まことに 大変お=たいへんお
     大変失礼=たいへんしつれい 本日中=ほんじつちゅう 折り返し=おりかえし ご返金=ごへんきん ご返品=ごへんぴん
     個人情報=こじんじょうほう 了解しました=りょうかいしました 了解です=りょうかいです 結構です=けっこうです
     ご用件=ごようけん お引き取り=おひきとり お調べいたし=おしらべいたし お調べし=おしらべし お手数=おてすう
     お手続=おてつづ ご不便=ごふべん ご意見=ごいけん ご質問=ごしつもん お時間=おじかん お力になれ=おちからになれ
     お受けいたし=おうけいたし お受けでき=おうけでき 難しい=むずかしい 少々お時間=しょうしょうおじかん
     死にたいです=しにたいです,しにたいんです もう死にたい=もうしにたい 死にたいよ=しにたいよ ガスのにおい=がすのにおい
     ガスくさい=がすくさい ガスが漏れ=がすがもれ 倒れて=たおれて 倒れた=たおれた 息をしていない=いきをしていない,いきしてない
     煙が=けむりが 炎が=ほのおが 火事です=かじです 火事になって=かじになって 胸が苦し=むねがくるし 殺すぞ=ころすぞ
     殺してやる=ころしてやる 殺され=ころされ 上の者=うえのもの 返金=へんきん 解約金=かいやくきん 解約=かいやく 契約=けいやく 弁護士=べんごし 警察=けいさつ 土下座=どげざ 録音=ろくおん
     社長=しゃちょう 電話番号=でんわばんごう 料金=りょうきん 請求=せいきゅう 苦情=くじょう 謝れ=あやまれ
     上席=じょうせき 責任者=せきにんしゃ 席を外して=せきをはずして 戻り次第=もどりしだい 伺って=うかがって
    """

  /// What stands between and behind the phrases.
  private static let joints = """
    が を は の に へ で と も や か ね よ から ので まで より けど けれど けれども ては のは では いたし いたします
    いたしました いたしまして いたしません いたしかね いたしかねます いたしておりません かね かねます かねません かねまして
    ます ました ません ませんか ませんでした でしょうか です でした ですが ございます ございました ございません
    ございませんが ございませんでした ありがとう ありがとうござい おります おりません おりまして ください くださいませ
    いただき いただきます いただけ いただけます いただけません いただいて おります できます できません できかね できかねます
    もらえ して しますので します しました しましょうか なり なります なりました なっており そえず ただいま いま すぐ
    こちら そちら わたくし あす あした のちほど さきほど はい いいえ いえ かしこまりました わかりました わかりません
    かしこまり もうしあげ もうしあげます もうしつけ おそれいります おそれいりますが すみません すみませんが お ご
    """

  /// The phrases, under 1, and what joins them, under 0.
  private static let pieces: PhraseTrie = {
    var trie = PhraseTrie()
    for spelling in spellings.split(whereSeparator: \.isWhitespace) {
      for phrase in spelling.drop(while: { $0 != "=" }).dropFirst().split(separator: ",")
      where phrase.unicodeScalars.allSatisfy(Kana.isKana) {
        trie.insert(phrase.unicodeScalars, value: 1)
      }
    }
    for joint in joints.split(whereSeparator: \.isWhitespace) {
      // A long one is a phrase itself: 「かしこまりました」.
      trie.insert(joint.unicodeScalars, value: joint.count >= 5 ? 1 : 0)
    }
    return trie
  }()

  /// Returns the runs of katakana that are made of nothing but phrases and what joins them.
  static func katakanaRanges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while start < scalars.count {
      guard isKatakana(scalars[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < scalars.count, isKatakana(scalars[end]) { end += 1 }
      if end - start >= 4, isNative(scalars[start..<end].map(Kana.hiragana)) {
        found.append(start..<end)
      }
      start = end
    }
    return found
  }

  /// Whether pieces tile a run, at least one of them a phrase.
  private static func isNative(_ run: [Unicode.Scalar]) -> Bool {
    // For each place: not reached, reached by joints only, reached with a phrase.
    var reached = Array(repeating: 0, count: run.count + 1)
    reached[0] = 1
    for place in run.indices where reached[place] > 0 {
      pieces.forEachMatch(in: run, at: place) { kind, end in
        reached[end] = max(reached[end], kind == 1 ? 2 : reached[place])
      }
    }
    return reached[run.count] == 2
  }

  private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    0x30A1...0x30F6 ~= scalar.value || scalar.value == 0x30FC
  }
}
