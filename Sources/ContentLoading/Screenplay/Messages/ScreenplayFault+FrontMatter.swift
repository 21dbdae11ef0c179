/// The front matter.
extension ScreenplayFault {
  static let missingFrontMatter = error(
    "missing-front-matter",
    "ファイルの初めに、「---」で囲んだ番号や題名がありません。",
    en: "The file has to begin with its number, title and so on between two 「---」."
  )
  static let unopenedFrontMatter = error(
    "front-matter-unopened",
    "ファイルの初めの行は「---」です。",
    en: "The first line of the file has to be 「---」."
  )
  static let unclosedFrontMatter = error(
    "front-matter-unclosed",
    "番号や題名の後を「---」で閉じてください。",
    en: "Close the part with the number and the title with 「---」."
  )
  static let frontMatterLine = error(
    "front-matter-line",
    "ここには「番号：KJ-01」のように「語：中身」を書きます。",
    en: "Here a line reads 「key：value」."
  )
  static func unknownFrontMatterKey(_ name: String) -> Self {
    error(
      "unknown-front-matter-key",
      "「\(name)」は、ここに書ける語ではありません。",
      en: "「\(name)」 is no key of the front matter."
    )
  }
  static func missingKey(_ name: String) -> Self {
    error(
      "missing-key",
      "「\(name)：」の行がありません。",
      en: "The line 「\(name)：」 is missing."
    )
  }
  static func unknownFormat(_ value: String) -> Self {
    error(
      "unknown-format",
      "「\(value)」という形式は読めません。",
      en: "The format 「\(value)」 cannot be read."
    )
  }
  static func unknownValue(_ value: String, of key: String, _ choices: [String]) -> Self {
    let list = choices.joined(separator: "、")
    return error(
      "unknown-value",
      "「\(key)」に「\(value)」とは書けません。書けるのは、\(list)です。",
      en: "「\(key)」 cannot be 「\(value)」; it is one of \(list)."
    )
  }
  static func unknownTopic(_ value: String) -> Self {
    error(
      "unknown-topic",
      "「\(value)」という話題は、権限の表にありません。",
      en: "The table of authority has no topic 「\(value)」."
    )
  }
  static func passMark(_ value: String) -> Self {
    error(
      "malformed-pass-mark",
      "「合格」には、1以上の点数を数字で書きます（「\(value)」）。",
      en: "「合格」 has to be a number of points above zero (「\(value)」)."
    )
  }
  static func malformedStart(_ value: String) -> Self {
    error(
      "malformed-start",
      "「\(value)」は日時として読めません。「2026-11-21 14:20」のように書きます。",
      en: "「\(value)」 is no time; write it as in 「2026-11-21 14:20」."
    )
  }
  static func unknownCharacter(_ value: String) -> Self {
    error(
      "unknown-character",
      "「\(value)」というお客様像は、「Scripts/customers」にありません。",
      en: "「Scripts/customers」 has no kind of customer 「\(value)」."
    )
  }
  static let habitTakesEverything = error(
    "heading-not-here",
    "お客様像に「ほかの返事」は書けません。どの台本にも、その台本の「ほかの返事」があります。",
    en: "A kind of customer has no 「ほかの返事」; every case has its own."
  )
  static let singleLine = warning(
    "single-line",
    "お客様のせりふが一つだけなので、続けて同じことを言います。二つ以上書きましょう。",
    en: "With one line the customer says the same thing twice in a row; write two or more."
  )
}
