import Content
import RolePlay
import SourceDiagnostics

extension Texts {
  // MARK: Help

  static let atTheDesk = LocalizedText("電話に出ていないとき", en: "At the desk")
  static let inACall = LocalizedText("電話の練習中", en: "In a call")
  static let anywhere = LocalizedText("いつでも", en: "Anywhere")
  static let helpFooter = LocalizedText(
    "「：」で始まらない行は、電話に出ていないときは言い回しの検索、練習中はお客様に話すことばになります。Tab で続きを補い、Ctrl-R で前の操作を探せます。",
    en:
      "A line without a colon is a search at the desk, and what you say in a call. Tab completes, Ctrl-R finds earlier commands."
  )
  static let rolePlayArgument = LocalizedText("台本", en: "ROLEPLAY")
  static let policyArgument = LocalizedText("規程#条", en: "POLICY#CLAUSE")
  static let wordsArgument = LocalizedText("ことば", en: "WORDS")
  static let commandArgument = LocalizedText("操作", en: "COMMAND")

  // MARK: Policies, role-plays, wordings

  static func version(_ version: String) -> LocalizedText {
    LocalizedText("第\(version)版", en: "version \(version)")
  }

  static func effective(_ date: String) -> LocalizedText {
    LocalizedText("\(date) 施行", en: "in force from \(date)")
  }

  static func hasErrors(_ file: String) -> LocalizedText {
    LocalizedText("誤りがあるため始められません（\(file)）", en: "has errors and cannot be started (\(file))")
  }

  static func played(_ times: Int, passed: Int) -> LocalizedText {
    times == 0
      ? LocalizedText("未受講", en: "not yet played")
      : LocalizedText("受講\(times)回・合格\(passed)回", en: "played \(times), passed \(passed)")
  }

  static func noHits(_ query: String) -> LocalizedText {
    LocalizedText(
      "「\(String(query.prefix(40)))」に当たる言い回しは見つかりませんでした。ほかのことばで探してみてください。",
      en: "No wording was found for 「\(String(query.prefix(40)))」; try other words."
    )
  }

  static func status(_ status: ApprovalStatus) -> LocalizedText? {
    switch status {
    case .approved: nil
    case .stale(let wordingChanged, let clauses):
      LocalizedText(
        "要再承認（\(wordingChanged ? "文面" : "")\(wordingChanged && !clauses.isEmpty ? "と" : "")"
          + "\(clauses.map(\.description).joined(separator: "、"))が承認後に変わりました）",
        en:
          "stale: \(wordingChanged ? "the wording " : "")\(clauses.map(\.description).joined(separator: ", "))"
          + " changed since it was approved"
      )
    case .expired(let date):
      LocalizedText("承認の期限が切れています（\(date)まで）", en: "the approval ended on \(date)")
    case .draft: LocalizedText("まだ承認されていません", en: "not approved yet")
    }
  }

  static func speaker(_ speaker: Answerers) -> LocalizedText? {
    switch speaker {
    case .everyone: nil
    case .supervisor: LocalizedText("上席だけが使えます", en: "for supervisors only")
    case .skilled(let skills):
      LocalizedText(
        "\(skills.joined(separator: "・"))だけが使えます",
        en: "only for \(skills.joined(separator: ", "))"
      )
    }
  }

  // MARK: Scorecard

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

  static func outcome(_ outcome: Scorecard.Criterion.Outcome) -> LocalizedText {
    switch outcome {
    case .earned: LocalizedText("できました", en: "done")
    case .lost: LocalizedText("直すところがあります", en: "to mend")
    case .notAskedFor: LocalizedText("この電話では問われませんでした", en: "not asked for in this call")
    }
  }

  static func turn(_ number: Int) -> LocalizedText {
    LocalizedText("\(number)回目", en: "turn \(number)")
  }

  static func practise(_ label: String) -> LocalizedText {
    LocalizedText("「\(label)」を言えるようにします。", en: "Practise 「\(label)」.")
  }

  static func practiseAgainst(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(
      "「\(name.japanese)」をしないで進める練習をします。",
      en: "Practise to go on without \(name.english)."
    )
  }

  // MARK: Names of terms and conditions

  static func name(of term: Term) -> LocalizedText {
    switch term {
    case .act(let act): LocalizedText(act.japaneseName, en: act.rawValue)
    case .violation(let violation): LocalizedText(violation.japaneseName, en: violation.rawValue)
    case .keyPoint(let name): LocalizedText(name, en: name)
    case .move(let move): LocalizedText("【\(move.japaneseName)】", en: ":\(move.rawValue)")
    }
  }

  static func name(of cause: Scorecard.CriticalError.Cause) -> LocalizedText {
    switch cause {
    case .term(let term): name(of: term)
    case .mark(let mark): LocalizedText(mark, en: mark)
    }
  }

  static func name(of condition: Condition) -> LocalizedText {
    switch condition {
    case .mark(let name, let isSet):
      LocalizedText(isSet ? name : "\(name)でない", en: isSet ? name : "not \(name)")
    case .mood(let name, let comparison, let limit):
      LocalizedText(
        "\(name)\(limit)\(word(for: comparison))",
        en: "\(name) \(sign(for: comparison)) \(limit)"
      )
    case .callTime(let comparison, let seconds):
      LocalizedText(
        "通話\(duration(seconds: seconds).japanese)\(word(for: comparison))",
        en: "call \(sign(for: comparison)) \(duration(seconds: seconds).english)"
      )
    }
  }

  static func command(for move: Move) -> LocalizedText {
    LocalizedText("：\(move.japaneseName)", en: ":\(move.rawValue)")
  }

  private static func word(for comparison: Condition.Comparison) -> String {
    switch comparison {
    case .atLeast: "以上"
    case .atMost: "以下"
    case .above: "超"
    case .below: "未満"
    }
  }

  private static func sign(for comparison: Condition.Comparison) -> String {
    switch comparison {
    case .atLeast: "≥"
    case .atMost: "≤"
    case .above: ">"
    case .below: "<"
    }
  }

  // MARK: Checks

  static func lintSummary(
    errors: Int,
    warnings: Int,
    policies: Int,
    clauses: Int,
    templates: Int,
    rolePlays: Int
  ) -> LocalizedText {
    let counts = "規程\(policies)本（\(clauses)条）、言い回し\(templates)件、台本\(rolePlays)本"
    let english =
      "\(policies) policies (\(clauses) clauses), \(templates) templates, \(rolePlays) role-plays"
    return LocalizedText(
      "\(counts)を点検しました。誤り\(errors)件、注意\(warnings)件。",
      en: "Checked \(english): \(errors) errors, \(warnings) warnings."
    )
  }
}

extension Texts {
  static func unknownMove(_ name: String) -> LocalizedText {
    LocalizedText(
      "「：\(name)」は、記録に書ける操作ではありません。",
      en: "「:\(name)」 is no move that a transcript can make."
    )
  }

  static func trialFailed(
    _ name: String,
    expected: String,
    expectedPass: Bool?,
    ending: String?,
    passed: Bool,
    score: Int
  ) -> LocalizedText {
    let wanted = expectedPass.map { $0 ? "、合格" : "、不合格" } ?? ""
    let wantedInEnglish = expectedPass.map { $0 ? ", pass" : ", fail" } ?? ""
    return LocalizedText(
      "試し「\(name)」は、結末「\(expected)」\(wanted)になるはずが、"
        + "\(ending.map { "結末「\($0)」" } ?? "電話が終わらず")、\(passed ? "合格" : "不合格")（\(score)点）でした。",
      en: "Trial 「\(name)」 should end in 「\(expected)」\(wantedInEnglish), but "
        + "\(ending.map { "ended in 「\($0)」" } ?? "did not end"), \(passed ? "pass" : "fail") (\(score) points)."
    )
  }

  static func ruleExampleFailed(
    _ rule: String,
    words: String,
    mustFire: Bool,
    file: String,
    line: Int
  ) -> LocalizedText {
    LocalizedText(
      "\(file):\(line): 規則「\(rule)」は、例「\(words)」で\(mustFire ? "働くはずですが、働きません" : "働かないはずですが、働きます")。",
      en:
        "\(file):\(line): rule \(rule) \(mustFire ? "should fire and does not" : "fires and should not") on 「\(words)」."
    )
  }

  static func trialStep(scene: String, heard: [String], heading: String?) -> LocalizedText {
    let words = heard.isEmpty ? "−" : heard.joined(separator: "、")
    return LocalizedText(
      "場面「\(scene)」で聞き取ったもの：\(words)。当てはまった見出し：\(heading ?? "なし")",
      en: "in scene 「\(scene)」 heard: \(words); heading: \(heading ?? "none")"
    )
  }
}

extension Texts {
  static let reply = LocalizedText("返事", en: "reply")

  static func notAnAuthority(_ text: String) -> LocalizedText {
    LocalizedText(
      "--authority には none か full を書きます（「\(text)」ではありません）。",
      en: "--authority takes none or full, not 「\(text)」."
    )
  }

  static func notADate(_ text: String) -> LocalizedText {
    LocalizedText(
      "「\(text)」は日付ではありません。2027-03-31 のように書きます。",
      en: "「\(text)」 is no date; write it like 2027-03-31."
    )
  }

  static func approved(_ count: Int, by approver: String) -> LocalizedText {
    LocalizedText(
      "\(count)件を承認しました（承認者：\(approver)）。",
      en: "Approved \(count) templates (by \(approver))."
    )
  }

  static func testSummary(trials: Int, examples: Int) -> LocalizedText {
    LocalizedText(
      "台本の試し\(trials)本と、規則の例\(examples)件を確かめました。",
      en: "Ran \(trials) trials and \(examples) examples of rules."
    )
  }

  static func notARecord(line: Int) -> LocalizedText {
    LocalizedText(
      "標準入力の\(line)行目は、読める記録（JSON）ではありません。",
      en: "Line \(line) of standard input is no record (JSON)."
    )
  }

  static func noSuchFile(_ path: String) -> LocalizedText {
    LocalizedText("「\(path)」というファイルがありません。", en: "There is no file 「\(path)」.")
  }

  static func notInContent(_ path: String, folder: String) -> LocalizedText {
    LocalizedText(
      "「\(path)」は、規程と台本のフォルダー（\(folder)）の中にありません。",
      en: "「\(path)」 is not in the content folder (\(folder))."
    )
  }
}

extension Texts {
  static let usage = LocalizedText("使い方：", en: "Usage:")
  static let opensPrompt = LocalizedText("応対の画面を開く", en: "open the prompt")
  static let contentOption = LocalizedText(
    "Policies と Scripts のあるフォルダー（環境変数 OTAI_CONTENT でも指定できます）",
    en: "the folder that holds Policies and Scripts (or OTAI_CONTENT)"
  )
  static let languageOption = LocalizedText(
    "画面のことば（環境変数 OTAI_LANG でも指定できます）",
    en: "the program's language (or OTAI_LANG)"
  )
  static let plainOption = LocalizedText(
    "色と飾りを使わない（読み上げソフト向け）",
    en: "no colours or ornaments, for screen readers"
  )

  static func wrongUsage(_ reason: String, hint: String) -> LocalizedText {
    LocalizedText("指定のしかたが違います（\(reason)）。使い方は「\(hint)」で見られます。", en: "\(reason). See 「\(hint)」.")
  }
}
