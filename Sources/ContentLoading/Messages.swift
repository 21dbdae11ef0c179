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

  static func unreadableFile(_ reason: String) -> LocalizedText {
    LocalizedText(
      "開けません（\(reason)）。読み取りの許可を確かめてください",
      en: "cannot be opened (\(reason)); check its permissions"
    )
  }
  static let badFileName = LocalizedText(
    "ファイル名の文字を読めません。名前を付け直してください",
    en: "the file's name is no UTF-8; rename it"
  )
  static let folderNamedAsFile = LocalizedText(
    "文書の名前が付いたフォルダです。文書なら中身を取り出し、フォルダなら名前を変えてください",
    en: "this is a folder with the name of a document; rename it"
  )
  static let notAFile = LocalizedText(
    "ふつうのファイルではないので読みません",
    en: "this is no ordinary file and was not read"
  )
  static let linkLoop = LocalizedText(
    "リンクがたどり着く先を持ちません。リンクを作り直してください",
    en: "the link leads back to itself; make it anew"
  )
  static let brokenLink = LocalizedText(
    "リンクの先にファイルがありません。リンクを作り直してください",
    en: "the link leads nowhere; make it anew"
  )
  static let folderLoop = LocalizedText(
    "このフォルダは自分の中をたどり続けるので、ここで止めました",
    en: "this folder leads back into itself and was left out"
  )
  static let missingFile = LocalizedText(
    "このファイルがありません",
    en: "this file is missing"
  )
  static func unknownDocumentFormat(_ ending: String) -> LocalizedText {
    LocalizedText(
      "\(ending)の文書は読めません。Markdown、テキスト、HTMLのどれかで保存し直してください",
      en: "documents of the format \(ending) cannot be read; save as Markdown, text or HTML"
    )
  }
  static func folderNotFound(_ tried: [String]) -> LocalizedText {
    LocalizedText(
      "PoliciesとScriptsのあるフォルダが見つかりません。--contentで場所を教えてください。"
        + "探したところ：\(tried.joined(separator: "、"))",
      en: "no folder holds both Policies and Scripts; name one with --content. "
        + "Tried: \(tried.joined(separator: ", "))"
    )
  }
  static func cannotWrite(_ path: String, reason: String) -> LocalizedText {
    LocalizedText(
      "\(path)に書き込めません（\(reason)）。元のファイルはそのままです",
      en: "cannot write \(path) (\(reason)); the file is as it was"
    )
  }

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

  // MARK: Policies

  static let firstIsHere = LocalizedText("一つ目はここです", en: "the first is here")
  static func duplicateClause(_ heading: String, now name: String) -> LocalizedText {
    LocalizedText(
      "「\(heading)」の条の名前は、前の条が使っています。この条は「\(name)」として読みました",
      en: "the clause '\(heading)' has the name of an earlier one and was read as '\(name)'"
    )
  }
  static func badPolicyID(_ id: String) -> LocalizedText {
    LocalizedText(
      "文書のid「\(id)」には空白と「#」を使えません",
      en: "the id '\(id)' must hold neither spaces nor '#'"
    )
  }
  static func badPublic(_ value: String) -> LocalizedText {
    LocalizedText(
      "公開の「\(value)」が読めません。「はい」か「いいえ」と書いてください",
      en: "'\(value)' is neither はい (yes) nor いいえ (no)"
    )
  }
  static func badDate(_ value: String) -> LocalizedText {
    LocalizedText(
      "日付「\(value)」が読めません。2026-10-01のように書いてください",
      en: "'\(value)' is no date; write it as 2026-10-01"
    )
  }

  // MARK: Names and tables

  static func unknownClause(_ reference: String) -> LocalizedText {
    LocalizedText(
      "条「\(reference)」が見つかりません。「文書のid#条のid」と書いてください",
      en: "there is no clause '\(reference)'; write policy#clause"
    )
  }
  static func unknownSpeaker(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という担当はありません。全員、上席、または担当の名前を書いてください",
      en: "'\(name)' is nobody who may answer; write 全員, 上席 or a skill"
    )
  }
  static func duplicateRow(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」の行が二つあります。一つにまとめてください",
      en: "'\(name)' has two rows; keep one"
    )
  }
  static func missingCell(_ header: String) -> LocalizedText {
    LocalizedText(
      "「\(header)」の欄が空いています",
      en: "the cell under '\(header)' is empty"
    )
  }
  static func badSetting(_ value: String) -> LocalizedText {
    LocalizedText(
      "設定の値「\(value)」が読めません。「15分」のように数字から書いてください",
      en: "the value '\(value)' does not begin with a number, such as 15分"
    )
  }

  // MARK: Templates

  static func unknownKey(_ name: String) -> LocalizedText {
    LocalizedText("「\(name)」という項目はありません", en: "there is no entry '\(name)'")
  }
  static let strayLine = LocalizedText(
    "この行はどこにも使われません。文面なら行の頭に「>」を付けてください",
    en: "this line is used nowhere; a wording's lines begin with '>'"
  )
  static let missingTemplateID = LocalizedText(
    "見出しの終わりに{#id}がありません。承認の記録に要ります",
    en: "the heading has no {#id}, which approvals need"
  )
  static let missingWording = LocalizedText(
    "文面がありません。行の頭に「>」を付けて書いてください",
    en: "there is no wording; write it in lines that begin with '>'"
  )
  static let missingActs = LocalizedText(
    "応対行為がありません。文面のしていることを一つ以上書いてください",
    en: "no act is named; list what the wording does under 応対行為"
  )
  static let missingClauses = LocalizedText(
    "よりどころの条がありません。一つ以上書いてください",
    en: "no clause is named; list at least one under 条"
  )
  static let missingSpeaker = LocalizedText(
    "話してよい人がありません。書くまでは上席だけの文面として扱います",
    en: "nobody is named under 話してよい人; until then only supervisors may say it"
  )
  static let unclosedPlaceholder = LocalizedText(
    "差し込みの{{と}}がそろっていません",
    en: "the braces of a placeholder do not match"
  )
  static func unknownPlaceholder(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という差し込みはありません。Scripts/placeholders.mdの表に加えてください",
      en: "there is no placeholder '\(name)'; add it to Scripts/placeholders.md"
    )
  }
  static func unknownAct(_ name: String) -> LocalizedText {
    LocalizedText("「\(name)」という応対行為はありません", en: "there is no act '\(name)'")
  }
  static func unknownSituation(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という場面も話題もありません",
      en: "there is no situation or topic '\(name)'"
    )
  }
  static func unknownTone(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という調子はありません。丁寧、きっぱり、短くのどれかを書いてください",
      en: "there is no tone '\(name)'; write 丁寧, きっぱり or 短く"
    )
  }
  static let missingPlaceholderTable = LocalizedText(
    "「差し込み」「例」「説明」の表がありません",
    en: "there is no table with the header 差し込み, 例, 説明"
  )

  // MARK: Ledger and rubric

  static func missingKey(_ name: String) -> LocalizedText {
    LocalizedText("「\(name)」がありません", en: "'\(name)' is missing")
  }
  static func unknownFormat(_ written: String, expected: String) -> LocalizedText {
    LocalizedText(
      "形式「\(written)」は、この版では読めません。「\(expected)」と書いてください",
      en: "the format '\(written)' is not known; write '\(expected)'"
    )
  }
  static func unknownViolation(_ name: String) -> LocalizedText {
    LocalizedText("「\(name)」という違反はありません", en: "there is no violation '\(name)'")
  }
  static func badNumber(_ text: String, least: Int) -> LocalizedText {
    LocalizedText(
      "「\(text)」が読めません。\(least)から3600までの数字を書いてください",
      en: "'\(text)' is no number from \(least) to 3600"
    )
  }

  // MARK: Everything together

  static func duplicateRolePlay(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という台本がほかにもあります。番号と題名は台本ごとに変えてください",
      en: "another case is called '\(name)'; give each its own number and title"
    )
  }
  static func duplicatePolicy(_ id: String) -> LocalizedText {
    LocalizedText(
      "文書のid「\(id)」は別の文書が使っています。この文書は読みませんでした",
      en: "another document has the id '\(id)'; this one was not loaded"
    )
  }
  static func duplicateTemplate(_ id: String) -> LocalizedText {
    LocalizedText(
      "「\(id)」という言い回しがほかにもあります。この言い回しは読みませんでした",
      en: "another template has the id '\(id)'; this one was not loaded"
    )
  }
  static func duplicateCharacter(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」というお客様像がほかにもあります。このファイルは読みませんでした",
      en: "another kind of customer is called '\(name)'; this file was not loaded"
    )
  }
  static func unknownRecordFault(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」は、ここに書けません。書けるのは、侮辱、推測、カード番号です",
      en: "'\(name)' cannot stand here; what can is 侮辱, 推測 and カード番号"
    )
  }
  static func unknownKind(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」というお客様の種類はありません",
      en: "there is no kind of customer '\(name)'"
    )
  }
}
