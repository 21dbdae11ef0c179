import SourceDiagnostics

/// Every sentence that the loading of content says to people.
enum Messages {
  // MARK: Files

  static let invalidBytes = LocalizedText(
    "ここから先の文字を読めません。UTF-8で保存し直してください",
    en: "The text cannot be read from here on; save the file as UTF-8"
  )
  static let nulBytes = LocalizedText(
    "文書ではないデータが入っています。文字だけのファイルとして保存し直してください",
    en: "The file holds data that is no text; save it as plain text"
  )
  static let tooLarge = LocalizedText(
    "ファイルが4MBを超えています。分けて保存してください",
    en: "The file is larger than 4 MB; split it"
  )

  // MARK: YAML

  static func malformedYAML(_ problem: String) -> LocalizedText {
    LocalizedText(
      "この書き方は読めません。字下げ、「: 」のあとの空白、引用符の閉じ忘れを確かめてください",
      en:
        "This is not valid YAML (\(problem)); check indentation, the space behind colons, and quotes"
    )
  }
  static func duplicateKey(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」が二度書かれています。一つにしてください",
      en: "'\(name)' is written twice; keep one"
    )
  }
}
