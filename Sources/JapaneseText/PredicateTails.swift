/// The ends of clauses that decide polarity and force, idioms and auxiliaries alike.
///
/// The longest end that fits decides, so an idiom wins over the auxiliary inside it. Ends are written without
/// punctuation, connecting particles and the final か, ね, よ; a column says whether the か must have been there.
enum PredicateTails {
  struct Tail: Sendable {
    let polarity: Predicate.Polarity
    let force: Predicate.Force
    let asks: Bool
  }

  static let tails: [Tail] = rows.map(\.tail)

  /// The phrases backwards, by the index of the tail.
  static let trie: PhraseTrie = {
    var trie = PhraseTrie()
    for (index, row) in rows.enumerated() {
      for phrase in row.phrases { trie.insert(phrase.reversed(), value: index) }
    }
    return trie
  }()

  private static let rows: [(phrases: [[Unicode.Scalar]], tail: Tail)] =
    source.split(separator: "\n").map { line in
      let cells = line.split(separator: " ")
      guard cells.count >= 3, let polarity = polarities[cells[0]],
        let force = Predicate.Force(rawValue: String(cells[1].prefix { $0 != "?" }))
      else { preconditionFailure("The table of tails has a line that cannot be read: \(line)") }
      let asks = cells[1].last == "?"
      let phrases = cells[2...].flatMap { cell in
        do {
          return try PhrasePattern(cell).phrases
        } catch {
          preconditionFailure("The table of tails has a pattern that cannot be read: \(cell)")
        }
      }
      return (phrases, Tail(polarity: polarity, force: force, asks: asks))
    }

  private static let polarities: [Substring: Predicate.Polarity] = [
    "+": .positive, "-": .negative, "~": .weaklyPositive,
  ]

  /// Polarity, force (`?`: only before か or a question mark), ends.
  private static let source = """
    - inability かね(ます|る|まして) かねる(次第|場合|状況|ところ)(です|でございます|がございます|があります)
    - inability (でき|応じられ|答えられ|伝えられ|承れ|受けられ|かない|かなわ|申し上げられ|教えられ|出せ|決められ)(ません|ない|ず|かねます)
    - inability (いたし|致し|し|行っ|行なっ|承っ|受け付け|受け|お受けし|扱っ|取り扱っ|お答えし|お伝えし|出し)ておりません
    - inability (いたし|承り|お受けし|お答えし|お伝えし|申し上げ|お話しし|お出しし)ません
    - inability (わけ|訳)には?(いきません|いかない|まいりません|参りません|いか(ず|ない(の|ん)です))
    - inability (ご遠慮|お断り)(いただいて|して|いたして|申し上げて)(おります|います|いる)
    - inability (お断り|ご遠慮|ご容赦)(いたします|します|申し上げます|させていただきます|いただきます|ください(ませ)?|願います)
    - inability 差し控え(ます|ております|させていただきます|させていただいております|させてください)
    - inability 控え(ます|ております|させていただきます|させていただいております|させてください)
    - inability 見合わせて(おります|います) 見送らせていただきます
    - inability 難し(い|ゅう)(です|ございます|状況でございます|状況です|かと存じます|と存じます)? 困難(です|でございます)
    - inability (無理|不可能|だめ|ダメ)(です|っす|だ|でございます|でしょう|かと)? 対象外(です|でございます|となります|となっております)?
    - inability ちょっと(ですね|です)? ようがありません いたしようがございません
    - inability (権限|立場|権利)(が|は|で)?(ございません|ありません|ない(です)?)
    - statement 分かりません 分からない(です)? 分かんない(です)? 知りません 知らない(です)? 存じません 存じ上げません
    - inability 分かりかねます 存じかねます
    + risk かね(ない|ません)
    + risk (こと|恐れ|おそれ|場合|可能性)(が|も)(あります|ございます|ある)
    + obligation ざる(を)?得(ない|ません|ませんでした)
    - inability (断ら|お断りせ)ざるを得(ない|ません)
    + obligation (しか|より)(ほか)?(ない|ありません|ございません|ないです|方法がございません)
    + obligation (ほか|外)(は)?(ない|ありません|ございません)
    + obligation な(ければ|くては|きゃ|くちゃ)(なりません|ならない|なら(ず|ないの(です)?)|いけません|いけない|ならないものです|ならないのでございます)
    + obligation ないと(いけません|いけない|なりません|ならない|いけないのです)
    + obligation ねば(なりません|ならない|ならず) べき(です|でございます|だ)
    + obligation 必要(が|は)?(ございます|あります|です|でございます|ある)
    ~ statement (ない|ません)(という)?(わけ|訳|の)(では|じゃ|でも)(ない|ありません|ございません|ないです)
    ~ statement ない(こと|もの)(は|も|でも)(ない|ありません|ございません|ないです)
    ~ statement (なく|ぬ)(も|は)(ない|ありません|ございません|ないです) ないとは(言え|申し上げられ|限り)(ない|ません)
    ~ statement (ん|ません)ことは(ありません|ございません)
    - statement (わけ|訳|の|つもり)(では|じゃ)(ない|ありません|ございません|ないです|なく)
    + request? (いただけ|くださ(い|り)?|願え|もらえ|くれ|いただけ(る|ない)|もらえ(る|ない))(ます|ません|ない)?(でしょう|です|もの(でしょう))?
    + request (て|で)(ください|下さい|くれ|ほしい(です|のです)?|いただきたい(です|のです(が|けど)?|と存じます|のでございます(が)?)?|いただきたく(存じます|思います)|もらいたい(です)?|ちょうだい)(ませ)?
    + request くださいませ ください くださいますよう いただきますよう いただきたく(存じます|思います)? いただければ(と存じます|と思います|幸いです|幸いでございます|助かります|ありがたく存じます)
    + request くださいますよう(お願い(いたします|申し上げます|します))? お?願い(いたします|申し上げます|します|できますでしょう|できます|できますれば) 願います
    + request いただけます(と|なら)(幸いです|幸いでございます|助かります|ありがたく存じます|ありがたいのです)
    + request? (お願い|ご?協力)(でき|いただけ)(ます|ません)(でしょう)? ようにお願いいたします
    + request? (頂戴|拝借|お借り)(でき|いただけ)(ます|ません)(でしょう)?
    + offer? (て|で)も?(よろしい|いい|構いません|かまいません|大丈夫|結構)(です|でしょう|でございます|でございましょう)?
    + offer? (いたし|し|差し上げ|まいり|おつなぎし|お調べし)(ましょう)
    + offer? ましょう
    + question? (でしょう|です|ます|ました|ません|でした|ございます|でございます|でございましょう|でございました)
    + confirmation? (お間違い|お間違え|間違い|相違|差し支え|お差し支え|不都合|ご不便)(は|が)?(ない|ございません|ありません|ないです|なかった)(でしょう|です)?
    + question? (よろしい|いい|いかが|どちら|どなた|いつ|どのよう(な)?|いくら)(です|でしょう|でございましょう|でいらっしゃいます)? いかがなさいます(でしょう)?
    + confirmation? (という|との|って)?ことで(よろしい|いい|合って(い|おり)ます|間違いない|お間違いない|お間違いございません)(です|でしょう)?
    + confirmation? で(よろしい|お間違いない|間違いない|お間違いございません|お間違いありません|相違ございません|合っております|いい)(です|でしょう)?
    + confirmation? (ご質問|ご不明な?(点|こと)?|ご用件|お困り(の)?(こと|点)?|お尋ね(の|に)?|他に)(は|が|も)?(ない|ございません|ありません|ないです)(でしょう|です)?
    + rhetorical? (では|じゃ|ん|のでは)ない(でしょう|です|の(でしょう|です)?)? じゃん じゃないの
    + rhetorical? のではありません(でしょう)? (では|じゃ)ございません(でしょう)? じゃないっす
    + courtesy 申し訳(ございません|ありません|ない(です)?|なく(思います|存じます|思っております|存じております)?|ございませんでした|ありませんでした|なかったです)
    + courtesy 恐れ入ります 恐縮(です|でございます|に存じます|ではございます) すみません(でした)? 失礼(いた)?しました 失礼(いた)?します お手数(です|をおかけします|をおかけいたします)
    + courtesy お詫び(申し上げます|いたします|の(言葉|しよう)(も|が)(ございません|ありません)) 面目(も)?(ございません|次第もございません)
    + courtesy (とんでも|滅相も)(ございません|ありません|ない(です)?|ないことでございます) ごめん(なさい|くださいませ|ください)
    + statement (問題|差し支え|お?間違い|相違|心配|ご心配(に)?|ご安心)(は|も|が)?(ございません|ありません|ない(です)?) やむを得ません 少なくありません 少なくございません
    + statement (変わり|変わりは|違い|違いは|差は|相違は|上下は|別は)(ません|ない|ございません|ありません|ないです|ないのです|ないんです)
    + statement 構いません かまいません (に|と)(ほか|他)なりません 違い(ございません|ありません|ない(です)?) 限りません
    - exemption には(及びません|及ばない|あたりません) (なくて|ずとも|なくとも|なくても)(も)?(結構(です|でございます)?|よい(です)?|いい(です)?|構いません|かまいません|大丈夫(です)?|差し支えございません)
    - statement (及び|要り|いり|必要(は|が)?(あり|ござい))ません 不要(です|でございます)
    + commitment (いたし|申し上げ|差し上げ|まいり|し|伝え|調べ|折り返し|つなぎ|代わり|替わり|かけ直し|おき|承り|伺い|送り|進め|仰ぎ|諮り|いただき)ます
    + commitment (させて)?いただきます させます (て|で)(あげ|やり|おき|まいり|しまい|き)ます ましょう
    + commitment お?約束(いた)?します 必ずや
    + guess (か|と|だ|である)?(と)?(思い|思われ|存じ|思っており|存じており|思ってい)ます (か|と)思います(けど)? かと(思います|存じます)?
    + guess (か)?もしれ(ません|ない(です)?) かも(です|ね)? はず(です|でございます|だ)? (だろう|でしょう|ましょう|でございましょう)(ね)? (の)?ようです (らしい|みたい|そう)(です|でございます)?
    + guess (ん|の|では|じゃ)(では|じゃ)?ない(かな|でしょうかね|かしら|かと(思います|存じます)) 気(が|も)(します|いたします) だろうと(思います|存じます)
    - statement (ません|ない|ず|ぬ|なかった|ませんでした|ん)(です|でした|のです|んです|のでございます|ものです|ということです)?
    + statement (ます|です|でございます|ました|でした|る|た|だ)
    """
}
