import SourceDiagnostics

/// What the adapter says to the person who runs the program.
enum Messages {
  static func text(for error: MeCabError) -> LocalizedText {
    let places = error.directories.joined(separator: ", ")
    switch error.code {
    case .dictionaryMissing:
      return LocalizedText(
        """
        MeCabの辞書が見つかりません（探した場所：\(places)）。\
        「sudo apt install mecab-ipadic-utf8」を実行してください。
        """,
        en: """
          The MeCab dictionary was not found (looked in: \(places)). \
          Run "sudo apt install mecab-ipadic-utf8".
          """
      )
    case .dictionaryNotUTF8:
      return LocalizedText(
        """
        MeCabの辞書の文字コードがUTF-8ではありません（\(places)）。\
        「sudo apt install mecab-ipadic-utf8」を実行してください。
        """,
        en: """
          The MeCab dictionary is not in UTF-8 (\(places)). \
          Run "sudo apt install mecab-ipadic-utf8".
          """
      )
    }
  }
}
