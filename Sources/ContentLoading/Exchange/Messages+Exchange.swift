import SourceDiagnostics

/// What taking over a spreadsheet says to people.
extension Messages {
  static let strayQuote = LocalizedText(
    "閉じた引用符（\"）のあとに文字があります。セルの中の引用符は二つ続けて（\"\"）書きます",
    en: "Something stands behind a closed quote; a quote inside a cell is written twice"
  )
  static let openQuote = LocalizedText(
    "この引用符（\"）が閉じられていません",
    en: "This quote is never closed"
  )
  static let strayCell = LocalizedText(
    "見出しのない列に値があります。文の中の「,」は、セル全体を引用符（\"）でくくります",
    en: "There are more cells than headers; put a cell with a comma in quotes"
  )
  static let changedMeanwhile = LocalizedText(
    "この言い回しは、比べたあとで書き換えられました。もう一度取り込んでください",
    en: "This template has changed since it was compared; import again"
  )
  static let remarkInEntry = LocalizedText(
    "この言い回しには覚え書き（<!-- -->）があり、書き換えると消えます。このファイルは手で直してください",
    en: "This template holds a remark that would be lost; edit its file by hand"
  )

  static func unknownColumn(_ name: String) -> LocalizedText {
    LocalizedText("「\(name)」という列はありません", en: "There is no column 「\(name)」")
  }

  static func duplicateColumn(_ name: String) -> LocalizedText {
    LocalizedText("「\(name)」の列が二つあります", en: "There are two columns 「\(name)」")
  }

  static func missingColumn(_ name: String) -> LocalizedText {
    LocalizedText("一行目に「\(name)」の列がありません", en: "The first row has no column 「\(name)」")
  }

  static func badSheetFile(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」はファイルの名前にできません。文字、数字、「-」「_」だけで書いてください",
      en: "「\(name)」 cannot name a file; use letters, digits, - and _"
    )
  }
}
