import SourceDiagnostics

/// What the questions say.
enum Messages {
  static func fact(_ name: String) -> LocalizedText {
    LocalizedText(
      "お客様から「\(name)」を尋ねられました。何とお答えしますか。",
      en: "A customer asks for 「\(name)」. What do you say?"
    )
  }

  static func setting(_ name: String, of title: String, unit: String) -> LocalizedText {
    LocalizedText(
      "『\(title)』の「\(name)」は、何\(unit)ですか。",
      en: "In 『\(title)』, what is 「\(name)」? (\(unit))"
    )
  }

  static func gap(_ sentence: String, of title: String) -> LocalizedText {
    LocalizedText(
      "『\(title)』の一文です。空いているところは何ですか。「\(sentence)」",
      en: "From 『\(title)』: fill the gap. 「\(sentence)」"
    )
  }

  static func answer(is words: String) -> LocalizedText {
    LocalizedText("「\(words)」です。", en: "「\(words)」")
  }

  static func mayAnswer(_ topic: String) -> LocalizedText {
    LocalizedText(
      "「\(topic)」のお尋ねです。あなたがその場でお答えしてよいですか。（はい・いいえ）",
      en: "A customer asks about 「\(topic)」. May you answer it yourself? (yes/no)"
    )
  }

  static func mayAnswer(_ topic: String, isAllowed: Bool, decider: String) -> LocalizedText {
    let rest = decider.isEmpty ? "" : "決めるのは\(decider)です。"
    return isAllowed
      ? LocalizedText("はい。「\(topic)」は、その場でお答えできます。", en: "Yes, 「\(topic)」 is yours to answer.")
      : LocalizedText(
        "いいえ。「\(topic)」は、お答えできません。\(rest)",
        en: "No. 「\(topic)」 is decided by \(decider)."
      )
  }

  static func decider(of topic: String) -> LocalizedText {
    LocalizedText("「\(topic)」は、誰が決めますか。", en: "Who decides 「\(topic)」?")
  }

  static func decider(of topic: String, is decider: String) -> LocalizedText {
    LocalizedText("\(decider)です。", en: "\(decider).")
  }

  static func wording(_ phrase: String) -> LocalizedText {
    LocalizedText(
      "「\(phrase)」は、当社では使いません。何と言いますか。",
      en: "We do not say 「\(phrase)」. What do we say?"
    )
  }

  static func wording(_ replacement: String, reason: String) -> LocalizedText {
    LocalizedText(
      "「\(replacement)」と言います。\(reason.isEmpty ? "" : "（\(reason)）")",
      en: "「\(replacement)」\(reason.isEmpty ? "" : " (\(reason))")"
    )
  }

  static func whichClause(_ words: String) -> LocalizedText {
    LocalizedText("次の文は、どこにありますか。番号でお答えください。「\(words)」", en: "Where does this stand? 「\(words)」")
  }

  static func whichClause(is name: String) -> LocalizedText {
    LocalizedText("『\(name)』です。", en: "『\(name)』")
  }
}
