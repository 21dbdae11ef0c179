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

  /// What a violation means that the model heard in the reply as a whole.
  static func learned(_ violation: Violation) -> LocalizedText {
    switch violation {
    case .unauthorizedAnswer:
      LocalizedText(
        "権限のない用件に、その場で答えています。確認のうえ、答えられる者からご案内します。",
        en:
          "This answers a matter that is not the operator's to settle; have it checked and answered."
      )
    case .disclosure:
      LocalizedText(
        "お伝えしてはいけないことを伝えたり、認めたりしています。あるともないとも言わずにお断りします。",
        en: "This gives out or confirms what must be kept; decline without saying whether it is so."
      )
    case .unauthorizedPromise:
      LocalizedText(
        "権限がないのに、会社としての約束をしています。約束できるのは、確認と申し伝えと折り返しまでです。",
        en: "This binds the company without authority; promise only to check, pass on or call back."
      )
    case .liabilityAdmission:
      LocalizedText(
        "事実が分かる前に、全体の非を認めています。お詫びは、おかけしたご不快やご不便に限ります。",
        en:
          "This admits fault for the whole before the facts are known; apologise for the trouble only."
      )
    case .speculation:
      LocalizedText(
        "確かめていないことを、答えとして伝えています。確認してからお答えします。",
        en: "This gives a guess as an answer; check first."
      )
    case .bareRefusal:
      LocalizedText(
        "理由も代わりの方法もないまま、断ったり先へ延ばしたりしています。なぜできないかを一言添えます。",
        en: "This declines or puts off with no reason and no alternative; say why."
      )
    case .argument:
      LocalizedText(
        "お客様に言い返す、責める、諭す言い方になっています。受け止めてから、事実だけを伝えます。",
        en: "This contradicts, blames or lectures; receive what was said, then state the facts."
      )
    case .insult:
      LocalizedText(
        "お客様ご本人を低く見る言い方です。言葉が丁寧でも、あてこすりは伝わります。",
        en: "This belittles the person; irony is heard however polite the words are."
      )
    case .threat:
      LocalizedText(
        "仕返しをほのめかす言い方です。お伝えできるのは、会社としての正当な対応だけです。",
        en: "This hints at retaliation; name only a fitting measure of the company."
      )
    case .oneSidedHangup:
      LocalizedText(
        "予告も合意もなく、電話を終えています。終える前に、理由と予告を伝えます。",
        en: "This ends the call with no warning and no agreement; give both first."
      )
    case .passingAround:
      LocalizedText(
        "助けも引き継ぎもなく、よそへ回しています。案内先と、そこで何が分かるかまで伝えます。",
        en: "This sends the customer elsewhere with no help; say where, and what can be had there."
      )
    case .poorKeigo:
      LocalizedText(
        "電話応対の言葉遣いになっていません。「です・ます」と正しい敬語で言い直します。",
        en: "This is not the Japanese of business calls; say it again in correct polite style."
      )
    }
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
