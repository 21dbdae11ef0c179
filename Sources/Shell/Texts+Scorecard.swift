import Content
import RolePlay
import SourceDiagnostics

extension Texts {
  static let scorecard = LocalizedText("採点表", en: "Scorecard")
  static let passed = LocalizedText("合格", en: "PASS")
  static let failed = LocalizedText("不合格", en: "FAIL")
  static let thisCallNeeded = LocalizedText("この電話で求められたこと", en: "What this call needed")
  static let criticalErrors = LocalizedText(
    "重大な誤り（点数にかかわらず不合格）",
    en: "Critical errors (fail the call whatever its points)"
  )
  static let profile = LocalizedText("応対の基本", en: "Profile")
  static let review = LocalizedText("講評", en: "Review")
  static let nextTime = LocalizedText("次に練習すること", en: "To practise next")
  static let modelReply = LocalizedText("台本の手本", en: "The case's model reply")

  static func points(_ score: Int, of maximum: Int, pass: Int) -> LocalizedText {
    LocalizedText(
      "\(score)点／\(maximum)点（合格は\(pass)点から）",
      en: "\(score) of \(maximum) points (pass mark \(pass))"
    )
  }

  static func endingIs(_ name: String, isGood: Bool) -> LocalizedText {
    LocalizedText(
      "結末：\(name)（\(isGood ? "良い" : "悪い")）",
      en: "Ending: \(name) (\(isGood ? "good" : "bad"))"
    )
  }

  static let care = LocalizedText("お疲れさまでした。ひと息いれてください", en: "That was hard. Take a break")

  static func hintsTaken(_ count: Int) -> LocalizedText {
    LocalizedText("ヒント　\(count)回", en: "hints: \(count)")
  }

  static let noRecord = LocalizedText("対応記録：書いていません", en: "Record: none was written")

  static func recordPoints(_ met: Int, of count: Int) -> LocalizedText {
    LocalizedText("対応記録　\(count)項目のうち\(met)", en: "Record: \(met) of \(count)")
  }

  static func recordLacks(_ item: RecordGrade.Item) -> LocalizedText {
    guard item.isRequired else {
      return LocalizedText("書かないこと：\(item.label)", en: "leave out: \(item.label)")
    }
    let wanted = item.wanted.map { "「\($0)」" }.joined()
    return LocalizedText(
      "足りないこと：\(item.label)" + (wanted.isEmpty ? "" : "（\(wanted)）"),
      en: "lacking: \(item.label)" + (wanted.isEmpty ? "" : " (\(wanted))")
    )
  }

  static func recordHolds(_ fault: CheckedRecord.Fault) -> LocalizedText {
    let words = fault.text.isEmpty ? "" : "「\(fault.text)」"
    return LocalizedText(
      "どの記録にも書かないこと：\(fault.kind.japaneseName)\(words)",
      en: "never in a record: \(fault.kind.rawValue) \(words)"
    )
  }

  static func outcome(_ outcome: Scorecard.Criterion.Outcome) -> LocalizedText {
    switch outcome {
    case .earned: LocalizedText("できました", en: "done")
    case .lost: LocalizedText("見直しましょう", en: "to mend")
    case .notAskedFor: LocalizedText("この電話では使う場面がありませんでした", en: "not asked for in this call")
    }
  }

  static func turn(_ number: Int) -> LocalizedText {
    LocalizedText("\(number)回目", en: "turn \(number)")
  }

  static func practise(_ entry: Scorecard.Entry) -> LocalizedText {
    switch entry.criterion {
    case .terms: LocalizedText("「\(entry.label)」を入れて話してみましょう。", en: "Try to say 「\(entry.label)」.")
    case .mark:
      LocalizedText("「\(entry.label)」になるように進めてみましょう。", en: "Try to reach 「\(entry.label)」.")
    case .ending: LocalizedText("良い結末まで進めてみましょう。", en: "Try to reach a good ending.")
    }
  }

  static func practiseAgainst(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(
      "「\(name.japanese)」にならない進め方を練習しましょう。",
      en: "Practise to go on without \(name.english)."
    )
  }
}
