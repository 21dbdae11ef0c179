import SourceDiagnostics

/// Items: keys, values and quotations.
extension ScreenplayFault {
  static let missingColon = error(
    "missing-colon",
    "「：」がありません。「- お客様：「…」」のように書きます。",
    en: "The colon is missing; an item reads 「- お客様：「…」」."
  )
  static let emptyKey = error(
    "empty-key",
    "「：」の前に語がありません。",
    en: "No key stands before the colon."
  )
  static func unknownKey(_ name: String, _ place: ItemPlace) -> Self {
    let keys = place.keys.map { "「\($0.rawValue)」" }.joined()
    return error(
      "unknown-key",
      "「\(name)」という語はありません。\(place.name.japanese)に書けるのは、\(keys)です。",
      en: "There is no key 「\(name)」; \(place.name.english) may hold \(keys)."
    )
  }
  static func keyNotHere(_ name: String, _ place: ItemPlace) -> Self {
    let keys = place.keys.map { "「\($0.rawValue)」" }.joined()
    return error(
      "key-not-here",
      "「\(name)」は\(place.name.japanese)には書けません。ここに書けるのは、\(keys)です。",
      en: "「\(name)」 has no place in \(place.name.english), which may hold \(keys)."
    )
  }
  static func emptyValue(_ name: String) -> Self {
    error(
      "empty-value",
      "「\(name)」の中身がありません。",
      en: "「\(name)」 has no content."
    )
  }
  static func duplicateKey(_ name: String) -> Self {
    error(
      "duplicate-key",
      "「\(name)」は一度だけ書きます。",
      en: "「\(name)」 can be written only once."
    )
  }
  static func conditionNotHere(_ name: String) -> Self {
    error(
      "condition-not-here",
      "「\(name)」には、（）の条件を付けられません。",
      en: "「\(name)」 takes no conditions in brackets."
    )
  }
  static func bracket(_ fault: BracketFault) -> Self {
    switch fault {
    case .unclosed:
      error("bracket-unclosed", "「（」が閉じていません。", en: "The bracket is not closed.")
    case .unopened:
      error("bracket-unopened", "「）」に当たる「（」がありません。", en: "The bracket is not opened.")
    case .textBehind(let text):
      error(
        "text-behind-bracket",
        "「）」の後に「\(text.text)」があります。条件の（）は最後に書きます。",
        en: "「\(text.text)」 stands behind the bracket, which has to come last."
      )
    }
  }

  // MARK: - Quotations

  static let missingQuotation = error(
    "missing-quotation",
    "話す言葉は「」で囲みます。",
    en: "Spoken words stand between 「 and 」."
  )
  static func unclosedQuotation(_ sign: String) -> Self {
    error(
      "quotation-unclosed",
      "ここに「\(sign)」がありません。",
      en: "「\(sign)」 is missing here."
    )
  }
  static func crossedQuotation(_ sign: String) -> Self {
    error(
      "quotation-crossed",
      "「\(sign)」に当たる、開くほうのかぎかっこがありません。",
      en: "「\(sign)」 closes what is not open."
    )
  }
  static let textBehindQuotation = error(
    "text-behind-quotation",
    "閉じるかぎかっこの後には何も書けません。",
    en: "Nothing can stand behind the closing quotation mark."
  )
  static let emptyQuotation = error(
    "empty-quotation",
    "「」の中に言葉がありません。",
    en: "No words stand between 「 and 」."
  )

  // MARK: - Moods and key points

  static let malformedMood = error(
    "malformed-mood",
    "「怒り：60（0〜100）」のように、初めの値と幅を書きます。回ごとに動くなら「毎回−1」を続けます。",
    en: "Write the first value and the bounds, as in 「怒り：60（0〜100）毎回−1」."
  )
  static func malformedMoodChange(_ name: String) -> Self {
    error(
      "malformed-mood-change",
      "「\(name)＋5」「\(name)−5」のように、＋か−と数字を付けます。",
      en: "Write a sign and a number, as in 「\(name)＋5」 or 「\(name)−5」."
    )
  }
  static func duplicateMoodChange(_ name: String) -> Self {
    error(
      "duplicate-mood-change",
      "「\(name)」を二度動かしています。一つにまとめてください。",
      en: "「\(name)」 is changed twice; make it one."
    )
  }
  static func missingExample(_ name: String) -> Self {
    error(
      "missing-example",
      "要点「\(name)」に「例：」がありません。",
      en: "The key point 「\(name)」 has no 「例：」."
    )
  }
  static let emptyWord = error(
    "empty-word",
    "「、」や「｜」の間に語がありません。",
    en: "No word stands between the separators."
  )
  static func malformedClause(_ text: String) -> Self {
    error(
      "malformed-clause",
      "「\(text)」は条の名前として読めません。「privacy#purpose」のように書きます。",
      en: "「\(text)」 is no clause reference; write it as in 「privacy#purpose」."
    )
  }
  static func unknownClause(_ text: String) -> Self {
    error(
      "unknown-clause",
      "「\(text)」という条は、方針・規程にありません。",
      en: "No policy has the clause 「\(text)」."
    )
  }
}
