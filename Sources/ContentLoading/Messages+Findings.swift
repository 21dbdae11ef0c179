import Content
import SourceDiagnostics

/// What is said of tables and lines that tell which findings a company wants.
extension Messages {
  static func unknownTaste(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という言い方の扱いは決められません。名前を確かめてください",
      en: "there is no matter of taste “\(name)”; check its name"
    )
  }
  static func unknownStrictness(_ word: String) -> LocalizedText {
    LocalizedText(
      "扱いは「参考」「助言」「違反」のどれかで書いてください（「\(word)」とあります）",
      en: "write 参考, 助言 or 違反 instead of “\(word)”"
    )
  }
  static func unknownRule(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という規則はありません。指摘の［ ］の中の名前を写してください",
      en: "there is no rule “\(name)”; copy the name that a finding shows in brackets"
    )
  }
  static func suppressionWithoutReason(_ rule: String) -> LocalizedText {
    LocalizedText(
      "「\(rule)」の指摘を除く理由がありません。規則の名前のあとに一言書いてください",
      en: "the suppression of “\(rule)” has no reason; write it behind the rule's name"
    )
  }
}

extension Messages {
  // MARK: Settings of the desk

  static func unknownRole(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という役割はありません。オペレーター か 上席 と書いてください",
      en: "there is no role 「\(name)」; write operator or supervisor"
    )
  }

  static func unknownSkill(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という技能はありません。\(Answerers.skills.joined(separator: "・"))のどれかです",
      en:
        "there is no skill 「\(name)」; there are \(DeskSettings.englishSkills.joined(separator: ", "))"
    )
  }
}
