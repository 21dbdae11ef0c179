import SourceDiagnostics

/// What is said where a wording is taken.
extension Texts {
  static let howToTake = LocalizedText(
    "番号を打つと使えます（続けて話すなら「1 3」）。",
    en: "Type a number to take that wording (「1 3」 joins two)."
  )
  static let howToTakeInCall = LocalizedText(
    "：使う 番号 で使えます（続けて話すなら「：使う 1 3」）。",
    en: "Type :take with a number to take that wording (「:take 1 3」 joins two)."
  )
  static let nothingToTake = LocalizedText(
    "：使う のあとに、検索で出た番号か、言い回しの名前を打ちます（例：：使う 1 3）。",
    en: "Type the numbers of the last search, or names, after :take (such as :take 1 3)."
  )
  static let gapMustBeFilled = LocalizedText(
    "空いたままの文面はお渡しできません。やめるときは Ctrl-C を押します。",
    en: "A wording with an open gap is never given out. Ctrl-C gives up."
  )
  static let takingGivenUp = LocalizedText(
    "言い回しは、まだお渡ししていません。",
    en: "No wording was given out."
  )
  static let copied = LocalizedText("写しました。そのまま貼り付けられます。", en: "Copied, ready to paste.")
  static let notCopied = LocalizedText(
    "違反に当たるところがあるので、写していません。",
    en: "Not copied: it breaks a rule."
  )
  static let tooLongToCopy = LocalizedText(
    "長すぎて、端末には写せません。",
    en: "Too long for the terminal's clipboard."
  )

  static func cannotCopy(_ command: String) -> LocalizedText {
    LocalizedText(
      "「\(command)」で写せませんでした。--copy-with を確かめてください。",
      en: "Could not copy with 「\(command)」; see --copy-with."
    )
  }

  static func noSuchHit(_ number: String, count: Int) -> LocalizedText {
    count == 0
      ? LocalizedText("先に、言い回しを探してください。", en: "Search for a wording first.")
      : LocalizedText(
        "「\(number)」番はありません。1から\(count)までです。",
        en: "There is no number 「\(number)」; they go from 1 to \(count)."
      )
  }

  static func notToBeTaken(_ title: String, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      "「\(title)」は使えません。\(reason.japanese)。",
      en: "「\(title)」 cannot be used: \(reason.english)."
    )
  }

  /// Asks for what goes into a gap.
  static func gapPrompt(_ name: String, example: String?) -> LocalizedText {
    LocalizedText(
      "\(name)\(example.map { "（例：\($0)）" } ?? "")> ",
      en: "\(name)\(example.map { " (such as \($0))" } ?? "")> "
    )
  }

  static func checkedClean(_ acts: [String]) -> LocalizedText {
    LocalizedText(
      "確認：違反なし" + (acts.isEmpty ? "" : "（\(acts.joined(separator: "・"))）"),
      en: "checked: no violation" + (acts.isEmpty ? "" : " (\(acts.joined(separator: ", ")))")
    )
  }
}
