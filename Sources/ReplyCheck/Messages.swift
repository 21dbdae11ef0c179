import Content
import JapaneseText
import SourceDiagnostics

/// What is wrong with a line of a rule file.
enum RuleFault {
  case noColon
  case noValue(String)
  case noArrow
  case noVerb(String)
  case duplicate(String)
  case outsideRule(String)
  case unknownKey(String)
  case unknownName(String)
  case incomplete(String)
  case pattern(RulePatternParser.Fault)
}

/// What this target says to people.
enum Messages {
  static func diagnostic(_ fault: RuleFault, _ file: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      rule: "rule-file",
      severity: .error,
      message: text(for: fault),
      file: file,
      range: range
    )
  }

  static func discouraged(_ wording: DiscouragedWording) -> LocalizedText {
    LocalizedText(
      "「\(wording.phrase)」は使わず、「\(wording.replacement)」と言います。\(wording.reason)",
      en:
        "The company says “\(wording.replacement)” instead of “\(wording.phrase)”. \(wording.reason)"
    )
  }

  private static func text(for fault: RuleFault) -> LocalizedText {
    switch fault {
    case .noColon:
      LocalizedText("「項目: 内容」の形で書いてください。", en: "Write the line as “key: value”.")
    case .noValue(let key):
      LocalizedText("「\(key)」の内容がありません。", en: "“\(key)” has no value.")
    case .noArrow:
      LocalizedText("「誤り → 正しい言い方」の形で書いてください。", en: "Write “wrong → right”.")
    case .noVerb(let words):
      LocalizedText(
        "「\(words)」の { } には、辞書に載っている形の動詞を、矢印の両側に書いてください。",
        en:
          "In “\(words)”, write a verb in its dictionary form in braces on both sides of the arrow."
      )
    case .duplicate(let id):
      LocalizedText("規則「\(id)」が二つあります。", en: "There are two rules “\(id)”.")
    case .outsideRule(let key):
      LocalizedText("「\(key)」の前に「rule:」が要ります。", en: "“\(key)” needs a “rule:” before it.")
    case .unknownKey(let key):
      LocalizedText("「\(key)」という項目はありません。", en: "There is no key “\(key)”.")
    case .unknownName(let name):
      LocalizedText("「\(name)」という名前はありません。", en: "There is no name “\(name)”.")
    case .incomplete(let id):
      LocalizedText(
        "規則「\(id)」に、見つけるもの・ことば・説明・例のどれかが足りません。",
        en: "Rule “\(id)” lacks what it finds, its words, its message or an example."
      )
    case .pattern(let fault): text(for: fault)
    }
  }

  private static func text(for fault: RulePatternParser.Fault) -> LocalizedText {
    switch fault {
    case .unknownTest(let name):
      LocalizedText("「\(name)」という条件はありません。", en: "There is no test “\(name)”.")
    case .unknownWords(let name):
      LocalizedText("「\(name)」ということばの一覧はありません。", en: "There is no word list “\(name)”.")
    case .unclosed(let mark):
      LocalizedText("「\(mark)」で閉じてください。", en: "Close it with “\(mark)”.")
    case .empty:
      LocalizedText("探すことばがありません。", en: "There are no words to look for.")
    case .phrase(let fault): text(for: fault)
    }
  }

  private static func text(for fault: PhrasePattern.Fault) -> LocalizedText {
    switch fault {
    case .unclosedGroup:
      LocalizedText("「(」を「)」で閉じてください。", en: "Close the “(” with a “)”.")
    case .unopenedGroup:
      LocalizedText("「)」に合う「(」がありません。", en: "The “)” has no “(”.")
    case .nothingToRepeat:
      LocalizedText("「?」の前に文字がありません。", en: "Nothing stands before the “?”.")
    case .tooManyPhrases:
      LocalizedText(
        "言い方の組み合わせが多すぎます。行を分けてください。",
        en: "The pattern stands for too many phrases; split the line."
      )
    }
  }
}
