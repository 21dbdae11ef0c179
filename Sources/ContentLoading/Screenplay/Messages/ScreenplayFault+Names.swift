/// Names, terms, conditions and transitions.
extension ScreenplayFault {
  static func duplicateName(_ name: String) -> Self {
    error(
      "duplicate-name",
      "「\(name)」という名前が二つあります。",
      en: "The name 「\(name)」 is given twice."
    )
  }
  static func reservedCharacter(_ sign: String, in name: String) -> Self {
    error(
      "reserved-character",
      "「\(name)」のように、名前に「\(sign)」は使えません。",
      en: "A name such as 「\(name)」 cannot hold 「\(sign)」."
    )
  }
  static func nameClash(_ name: String) -> Self {
    error(
      "name-clash",
      "「\(name)」は、ほかのものの名前と同じで区別できません。別の名前にしてください。",
      en: "「\(name)」 cannot be told from something else of that name; choose another."
    )
  }

  // MARK: - Terms

  static let emptyTerm = error(
    "empty-term",
    "「＋」の前か後に何もありません。",
    en: "Nothing stands on one side of 「＋」."
  )
  static func unknownTerm(_ name: String) -> Self {
    error(
      "unknown-term",
      "「\(name)」は、応対行為・違反・要点・操作・状況・しるしのどれでもありません。",
      en: "「\(name)」 is no act, violation, key point, move, circumstance or mark."
    )
  }
  static func unknownMove(_ name: String) -> Self {
    error(
      "unknown-move",
      "「\(name)」という操作はありません。",
      en: "There is no move 「\(name)」."
    )
  }
  static func repeatedTerm(_ name: String) -> Self {
    error(
      "repeated-term",
      "「\(name)」が重なっています。",
      en: "「\(name)」 is written twice."
    )
  }

  // MARK: - Conditions

  static let emptyCondition = error(
    "empty-condition",
    "（）の中に条件がありません。",
    en: "A condition is missing in the brackets."
  )
  static func unknownCondition(_ text: String) -> Self {
    error(
      "unknown-condition",
      "「\(text)」という条件は分かりません。この台本のどこでも付けていないしるしです。",
      en: "「\(text)」 is no condition: nothing in this file sets such a mark."
    )
  }
  static func unknownMood(_ name: String) -> Self {
    error(
      "unknown-mood",
      "「\(name)」という気持ちは、「# 気持ち」にありません。",
      en: "「# 気持ち」 has no mood 「\(name)」."
    )
  }
  static func malformedComparison(_ mood: String) -> Self {
    error(
      "malformed-comparison",
      "「\(mood)50以上」のように、数字と「以上・以下・未満・超」を付けます。",
      en: "Write a number and 以上, 以下, 未満 or 超, as in 「\(mood)50以上」."
    )
  }
  static let malformedCallTime = error(
    "malformed-call-time",
    "通話の長さは「通話15分以上」「通話90秒以上」のように書きます。",
    en: "Write the length of the call as in 「通話15分以上」 or 「通話90秒以上」."
  )
  static let malformedWarnings = error(
    "malformed-warnings",
    "警告の数は「警告1回以上」のように書きます。",
    en: "Write the number of warnings as in 「警告1回以上」."
  )
  static let malformedCompanyLimit = error(
    "malformed-company-limit",
    "規程の数と比べる条件は「通話が規程の時間以上」「警告が規程の回数以上」「同じ要求が規程の回数以上」です。",
    en:
      "What is compared with the company's numbers is 「通話が規程の時間以上」, 「警告が規程の回数以上」 or 「同じ要求が規程の回数以上」."
  )
  static func missingSetting(_ name: String) -> Self {
    warning(
      "missing-setting",
      "方針・規程に「\(name)」の設定がないので、この条件が満たされることはありません。",
      en: "No policy has the setting 「\(name)」, so this condition never holds."
    )
  }
  static func conditionOutsideBracket(_ text: String) -> Self {
    error(
      "condition-outside-bracket",
      "条件の「\(text)」は、見出しの最後の（）に入れます。",
      en: "The condition 「\(text)」 belongs in the brackets at the end of the heading."
    )
  }

  // MARK: - Transitions

  static func unknownScene(_ name: String) -> Self {
    error(
      "unknown-scene",
      "「\(name)」という場面はありません。",
      en: "There is no scene 「\(name)」."
    )
  }
  static func unknownEnding(_ name: String) -> Self {
    error(
      "unknown-ending",
      "「\(name)」という結末はありません。",
      en: "There is no ending 「\(name)」."
    )
  }
  static func endingWithoutPrefix(_ name: String) -> Self {
    error(
      "ending-without-prefix",
      "「\(name)」は結末なので、「→ 結末：」を付けます。",
      en: "「\(name)」 is an ending, which is written with 「→ 結末：」."
    )
  }
  static let malformedNextCall = error(
    "malformed-next-call",
    "次の電話は「- → 次の電話：場面の名（翌営業日10時）」のように書きます。日は、同日、翌日、翌営業日、3日後、2営業日後のどれかです。こちらからかけるときは「翌営業日10時に架電」とします。",
    en:
      "Write the next call as in 「- → 次の電話：SCENE（翌営業日10時）」; the day is 同日, 翌日, 翌営業日, 3日後 or 2営業日後; 「翌営業日10時に架電」 where the operator places the call."
  )
  static let missingStart = error(
    "missing-start",
    "次の電話がある台本には、前書きに「日時：2026-11-21 14:20」のような行が要ります。",
    en: "A case with a next call needs a line such as 「日時：2026-11-21 14:20」 in its front matter."
  )
  static let nextCallTooEarly = warning(
    "next-call-too-early",
    "次の電話が、初めの電話より前になります。",
    en: "The next call would come before the first one."
  )
  static let promiseMarkWithoutNextCall = warning(
    "promise-without-next-call",
    "約束のしるしは次の電話で付きますが、この台本に次の電話はありません。",
    en: "Marks of promises are set by the next call, and this case has none."
  )
  static let endingQuality = error(
    "ending-quality",
    "結末の名前の後に「（良い）」か「（悪い）」を付けます。",
    en: "Behind the name of an ending stands 「（良い）」 or 「（悪い）」."
  )
  static func emptyScene(_ name: String) -> Self {
    error(
      "empty-scene",
      "場面「\(name)」に、返事の見出し（###）がありません。",
      en: "The scene 「\(name)」 has no headings (###) for replies."
    )
  }
  static let emptyReaction = error(
    "empty-reaction",
    "この見出しの下に何も書かれていません。",
    en: "Nothing stands below this heading."
  )
  static let silentReaction = warning(
    "silent-reaction",
    "この見出しに当たっても、お客様は何も言わず、どこにも進みません。",
    en: "Below this heading the customer says nothing and the call goes nowhere."
  )
}
