/// Scoring and trials.
extension ScreenplayFault {
  static func unknownScoringKey(_ text: String) -> Self {
    error(
      "unknown-scoring-line",
      "「\(text)」は点数ではありません。「＋20：」「−15：」か「必ず不合格：」で始めます。",
      en: "「\(text)」 is no number of points; begin with 「＋20：」, 「−15：」 or 「必ず不合格：」."
    )
  }
  static func unsignedPoints(_ text: String) -> Self {
    error(
      "unsigned-points",
      "「\(text)」に＋か−を付けてください。0点は書けません。",
      en: "Put ＋ or − before 「\(text)」; zero is no score."
    )
  }
  static let combinedCritical = error(
    "combined-critical",
    "「必ず不合格」では「＋」を使えません。「、」で区切って書きます。",
    en: "「必ず不合格」 knows no 「＋」; separate the names with 「、」."
  )

  static let malformedRecordItem = error(
    "malformed-record-item",
    "「要る：お名前＝高梨｜タカナシ」「要る：ご要望＝「…」」「要る：約束の時刻」のように書きます。",
    en: "Write it as in 「要る：お名前＝高梨｜タカナシ」, 「要る：ご要望＝「…」」 or 「要る：約束の時刻」."
  )

  // MARK: - Trials

  static let afterExpectation = error(
    "after-expectation",
    "「期待」は最後の行に一度だけ書きます。",
    en: "「期待」 has to be the last line, once."
  )
  static let missingExpectation = error(
    "missing-expectation",
    "最後に「- 期待：結末 …」がありません。",
    en: "The last line 「- 期待：結末 …」 is missing."
  )
  static let malformedExpectation = error(
    "malformed-expectation",
    "「結末 上席へ引き継ぎ、合格」のように書きます。",
    en: "Write it as in 「結末 上席へ引き継ぎ、合格」."
  )
  static func unknownVerdict(_ text: String) -> Self {
    error(
      "unknown-verdict",
      "「\(text)」ではなく、「合格」か「不合格」と書きます。",
      en: "Write 「合格」 or 「不合格」, not 「\(text)」."
    )
  }
  static let trialWithoutSteps = error(
    "trial-without-steps",
    "この試しに「- オペレーター：」の行がありません。",
    en: "This trial has no line 「- オペレーター：」."
  )
  static let unclosedMove = error(
    "move-unclosed",
    "ここに「】」がありません。",
    en: "「】」 is missing here."
  )
  static func holdSeconds(_ text: String) -> Self {
    error(
      "malformed-hold",
      "「\(text)」ではなく、保留の秒数を「【保留】120」のように数字で書きます。",
      en: "Write the seconds of a hold as a number, as in 「【保留】120」, not 「\(text)」."
    )
  }
  static func moveArgument(_ move: String) -> Self {
    error(
      "move-argument",
      "【\(move)】の後には何も書けません。",
      en: "Nothing can stand behind 【\(move)】."
    )
  }
}
