import SourceDiagnostics

/// What is said of the ledger of approvals.
extension Messages {
  static let malformedApproval = LocalizedText(
    "承認の書き方が読めません。「otai approve」で承認を記録し直してください",
    en: "this approval cannot be read; record it again with 'otai approve'"
  )
  static func duplicateApproval(_ template: String) -> LocalizedText {
    LocalizedText(
      "「\(template)」の承認が二つあります。初めのものだけを使います",
      en: "'\(template)' is approved twice; only the first counts"
    )
  }
  static func badDigest(_ text: String) -> LocalizedText {
    LocalizedText(
      "指紋「\(text)」が正しくありません。「otai approve」で承認を記録し直してください",
      en: "'\(text)' is no digest; record the approval again with 'otai approve'"
    )
  }
  static func staleApproval(
    _ template: String,
    wordingChanged: Bool,
    clauses: [String]
  ) -> LocalizedText {
    let changed = (wordingChanged ? ["文面"] : []) + clauses
    let english = (wordingChanged ? ["the wording"] : []) + clauses
    return LocalizedText(
      "「\(template)」は承認のあとに\(changed.joined(separator: "、"))が変わりました。承認を受け直してください",
      en: "'\(template)' must be approved again: \(english.joined(separator: ", ")) changed"
    )
  }
  static func approvedWords(_ words: String) -> LocalizedText {
    LocalizedText("承認のとき：「\(words)」", en: "as approved: 「\(words)」")
  }
  static func presentWords(_ words: String) -> LocalizedText {
    LocalizedText("いま：「\(words)」", en: "as it is now: 「\(words)」")
  }
  static func approvedSpeaker(_ old: String, now new: String) -> LocalizedText {
    LocalizedText(
      "話してよい人：承認のときは\(old)、いまは\(new)",
      en: "who may say it: \(old) when approved, \(new) now"
    )
  }
  static func ledgerWordsDiffer(_ template: String) -> LocalizedText {
    LocalizedText(
      "「\(template)」の「承認した文面」が「文面の指紋」と合いません。この項目を消してから、「otai approve」で承認を受け直してください",
      en:
        "the approved wording of '\(template)' does not agree with its digest; remove the entry and approve it again"
    )
  }
  static func clauseIsGone(_ clause: String) -> LocalizedText {
    LocalizedText("「\(clause)」という条は、もうありません", en: "there is no clause '\(clause)' any more")
  }
  static let clauseIsHere = LocalizedText("変わった条はここです", en: "the changed clause is here")
  static func unapprovedTemplate(_ template: String) -> LocalizedText {
    LocalizedText(
      "「\(template)」はまだ承認されていません。承認されるまで案内に出ません",
      en: "'\(template)' is not approved and will not be suggested"
    )
  }
  static func orphanApproval(_ template: String) -> LocalizedText {
    LocalizedText(
      "承認された「\(template)」という言い回しが見つかりません",
      en: "the approved template '\(template)' does not exist"
    )
  }
  static let notALedger = LocalizedText(
    "承認の一覧になっていません。「承認:」の下に「- 文面:」から書いてください",
    en: "this is no list of approvals; each begins with '- 文面:' below '承認:'"
  )
}
