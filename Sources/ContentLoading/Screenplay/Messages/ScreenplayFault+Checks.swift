/// What the grammar allows and the author cannot have meant.
extension ScreenplayFault {
  static func unreachableScene(_ name: String) -> Self {
    warning(
      "unreachable-scene",
      "場面「\(name)」に進む「→」がありません。",
      en: "No transition leads to the scene 「\(name)」."
    )
  }
  static func unreachableEnding(_ name: String) -> Self {
    warning(
      "unreachable-ending",
      "結末「\(name)」に進む「→」がありません。",
      en: "No transition leads to the ending 「\(name)」."
    )
  }
  static func deadEnd(_ name: String) -> Self {
    error(
      "dead-end",
      "場面「\(name)」からは、どの結末にも進めません。",
      en: "No ending can be reached from the scene 「\(name)」."
    )
  }
  static func missingOtherwise(_ name: String) -> Self {
    warning(
      "missing-otherwise",
      "場面「\(name)」に、条件のない「### ほかの返事」がありません。",
      en: "The scene 「\(name)」 has no 「### ほかの返事」 without conditions."
    )
  }
  static let shadowedReaction = warning(
    "shadowed-heading",
    "この見出しが選ばれることはありません。いつも別の見出しが先に選ばれます。",
    en: "This heading never wins; another one always takes the same replies first."
  )
  static let impossibleTerms = warning(
    "impossible-heading",
    "操作とほかの返事は一度にできないので、この見出しには当たりません。",
    en: "A move and a reply cannot happen at once, so this heading never matches."
  )
  static let impossibleCondition = warning(
    "impossible-condition",
    "この条件が満たされることはありません。「# 気持ち」の幅を確かめてください。",
    en: "This condition never holds; look at the bounds in 「# 気持ち」."
  )
  static let contradictoryConditions = warning(
    "contradictory-conditions",
    "この条件は、ほかの条件とそろって満たされることがありません。",
    en: "These conditions never hold together."
  )
  static let unsaidLine = warning(
    "unsaid-line",
    "このせりふが話されることはありません。条件の付いたせりふは、条件のないせりふより先に書きます。",
    en: "This line is never said; write it before the one without conditions."
  )
  static let untakenTransition = warning(
    "untaken-transition",
    "ここへ進むことはありません。条件のない「→」は最後に書きます。",
    en: "The call never goes here; a transition without conditions comes last."
  )
  static let repeatedLine = warning(
    "repeated-line",
    "お客様が一字一句同じせりふを繰り返します。言い方を変えましょう。",
    en: "The customer says this twice, word for word; word it differently."
  )
  static func unaskedMark(_ name: String) -> Self {
    warning(
      "unasked-mark",
      "しるし「\(name)」は、どの条件にも採点にも使われていません。",
      en: "No condition and no score asks for the mark 「\(name)」."
    )
  }

  // MARK: - Moods

  static func moodStart(_ name: String) -> Self {
    error(
      "mood-out-of-bounds",
      "「\(name)」の初めの値が、幅の外にあります。",
      en: "「\(name)」 begins outside of its bounds."
    )
  }
  static func missingBoundHeading(_ mood: String, bound: Int, isFalling: Bool) -> Self {
    let heading = "\(mood)\(bound)\(isFalling ? "以下" : "以上")"
    return warning(
      "mood-without-bound",
      "「\(mood)」は毎回動きますが、尽きたときの見出し「### \(heading)」がありません。",
      en: "「\(mood)」 moves each turn, but no heading 「### \(heading)」 says what then happens."
    )
  }

  // MARK: - The case as a whole

  static let missingHangUp = warning(
    "missing-hang-up",
    "オペレーターが電話を切ったときの「### 【終話】」がありません。",
    en: "No 「### 【終話】」 says what happens when the operator hangs up."
  )
  static let missingTrial = warning(
    "missing-trial",
    "「# 試し」に、この台本を確かめる通話がありません。",
    en: "No trial in 「# 試し」 shows that the case works."
  )
  static func missingModelReply(_ scene: String) -> Self {
    warning(
      "missing-model-reply",
      "場面「\(scene)」に「手本：」が一つもありません。",
      en: "The scene 「\(scene)」 shows no 「手本：」."
    )
  }
  static let noGoodEnding = warning(
    "no-good-ending",
    "「（良い）」の結末がありません。",
    en: "No ending is 「（良い）」."
  )
  static let noBadEnding = warning(
    "no-bad-ending",
    "「（悪い）」の結末がありません。",
    en: "No ending is 「（悪い）」."
  )
  static func unreachablePassMark(_ passMark: Int, maximum: Int) -> Self {
    error(
      "unreachable-pass-mark",
      "採点の＋の合計が\(maximum)点なので、合格の\(passMark)点に届きません。",
      en: "All points together are \(maximum), which never reaches the pass mark of \(passMark)."
    )
  }
  static let unmeetableEntry = warning(
    "unmeetable-score",
    "この点が付くことはありません。",
    en: "Nobody can ever earn these points."
  )
  static let duplicateEntry = warning(
    "duplicate-score",
    "同じことに二度、点が付きます。",
    en: "The same thing is scored twice."
  )
}
