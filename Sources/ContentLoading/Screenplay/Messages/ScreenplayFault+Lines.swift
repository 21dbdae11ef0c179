import SourceDiagnostics

/// Lines, headings and sections.
extension ScreenplayFault {
  static let unclosedComment = error(
    "comment-unclosed",
    "コメント「<!--」が閉じていません。「-->」で閉じてください。",
    en: "The comment is not closed; close it with 「-->」."
  )
  static let unknownLine = error(
    "unknown-line",
    "何の行か分かりません。せりふや指示は「- お客様：「…」」のように、「- 」と決まった語で始めます。",
    en: "This line is of no known kind; begin it with 「- 」 and one of the known keys."
  )
  static let missingMarker = error(
    "missing-hyphen",
    "行の初めに「- 」が要ります。",
    en: "The line has to begin with 「- 」."
  )
  static let emptyItem = error(
    "empty-item",
    "「-」の後に何も書かれていません。",
    en: "Nothing is written behind 「-」."
  )
  static let quoteNotHere = error(
    "quote-not-here",
    "引用（>）を書けるのは「場面の説明」と「ねらい」だけです。",
    en: "A quote (>) can stand only in 「場面の説明」 and 「ねらい」."
  )
  static func quoteExpected(_ section: ScreenplaySection) -> Self {
    error(
      "quote-expected",
      "「\(section.rawValue)」の文は、行の初めに「>」を付けて書きます。",
      en: "In 「\(section.rawValue)」 every line begins with 「>」."
    )
  }
  static func lineNotHere(_ section: ScreenplaySection) -> Self {
    let sign = section.blocks == .reactions ? "###" : "##"
    return error(
      "line-before-heading",
      "「\(section.rawValue)」では、先に見出し（\(sign)）を書きます。",
      en: "In 「\(section.rawValue)」 a heading (\(sign)) comes first."
    )
  }

  // MARK: - Headings

  static let emptyHeading = error(
    "empty-heading",
    "見出しに名前がありません。",
    en: "The heading has no name."
  )
  static let headingBeforeSections = error(
    "heading-before-section",
    "この見出しより前に、節（「# 場面」など）がありません。",
    en: "No section (such as 「# 場面」) stands before this heading."
  )
  static func headingNotHere(_ section: ScreenplaySection) -> Self {
    error(
      "heading-not-here",
      "「\(section.rawValue)」の中に見出しは書けません。",
      en: "「\(section.rawValue)」 has no headings inside."
    )
  }
  static func headingLevel(_ level: Int, in section: ScreenplaySection) -> Self {
    let sign = String(repeating: "#", count: level)
    return error(
      "heading-level",
      "「\(section.rawValue)」のここの見出しは「\(sign)」です。",
      en: "Here in 「\(section.rawValue)」 a heading is written 「\(sign)」."
    )
  }

  // MARK: - Sections

  static func unknownSection(_ name: String) -> Self {
    error(
      "unknown-section",
      "「\(name)」という節はありません。",
      en: "There is no section 「\(name)」."
    )
  }
  static func duplicateSection(_ section: ScreenplaySection) -> Self {
    error(
      "duplicate-section",
      "「\(section.rawValue)」の節が二つあります。一つにまとめてください。",
      en: "The section 「\(section.rawValue)」 is written twice; make it one."
    )
  }
  static func sectionOrder(_ section: ScreenplaySection, before later: ScreenplaySection) -> Self {
    warning(
      "section-order",
      "「\(section.rawValue)」は「\(later.rawValue)」より前に書きます。",
      en: "「\(section.rawValue)」 belongs before 「\(later.rawValue)」."
    )
  }
  static func missingSection(_ section: ScreenplaySection) -> Self {
    error(
      "missing-section",
      "「# \(section.rawValue)」の節がありません。",
      en: "The section 「# \(section.rawValue)」 is missing."
    )
  }
  static func sectionExpected(_ section: ScreenplaySection) -> Self {
    warning(
      "section-expected",
      "「# \(section.rawValue)」の節も書いておきましょう。",
      en: "The section 「# \(section.rawValue)」 should be there, too."
    )
  }
  static func emptySection(_ section: ScreenplaySection) -> Self {
    error(
      "empty-section",
      "「\(section.rawValue)」の中身がありません。",
      en: "The section 「\(section.rawValue)」 is empty."
    )
  }
}
