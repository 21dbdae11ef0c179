import Content
import SourceDiagnostics

extension PoorOperator {
  /// The habits that trainers see most, none of which is an answer to a call.
  static let all: [PoorOperator] = words + moves + readers

  private static let name = OperatorInput.utterance("お電話ありがとうございます。みなと暮らしサービスの佐藤でございます。")

  private static func says(
    _ japanese: String,
    _ english: String,
    _ lines: [String],
    named: Bool = true
  ) -> PoorOperator {
    PoorOperator(
      name: LocalizedText(japanese, en: english),
      habit: .says(first: named ? [name] : [], then: lines.map { .utterance($0) })
    )
  }

  private static let words: [PoorOperator] = [
    says("謝るだけの人", "always apologises", ["申し訳ございません。", "誠に申し訳ございません。", "大変申し訳ございませんでした。"]),
    says("断るだけの人", "always refuses", ["お答えできません。", "それはいたしかねます。", "できかねます。"]),
    says(
      "何にでも答える人",
      "answers everything",
      ["はい、ございます。", "はい、できます。すぐにいたします。", "はい、そのとおりでございます。間違いございません。", "ご住所は、横浜市西区みなと二丁目でございます。"]
    ),
    says("折り返すと言うだけの人", "only promises to call back", ["折り返します。", "のちほど折り返しお電話いたします。"]),
    says("名乗るだけの人", "only greets", ["みなと暮らしサービスの佐藤でございます。"], named: false),
    says("待たせるだけの人", "only asks to wait", ["少々お待ちください。", "もう少々お待ちください。"]),
    says("すぐ警告する人", "warns at once", ["これ以上お続けになるようでしたら、お電話を終了いたします。"]),
    says(
      "言いなりになる人",
      "agrees to every demand",
      ["かしこまりました。おっしゃるとおりにいたします。", "はい、すべて弊社の責任でございます。", "全額お返しいたします。"]
    ),
    says(
      "言い返す人",
      "argues",
      ["そんなことはございません。", "それはお客様の思い違いです。", "ですから、先ほどから申し上げています。"]
    ),
    says("共感するだけの人", "only empathises", ["お気持ちはよく分かります。", "ごもっともでございます。", "ご心配でいらっしゃいますね。"]),
    says("質問ばかりする人", "only asks", ["どのようなことでしょうか。", "いつのことでしょうか。", "お名前を伺ってもよろしいでしょうか。"]),
    says("相づちだけの人", "only nods", ["はい。", "ええ。", "さようでございますか。"]),
    says("上に訊くと言うだけの人", "only promises to ask the boss", ["上の者に確認いたします。", "責任者に確かめます。"]),
    says("お礼だけの人", "only thanks", ["ありがとうございます。", "貴重なご意見をありがとうございます。"]),
  ]

  private static let silence = OperatorInput.utterance("……")

  private static let moves: [PoorOperator] = [
    PoorOperator(
      name: LocalizedText("黙っている人", en: "says nothing"),
      habit: .says(then: [silence])
    ),
    PoorOperator(
      name: LocalizedText("すぐに切る人", en: "hangs up at once"),
      habit: .says(then: [.move(.end, argument: nil)])
    ),
    PoorOperator(
      name: LocalizedText("名乗って、すぐに代わる人", en: "transfers at once"),
      habit: .says(first: [name], then: [.move(.transfer, argument: nil)])
    ),
    PoorOperator(
      name: LocalizedText("メモを渡して黙る人", en: "writes a note and falls silent"),
      habit: .says(first: [name, .move(.note, argument: "お怒りのお電話です")], then: [silence])
    ),
    PoorOperator(
      name: LocalizedText("保留のまま戻らない人", en: "holds for ever"),
      habit: .says(first: [name], then: [.move(.hold, argument: "600")])
    ),
  ]

  private static let readers: [PoorOperator] = [
    PoorOperator(
      name: LocalizedText("お客様の言葉をまねる人", en: "copies the customer"),
      habit: .echoes
    ),
    PoorOperator(
      name: LocalizedText("初めの言い回しを繰り返す人", en: "repeats the first wording"),
      habit: .repeatsFirstAdvice
    ),
    PoorOperator(
      name: LocalizedText("言い回しを手当たりしだいに読む人", en: "reads wordings at random"),
      habit: .picksWordings
    ),
    PoorOperator(
      name: LocalizedText("規程を読み上げる人", en: "reads the policies aloud"),
      habit: .recitesPolicies
    ),
  ]
}
