import Assist
import Content
import SourceDiagnostics

extension Texts {
  static let emergency = LocalizedText(
    "緊急です。何よりも先に、上席をすぐ呼んでください。",
    en: "An emergency: call the supervisor at once, before anything else."
  )
  static let kindLabel = LocalizedText("お電話　：", en: "Call:    ")
  static let settlementLabel = LocalizedText("権限　　：", en: "May I:   ")
  static let orThis = LocalizedText("または　：", en: "Or:      ")
  static let dutyLabel = LocalizedText("いまする：", en: "Do now:  ")
  static let sayThis = LocalizedText("こう言う：", en: "Say:     ")
  static let noKind = LocalizedText("（読み取れません）", en: "(not clear)")
  static let noWordingNow = LocalizedText(
    "この場面に合う承認済みの言い回しがありません。上席に尋ねます。",
    en: "No approved wording does this; ask the supervisor."
  )
  static let nothingToAssist = LocalizedText(
    "：応対 のあとに、お客様のおっしゃったこと（要点だけでも）を続けて打ちます。",
    en: "Type what the customer said, or its key words, after :assist."
  )
  static let nothingToSettle = LocalizedText(
    "：答えてよいか のあとに、話題を続けて打ちます（例：：答えてよいか 返金）。",
    en: "Type the matter after :may (for example :may 返金)."
  )

  static func otherTone(_ tones: Set<Template.Tone>) -> LocalizedText {
    guard tones.count == 1, let tone = tones.first else {
      return LocalizedText("または　：", en: "Or:      ")
    }
    return switch tone {
    case .polite: LocalizedText("丁寧に　：", en: "Politer: ")
    case .firm: LocalizedText("きっぱり：", en: "Firmer:  ")
    case .short: LocalizedText("短く　　：", en: "Shorter: ")
    }
  }

  static func exampleGaps(_ names: [String]) -> LocalizedText {
    LocalizedText(
      "\(names.joined(separator: "・"))は例です。確かめて言い換えます。",
      en: "\(names.joined(separator: ", ")): an example; check and say your own."
    )
  }

  static func name(of kind: CustomerKind) -> LocalizedText {
    LocalizedText(kind.japaneseName, en: kind.rawValue)
  }

  /// Who settles a matter, and what to tell the customer where the operator may not.
  static func settlement(_ settlement: Settlement) -> LocalizedText {
    let topic = settlement.topic?.name ?? ""
    let decider = settlement.decider ?? ""
    switch settlement.ground {
    case .open:
      return LocalizedText("「\(topic)」は、お答えしてよい話題です。", en: "「\(topic)」: you may answer.")
    case .notTheirs:
      return LocalizedText(
        "「\(topic)」は、お答えできません。決めるのは\(decider)です。責任者の承認が要る決まりだとお伝えします。",
        en:
          "「\(topic)」: you may not; \(decider) decides. Say that it needs a supervisor's approval."
      )
    case .unknownAnswer:
      return LocalizedText(
        "「\(topic)」は担当の話題ですが、承認済みの答えがありません。確かめてからお答えするとお伝えし、\(decider)に尋ねます。",
        en:
          "「\(topic)」 is yours, but no approved answer exists. Say that you will check; ask \(decider)."
      )
    case .unnamed:
      return LocalizedText(
        "権限表に話題が見つかりません。用件を確かめ、分からなければ上席に尋ねます。",
        en:
          "No matter of the table is named. Ask what it is about; if in doubt, ask the supervisor."
      )
    }
  }

  /// What the clock of the call shows, and what the company's limit asks for now.
  static func clock(_ call: CallSoFar, limits: CompanyLimits) -> LocalizedText {
    let minutes = call.seconds / 60
    let limit = limits.callSeconds.map { "／\($0 / 60)分" } ?? ""
    let limitInEnglish = limits.callSeconds.map { " of \($0 / 60)" } ?? ""
    let advice = standing(call.standing(within: limits))
    return LocalizedText(
      "通話\(minutes)分\(limit)、警告\(call.warnings)回、同じ要求\(call.asked)回。\(advice.japanese)",
      en:
        "\(minutes)\(limitInEnglish) min, \(call.warnings) warnings, asked \(call.asked) times. \(advice.english)"
    )
  }

  private static func standing(_ standing: CallSoFar.Standing) -> LocalizedText {
    switch standing {
    case .early: LocalizedText("", en: "")
    case .near:
      LocalizedText(
        "規程の上限が近づいています。上席に知らせます。",
        en: "The company's limit nears: tell the supervisor."
      )
    case .warningDue:
      LocalizedText(
        "規程の上限です。終える前に警告が要ります。",
        en: "The limit is reached: a warning is due before an end."
      )
    case .mayEnd:
      LocalizedText("規程により、理由を言って終話できます。", en: "You may give the reason and end the call.")
    }
  }
}

extension Texts {
  // MARK: The note for the supervisor

  static func noteTitle(isEmergency: Bool) -> LocalizedText {
    isEmergency
      ? LocalizedText("【緊急】上席をすぐお願いします", en: "EMERGENCY: supervisor, please, at once")
      : LocalizedText("【上席をお願いします】", en: "Supervisor, please")
  }
  static let noteKind = LocalizedText("種類　　：", en: "Kind:      ")
  static let noteTopic = LocalizedText("話題　　：", en: "Matter:    ")
  static let noteClock = LocalizedText("ここまで：", en: "So far:    ")
  static let noteWords = LocalizedText("お客様　：", en: "Customer:  ")
  static let notePromises = LocalizedText("お約束　：", en: "Promised:  ")
  static let noteRequest = LocalizedText("お願い　：", en: "Please:    ")

  static func decides(_ decider: String) -> LocalizedText {
    LocalizedText("決めるのは\(decider)", en: "\(decider) decides")
  }

  /// What the supervisor is asked for where the operator wrote nothing.
  static func noteAsk(_ acts: [String]) -> LocalizedText {
    LocalizedText(
      "隣に来て聞いてください。次は「\(acts.joined(separator: "・"))」でよいですか。",
      en: "Please come and listen. Next I would: \(acts.joined(separator: ", ")). All right?"
    )
  }

  // MARK: Who may settle what, and who sits here

  /// Whether a matter may be answered here, short enough for a line of the screen.
  static func may(_ settlement: Settlement) -> LocalizedText {
    let topic = settlement.topic?.name ?? ""
    let decider = settlement.decider ?? ""
    let clause = settlement.clauses.first.map { ("（\($0)）", " (\($0))") } ?? ("", "")
    let answer =
      switch settlement.ground {
      case .open: LocalizedText("お答えできます", en: "you may answer")
      case .notTheirs:
        LocalizedText("お答えできません。決めるのは\(decider)", en: "you may not; \(decider) decides")
      case .unknownAnswer, .unnamed:
        LocalizedText("承認済みの答えがありません。\(decider)に尋ねます", en: "no approved answer; ask \(decider)")
      }
    return LocalizedText(
      "「\(topic)」：\(answer.japanese)\(clause.0)",
      en: "「\(topic)」: \(answer.english)\(clause.1)"
    )
  }

  /// Who may answer a matter and who decides, short enough for a line of the screen.
  static func who(_ topic: Topic) -> LocalizedText {
    let clause = topic.clauses.first.map { ("（\($0)）", " (\($0))") } ?? ("", "")
    let answerers = name(of: topic.answerers)
    return LocalizedText(
      "「\(topic.name)」：答えるのは\(answerers.japanese)、決めるのは\(topic.decider)\(clause.0)",
      en:
        "「\(topic.name)」: \(answerers.english) may answer, \(topic.decider) decides\(clause.1)"
    )
  }

  private static func name(of answerers: Answerers) -> LocalizedText {
    switch answerers {
    case .everyone: LocalizedText("全員", en: "everyone")
    case .supervisor: LocalizedText("上席", en: "a supervisor")
    case .skilled(let skills):
      LocalizedText(skills.joined(separator: "・"), en: skills.joined(separator: ", "))
    }
  }

  static func unknownTopic(_ name: String, nearest: [String]) -> LocalizedText {
    LocalizedText(
      "権限表に「\(name)」の話題はありません。上席に尋ねます。"
        + (nearest.isEmpty ? "" : "近い話題：\(nearest.joined(separator: "、"))"),
      en: "The table has no matter 「\(name)」; ask the supervisor."
        + (nearest.isEmpty ? "" : " Nearest: \(nearest.joined(separator: ", "))")
    )
  }

  static func role(_ settings: DeskSettings) -> LocalizedText {
    let role = settings.role ?? .operator
    let skills = settings.skills ?? []
    return LocalizedText(
      "この席：\(role.japaneseName)、技能：\(skills.isEmpty ? "なし" : skills.joined(separator: "・"))",
      en:
        "This desk: \(role.rawValue), skills: \(skills.isEmpty ? "none" : skills.joined(separator: ", "))"
    )
  }
  static let howToSetRole = LocalizedText(
    "変えるには --role・--skills、OTAI_ROLE・OTAI_SKILLS、または settings.yaml（役割・技能）を使います。",
    en: "Set it by --role and --skills, OTAI_ROLE and OTAI_SKILLS, or settings.yaml (role, skills)."
  )

  // MARK: The clock

  static let clockStarted = LocalizedText(
    "通話の時計を始めました。警告したら ：警告、同じ要求が出たら ：要求、お約束は ：約束、終わったら ：通話 終わり。",
    en: "The clock runs. :warned after a warning, :asked for the same demand, :promise, :timer end."
  )
  static let clockStopped = LocalizedText("通話の時計を止めました。", en: "The clock is stopped.")
  static let noClock = LocalizedText(
    "通話の時計が動いていません。：通話 で始めます。",
    en: "No clock runs; :timer starts one."
  )
  static let nothingPromised = LocalizedText(
    "：約束 のあとに、お約束したことを続けて打ちます（例：：約束 15時に折り返し）。",
    en: "Type what you promised after :promise."
  )
}
