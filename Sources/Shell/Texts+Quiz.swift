import Content
import Quiz
import SourceDiagnostics

/// What the quiz and the credo say.
extension Texts {
  static let answerPrompt = LocalizedText("答え> ", en: "answer> ")
  static let noQuestions = LocalizedText(
    "規程から作れる問題がありません。Policies に規程を置いてください。",
    en: "The policies give no questions."
  )
  static let quizHowTo = LocalizedText(
    "わからないときは「？」。やめるときは ：終了、規程を読むときは ：規程。",
    en: "「?」 passes, :quit stops, :policy reads a policy."
  )
  static let quizDone = LocalizedText(
    "今日の10問は終わりました。続けるなら ：問題 もっと（otai quiz --more）。",
    en: "The ten of today are done. For more: :quiz more (otai quiz --more)."
  )
  /// What passes a question.
  static let passes: Set<String> = ["?", "？", "わからない", "わかりません", "分からない", "パス", "pass"]

  static func quizNumber(_ number: Int, of count: Int) -> LocalizedText {
    LocalizedText("第\(number)問（\(count)問中）", en: "Question \(number) of \(count)")
  }

  static func quizGrade(_ grade: AnswerJudge.Grade) -> LocalizedText {
    switch grade {
    case .right: LocalizedText("○ ", en: "Right. ")
    case .nearly: LocalizedText("△ おしい。", en: "Nearly. ")
    case .wrong: LocalizedText("× ", en: "No. ")
    }
  }

  static func quizGround(_ clause: Clause, of policies: [Policy]) -> LocalizedText {
    let title = policies.first { $0.id == clause.reference.policy }?.title ?? ""
    return LocalizedText(
      "根拠：\(title)　\(clause.heading)［\(clause.reference)］",
      en: "Ground: \(title), \(clause.heading) [\(clause.reference)]"
    )
  }

  static func quizResult(right: Int, of count: Int) -> LocalizedText {
    let again = right < count ? "間違えた問題は、あすまた出ます。" : ""
    return LocalizedText(
      "\(count)問のうち\(right)問、正解でした。\(again)",
      en: "\(right) of \(count) right.\(right < count ? " The others come back tomorrow." : "")"
    )
  }

  static func answerNotKept(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      "答えを記録できませんでした。\(reason.japanese)",
      en: "The answer was not kept. \(reason.english)"
    )
  }

  static let credoHeading = LocalizedText("わたしの心がけ", en: "My own lines")
  static let credoHowTo = LocalizedText(
    "電話に出るときに思い出したい一文を、自分の言葉で書いてください（5行まで。空の行で終わり）。採点はしません。",
    en:
      "Write a few lines of your own to remember on the phone (five at most; an empty line ends). Never graded."
  )
  static let credoHowToChange = LocalizedText(
    "書き直すなら、新しい一文を打ってください（5行まで）。そのままでよければ、空の行で終わります。",
    en: "Type new lines to replace these (five at most); an empty line leaves them as they are."
  )
  static let credoUnchanged = LocalizedText("そのままにしました。", en: "Left as it was.")
  static let credoKept = LocalizedText(
    "書きとめました。練習のはじめに、いつもお見せします。",
    en: "Kept. They are shown whenever you begin to practise."
  )
  static let credoPrompt = LocalizedText("一文> ", en: "line> ")
}
