import Content
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

  static let nothingToSearch = LocalizedText(
    "：検索 のあとに、探すことばを続けて打ちます。",
    en: "Type the words to look for after :lookup."
  )

  static func isCommand(_ name: String) -> LocalizedText {
    LocalizedText("操作なら、\(name) と打ちます。", en: "For the command, type \(name).")
  }

  static func noHits(_ query: String) -> LocalizedText {
    LocalizedText(
      "「\(String(query.prefix(40)))」に当たる言い回しは見つかりませんでした。ほかのことばで探してみてください。",
      en: "No wording was found for 「\(String(query.prefix(40)))」; try other words."
    )
  }

  static let nearestHits = LocalizedText("近いものを挙げます。", en: "These come nearest.")

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
}
