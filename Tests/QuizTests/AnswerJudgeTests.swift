import Content
import Quiz
import SourceDiagnostics
import Testing

@Suite struct AnswerJudgeTests {
  /// Readings as a dictionary would give them, for the words of these tests.
  private let judge = AnswerJudge { text in
    ["港一郎": "ミナトイチロウ", "お客様相談室長": "オキャクサマソウダンシツチョウ"][text] ?? text
  }

  private func question(_ answer: Question.Answer, choices: [String] = []) -> Question {
    Question(
      id: "q",
      kind: .fact,
      text: LocalizedText("", en: ""),
      choices: choices,
      answer: answer,
      solution: LocalizedText("", en: ""),
      clause: ClauseReference(policy: "company", clause: "profile")
    )
  }

  @Test(
    arguments: [
      ("港一郎", "港一郎", AnswerJudge.Grade.right),
      ("港一郎", "みなといちろう", .right),
      ("港一郎", "ミナトイチロー", .right),
      ("港一郎", "代表取締役の港一郎です", .right),
      ("港一郎", " 港　一郎 ", .right),
      ("港一郎", "港二郎", .wrong),
      ("港一郎", "佐藤", .wrong),
      ("港一郎", "", .wrong),
      ("お客様相談室長", "お客様相談室長でございます", .right),
      ("お客様相談室長", "おきゃくさまそうだんしつちょう", .right),
      ("お客様相談室長", "センター長", .wrong),
      ("15分", "１５分", .right),
      ("15分", "十五分です", .right),
      ("15分", "15", .right),
      ("15分", "51分", .wrong),
      ("15分", "150分", .wrong),
      ("24,000円", "2万4千円", .right),
      ("24,000円", "二万四千円", .right),
      ("24,000円", "24000", .right),
      ("1回4,980円", "4980円", .nearly),
      ("9時から18時まで", "9時〜18時", .right),
      ("9時から18時まで", "9時から17時", .wrong),
      ("平日の10時から17時まで", "10時から17時", .nearly),
      ("平日の10時から17時まで", "平日10時〜17時", .right),
    ]
  )
  func `free answers are judged by what they say, in any writing`(
    wanted: String,
    given: String,
    grade: AnswerJudge.Grade
  ) {
    #expect(judge.grade(given, to: question(.words([wanted]))) == grade)
  }

  @Test(
    arguments: [
      ("はい", true), ("ハイ", true), ("答えてよい", true), ("○", true), ("y", true), ("答えます", true),
      ("いいえ", false), ("だめです", false), ("答えられません", false), ("よくない", false), ("×", false),
      ("no", false),
    ]
  )
  func `yes and no are understood in many words`(given: String, isYes: Bool) {
    #expect(judge.grade(given, to: question(.yesOrNo(isYes))) == .right)
    #expect(judge.grade(given, to: question(.yesOrNo(!isYes))) == .wrong)
  }

  @Test(
    arguments: [
      ("2", AnswerJudge.Grade.right), ("２", .right), ("二", .right), ("2番です", .wrong), ("1", .wrong),
      ("9", .wrong), ("第3条 利用目的", .right), ("利用目的", .right), ("第", .wrong), ("条", .wrong),
    ]
  )
  func `a choice is taken by number or by its words`(given: String, grade: AnswerJudge.Grade) {
    let choices = ["方針　第2条 定義", "方針　第3条 利用目的", "規程　第9条 折り返し"]
    #expect(judge.grade(given, to: question(.choice(1), choices: choices)) == grade)
  }

  @Test func `any of several right words will do`() {
    let both = question(.words(["恐れ入りますが", "お手数をおかけしますが"]))
    #expect(judge.grade("お手数をおかけしますが", to: both) == .right)
    #expect(judge.grade("すみませんが", to: both) == .wrong)
  }
}
