import Content
import ReplyCheck
import SourceDiagnostics

extension Texts {
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

  static let casesNotExplored = LocalizedText(
    "台本の道筋は、まだたどっていません。一つの台本なら「：点検 KJ-07」のように番号を添えて、全部なら Otai を閉じて otai lint で確かめます。",
    en: "The cases were not walked through: name one, as in :lint KJ-07, or run otai lint for all."
  )

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

  static func notAFormat(_ text: String) -> LocalizedText {
    LocalizedText(
      "--format には text か json を書きます（「\(text)」ではありません）。",
      en: "--format takes text or json, not 「\(text)」."
    )
  }

  /// The last line of a run of tests, in the form that tools for continuous integration read.
  static func testCounts(passed: Int, failed: Int) -> String {
    "\(passed) passed, \(failed) failed"
  }

  static let cannotWriteResult = LocalizedText(
    "結果を書き出せませんでした。出力先の空きを確かめてください。",
    en: "The result could not be written; is the disk full?"
  )
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

  static func dateIsPast(_ date: String) -> LocalizedText {
    LocalizedText("期限「\(date)」は過ぎています。", en: "\(date) is past.")
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

  static let usage = LocalizedText("使い方：", en: "Usage:")
  static let opensPrompt = LocalizedText("応対の画面を開く", en: "open the prompt")
  static let copyOption = LocalizedText(
    "言い回しを写すコマンド（例：wl-copy、clip.exe）。なければ端末に任せる",
    en: "what copies wordings, such as wl-copy; else the terminal does"
  )
  static let contentOption = LocalizedText(
    "Policies と Scripts のあるフォルダー（環境変数 OTAI_CONTENT でも指定できます）",
    en: "the folder that holds Policies and Scripts (or OTAI_CONTENT)"
  )
  static let languageOption = LocalizedText(
    "画面のことば（環境変数 OTAI_LANG でも指定できます）",
    en: "the program's language (or OTAI_LANG)"
  )
  static let roleOption = LocalizedText(
    "この席の役割（オペレーター、上席）",
    en: "who sits here: operator or supervisor"
  )
  static let skillsOption = LocalizedText(
    "認められた技能（解約担当,料金担当 など）",
    en: "skills granted: cancellation,billing …"
  )
  static let plainOption = LocalizedText(
    "色と飾りを使わない（読み上げソフト向け）",
    en: "no colours or ornaments, for screen readers"
  )

  static func wrongUsage(_ reason: String, hint: String) -> LocalizedText {
    LocalizedText("指定のしかたが違います（\(reason)）。使い方は「\(hint)」で見られます。", en: "\(reason). See 「\(hint)」.")
  }
}

/// What the approval of wordings tells.
extension Texts {
  static let nothingToApprove = LocalizedText(
    "承認する言い回しの名前を書くか、--all か --stale を付けてください。",
    en: "Name the templates to approve, or give --all or --stale."
  )
  static let noApprover = LocalizedText(
    "--by に承認者の名前を書いてください。",
    en: "Name the approver with --by."
  )
  static let faultyTemplates = LocalizedText(
    "上の誤りがあるので、一件も承認していません。直してから、もう一度承認してください。",
    en: "Nothing was approved; mend the errors above and approve again."
  )

  static let mendBeforeApproval = LocalizedText(
    "上の誤りを直すまで、この文面は承認できません。次へ進みます。",
    en: "It cannot be approved before the errors above are mended; going on."
  )
  static let approvalPrompt = LocalizedText(
    "承認しますか（はい y／いいえ n／やめる q）> ",
    en: "approve? (y / n / q) > "
  )
  static let answerYesOrNo = LocalizedText(
    "y（はい）か n（いいえ）で答えます。q でやめます。",
    en: "Answer y or n; q stops."
  )
  static let approvalNeedsTerminal = LocalizedText(
    "端末でないので、一件も承認していません。端末で打つと、一件ずつお尋ねします。",
    en: "Nothing was approved: it asks for each template, at a terminal."
  )
  static let wordsNotKept = LocalizedText(
    "（承認のときの文面は台帳に残っていません。次の承認から残ります）",
    en: "(the ledger did not keep the words as approved; it will from the next approval on)"
  )

  static func speakerChanged(from old: String, to new: String) -> LocalizedText {
    LocalizedText("話してよい人：\(old) → \(new)", en: "who may say it: \(old) → \(new)")
  }

  static func approvedBefore(_ approval: Approval) -> LocalizedText {
    let (approver, date) = (approval.approver, approval.date)
    return LocalizedText(
      "前の承認：\(approver)　\(date)" + (approval.expiry.map { "（\($0)まで）" } ?? ""),
      en: "approved by \(approver), \(date)" + (approval.expiry.map { " (until \($0))" } ?? "")
    )
  }

  static func approvalWalk(approved: Int, left: Int) -> LocalizedText {
    guard approved + left > 0 else {
      return LocalizedText("承認を受け直す文面はありません。", en: "No approval has to be given anew.")
    }
    return LocalizedText(
      "\(approved)件を承認しました。" + (left > 0 ? "\(left)件が残っています。" : ""),
      en: "Approved \(approved)" + (left > 0 ? ", \(left) left." : ".")
    )
  }

  static func damagedLedger(_ path: String) -> LocalizedText {
    LocalizedText(
      "承認の台帳「\(path)」に誤りがあるので、何も書き込んでいません。先に台帳を直してください。",
      en: "Nothing was written: the ledger 「\(path)」 has errors. Mend it first."
    )
  }

  static func templateBreaksRule(
    words: String,
    violation: Violation,
    rule: String,
    reason: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      "文面の「\(words)」は「\(violation.japaneseName)」に当たります（規則 \(rule)）。\(reason.japanese)",
      en: "「\(words)」 in the wording is \(violation.rawValue) (rule \(rule)): \(reason.english)"
    )
  }

  static func modelBreaksRule(_ finding: Finding, _ violation: Violation) -> LocalizedText {
    LocalizedText(
      "手本の「\(finding.text)」は「\(violation.japaneseName)」に当たります（規則 \(finding.rule)）。\(finding.message.japanese)",
      en:
        "「\(finding.text)」 in the model reply is \(violation.rawValue) (rule \(finding.rule)): \(finding.message.english)"
    )
  }

  static func suppressedFinding(_ suppression: RuleSuppression) -> LocalizedText {
    LocalizedText(
      "規則 \(suppression.rule) の指摘を除いています。理由：\(suppression.reason)",
      en: "findings of the rule \(suppression.rule) are suppressed: \(suppression.reason)"
    )
  }

  static func unusedSuppression(_ suppression: RuleSuppression) -> LocalizedText {
    LocalizedText(
      "規則 \(suppression.rule) の指摘はもう出ません。除外を消してください（理由：\(suppression.reason)）",
      en: "the rule \(suppression.rule) finds nothing any more; remove its suppression"
    )
  }

  static func clauseBehindRule(_ heading: String) -> LocalizedText {
    LocalizedText("よりどころは「\(heading)」です", en: "this rests on 「\(heading)」")
  }

  static func expiredApproval(_ template: String, on day: CalendarDate) -> LocalizedText {
    LocalizedText(
      "「\(template)」の承認は\(day)で切れました。承認を受け直してください",
      en: "the approval of '\(template)' ended on \(day); approve it again"
    )
  }

  static func expiringApproval(_ template: String, on day: CalendarDate) -> LocalizedText {
    LocalizedText(
      "「\(template)」の承認は\(day)で切れます。それまでに承認を受け直してください",
      en: "the approval of '\(template)' ends on \(day); approve it again before then"
    )
  }
}
