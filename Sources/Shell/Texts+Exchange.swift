import Content
import ContentLoading
import SourceDiagnostics

/// What the exchange of templates with a spreadsheet says.
extension Texts {
  static let importRefused = LocalizedText(
    "直すところがあるので、何も書き込んでいません。",
    en: "Nothing was written: there is something to mend first."
  )
  static let importNotWritten = LocalizedText(
    "まだ書き込んでいません。これでよければ --write を付けてください。",
    en: "Nothing was written yet; add --write to take this over."
  )

  static func wouldAdd(_ addition: TemplateImport.Addition) -> LocalizedText {
    LocalizedText(
      "\(addition.line)行目　追加　\(addition.template.id)「\(addition.template.title)」（\(addition.file).md へ）",
      en:
        "line \(addition.line): adds \(addition.template.id) 「\(addition.template.title)」 (to \(addition.file).md)"
    )
  }

  static func wouldChange(_ change: TemplateImport.Change) -> LocalizedText {
    LocalizedText(
      "\(change.line)行目　変更　\(change.new.id)「\(change.new.title)」",
      en: "line \(change.line): changes \(change.new.id) 「\(change.new.title)」"
    )
  }

  static func importSum(_ plan: TemplateImport) -> LocalizedText {
    let (added, changed) = (plan.additions.count, plan.changes.count)
    let (same, bad) = (plan.unchangedCount, plan.diagnostics.count)
    return LocalizedText(
      "追加\(added)件、変更\(changed)件、同じもの\(same)件、取り込めないところ\(bad)か所。",
      en: "\(added) added, \(changed) changed, \(same) the same, \(bad) faults."
    )
  }

  static func imported(_ files: [String]) -> LocalizedText {
    LocalizedText(
      "書き込みました：\(files.joined(separator: "、"))\n新しい文面は下書きです。読んでから otai approve で承認してください。",
      en: "Written: \(files.joined(separator: ", "))\nNew wording is a draft until it is approved."
    )
  }

  static func unknownEncoding(_ name: String) -> LocalizedText {
    LocalizedText(
      "「\(name)」という文字コードでは書き出せません。utf-8 か cp932 を指定してください。",
      en: "Cannot write 「\(name)」; use utf-8 or cp932."
    )
  }

  static func unwritable(_ character: TemplateExport.Unwritable) -> LocalizedText {
    LocalizedText(
      "\(character.template) の「\(character.column)」にある「\(character.character)」は、CP932 では書けません。",
      en: "CP932 has no 「\(character.character)」 (\(character.template), \(character.column))."
    )
  }

  static func cannotWriteFile(_ path: String, _ reason: String) -> LocalizedText {
    LocalizedText("「\(path)」に書き込めません（\(reason)）。", en: "Cannot write \(path) (\(reason)).")
  }

  static func exported(_ count: Int, to path: String) -> LocalizedText {
    LocalizedText("\(count)件を「\(path)」に書き出しました。", en: "\(count) templates written to \(path).")
  }
}
