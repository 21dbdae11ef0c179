package import Content
import SourceDiagnostics

/// Makes any number of templates, each from its number alone, so that none has to be kept.
package struct TemplateGenerator {
  private static let matters = """
    光回線 定期便 珈琲便 浄水器 給湯器 エアコン 洗濯機 冷蔵庫 食洗機 炊飯器 換気扇 照明 玄関の鍵 雨どい 網戸 宅配ボックス 見守りカメラ 火災報知器
    床暖房 太陽光パネル 蓄電池 電気契約 ガス契約 水道の検針 引っ越し便 家事代行 害虫駆除 庭木の剪定 リフォーム 保険 会員証 ポイント 商品券 請求書
    領収書 口座振替 クレジットカード コンビニ払い 延滞金 解約金 違約金 工事費 訪問料 診断料 部品代 送料 手数料 割引 特典 クーポン 紹介制度 学生割引
    法人契約 家族割 通話録音 個人情報 マイページ パスワード メールアドレス 住所変更 名義変更 暗証番号 本人確認書類 アンケート 会報誌 展示会 内覧会
    """
  private static let events = """
    解約 申し込み 変更 延期 取り消し 返品 交換 返金 故障 不着 遅配 破損 紛失 二重請求 料金の値上げ 契約の更新 満了 移転 休止 再開 相続 譲渡 修理の
    予約 工事の立ち会い 訪問の時間 折り返しの約束 担当者の態度 説明の食い違い 案内の誤り 記録の開示 記録の訂正 苦情の受付 詫び状の求め 補償の求め
    値引きの求め 特例の求め 上席の呼び出し 大声での叱責 長時間の通話 録音の拒否 名前の照会 勤務先への連絡 家族からの問い合わせ 代理人の手続き 未成年の
    申し込み 高齢の方の契約 外国語の問い合わせ 聞き取りにくい通話 深夜の連絡 災害時の連絡 停電 断水 通信障害 迷惑メール 不審な訪問 なりすまし 情報の漏えい
    """
  private static let moments = """
    尋ねられたとき 求められたとき 断るとき 詫びるとき 調べるとき 待っていただくとき 代わるとき 折り返すとき 確かめるとき 伝え直すとき 念を押されたとき
    重ねて言われたとき 責められたとき 疑われたとき 褒められたとき 急がれたとき 泣かれたとき 黙られたとき 途中で切れたとき 社内から頼まれたとき
    """
  private static let reasons = """
    お客様の情報をお守りするため 法令に定めがございますため 契約の条件によって異なりますため 記録を確かめる必要がございますため 現場の者に確認いたしますため
    責任者が判断することでございますため 書面でお答えする決まりでございますため 部品の在庫を調べますため 工事の会社に問い合わせますため 天候に左右されますため
    """
  private static let steps = """
    担当の者に申し伝えます 記録を一件ずつ調べます 書面を郵便でお送りします 責任者から折り返しお電話いたします 訪問の日を改めてご相談いたします 受付番号をお控えください
    マイページでご覧いただけます お近くの窓口でも承ります 別の日をご案内いたします 同じ説明を繰り返さずに済むよう記録に残します
    """
  private static let openings = """
    恐れ入りますが お待たせいたしました お問い合わせありがとうございます ご不便をおかけし申し訳ございません お話はよく分かりました 差し支えなければ 念のため
    確認のうえ ごもっともでございます お手数をおかけいたしますが
    """
  private static let complaints = """
    いつまで待たせるんだ 前の人と話が違うじゃないか どうして今答えられないの 責任者を出しなさい もう三回も電話しているんです 本当に困っているんです お金を返してください
    聞いていないよ そんなこと 誰が責任を取るんだ 家まで謝りに来い
    """

  private let matters = Self.words(Self.matters)
  private let events = Self.words(Self.events)
  private let moments = Self.words(Self.moments)
  private let reasons = Self.words(Self.reasons)
  private let steps = Self.words(Self.steps)
  private let openings = Self.words(Self.openings)
  private let complaints = Self.words(Self.complaints)
  private let clauses: [ClauseReference]
  private let situations: [String]

  /// Takes the names that templates may cite.
  ///
  /// - Parameters:
  ///   - situations: The kinds of call, the moments and the topics.
  ///   - clauses: What templates may rest on.
  package init(situations: [String], clauses: [ClauseReference]) {
    self.situations = situations
    self.clauses = clauses
  }

  /// Returns the template of a number; always the same.
  ///
  /// - Parameter number: Any number that is not negative.
  /// - Returns: A template whose identifier no other number has.
  package func template(_ number: Int) -> Template {
    var random = SeededGenerator(seed: UInt64(number) &* 2_654_435_761 &+ 17)
    func any<Element>(_ elements: [Element]) -> Element {
      elements[Int.random(in: elements.indices, using: &random)]
    }
    let (matter, event) = (any(matters), any(events))
    let part = any(["件", "ご相談", "お申し出", "ご用件", "手順", "ご不満", "お約束", "期限"])
    let title = "\(matter)の\(event)の\(part)を\(any(moments))（\(number % 97)\(any(["番", "号", "回目"]))）"
    let text =
      "\(any(openings))、\(matter)の\(event)につきましては、\(any(reasons))、本日{{時刻}}までに"
      + "\(any(steps))。\(any(matters))の\(any(events))も、\(any(openings))\(any(steps))。"
    return Template(
      id: "generated-\(number)",
      title: title,
      wording: Wording(text),
      acts: [any(Act.allCases), any(Act.allCases)],
      situations: [any(situations), any(situations)],
      clauses: [any(clauses), any(clauses)],
      tone: any(Template.Tone.allCases),
      customerExamples: ["\(matter)の\(event)、\(any(complaints))"],
      group: "\(matter)のこと",
      range: SourceRange(line: 1, columns: 1..<1)
    )
  }

  /// Returns queries as they are typed for words in the titles of some of the first templates: beginnings, and parts from inside, of 1 to 8 letters.
  ///
  /// - Parameters:
  ///   - count: How many queries.
  ///   - templates: How many templates there are.
  ///   - reading: Gives the kana of a text.
  /// - Returns: The same queries every time, of each kind in turn.
  package func queries(_ count: Int, of templates: Int, reading: (String) -> String)
    -> [LookupQuery]
  {
    var random = SeededGenerator(seed: 7)
    return (0..<count).map { index in
      let template = template(Int.random(in: 0..<templates, using: &random))
      let words = template.title.split { "のを（）".contains($0) }.map(String.init)
      let word = words[Int.random(in: words.indices, using: &random)]
      let kind = LookupQuery.Kind.allCases[index % LookupQuery.Kind.allCases.count]
      let length = Int.random(in: 1...8, using: &random)
      return LookupQuery(word: word, kind: kind, length: length, reading: reading, &random)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
