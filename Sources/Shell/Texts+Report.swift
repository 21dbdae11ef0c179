import SourceDiagnostics

/// What the report on the use of wordings says.
extension Texts {
  static let mostUsed = LocalizedText("よく使った言い回し", en: "Most used")
  static let missedSearches = LocalizedText("探して見つからなかったことば", en: "Looked for in vain")
  static let nothingYet = LocalizedText("まだありません。", en: "None yet.")
  static let goneWording = LocalizedText("（いまはない言い回し）", en: "(no longer there)")

  static func neverUsed(_ count: Int) -> LocalizedText {
    LocalizedText("まだ使っていない言い回し（\(count)件）", en: "Never used (\(count))")
  }

  static func times(_ count: Int) -> LocalizedText {
    LocalizedText("\(count)回", en: "\(count) ×")
  }

  static func lastDay(_ day: String) -> LocalizedText {
    LocalizedText("最後は\(day)", en: "last on \(day)")
  }

  static func andMore(_ count: Int) -> LocalizedText {
    LocalizedText("ほか\(count)件（--json ですべて出ます）", en: "and \(count) more (--json lists all)")
  }

  static func practised(_ count: Int) -> LocalizedText {
    LocalizedText("ほかに、練習の電話で\(count)回使いました。", en: "Used \(count) times more in practice calls.")
  }

  static func noSuchReport(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という報告はありません。wording と書きます。",
      en: "There is no report 「\(name)」; write wording."
    )
  }
}
