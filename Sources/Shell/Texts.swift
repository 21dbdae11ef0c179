import SourceDiagnostics

/// What the prompt says, in every language that it speaks.
enum Texts {
  // MARK: Start

  static func welcome(company: String?) -> LocalizedText {
    LocalizedText(
      "Otai 応対" + (company.map { "　\($0)" } ?? ""),
      en: "Otai 応対" + (company.map { "  \($0)" } ?? "")
    )
  }

  static let firstSteps: [LocalizedText] = [
    LocalizedText(
      "新人の方　　　：練習 と打つと、最初の電話がつながります。",
      en: "New here?    Type :practice to take your first call."
    ),
    LocalizedText(
      "お電話中の方　ことばを打つと、承認済みの言い回しが出ます（例：折り返し）。",
      en: "On a call?   Type what you look for to see approved wording (try orikaeshi)."
    ),
    LocalizedText(
      "講師の方　　　：点検 で規程・言い回し・台本を確かめます。使い方は ：ヘルプ。",
      en: "A trainer?   :lint checks all content; :help lists the rest."
    ),
  ]

  static func faultyContent(errors: Int) -> LocalizedText {
    LocalizedText(
      "直すところが\(errors)か所あります。：点検 で見られます。",
      en: "The content has \(errors) errors; see :lint."
    )
  }

  static func openAttempt(title: String, turns: Int) -> LocalizedText {
    LocalizedText(
      "途中の電話があります：『\(title)』（\(turns)回やりとりしたところ）。：続き で再開できます。",
      en: "A call was left open: 「\(title)」, \(turns) turns in. Type :resume to go on."
    )
  }

  static func damagedJournals(_ paths: [String]) -> LocalizedText {
    LocalizedText(
      "読めない記録があります：\(paths.joined(separator: "、"))",
      en: "Some records cannot be read: \(paths.joined(separator: ", "))"
    )
  }

  static let noUTF8 = LocalizedText(
    "この機械には UTF-8 のロケールがありません。文字が正しく出ないことがあります。",
    en: "This machine has no UTF-8 locale; text may come out wrong."
  )

  // MARK: Prompts

  static let deskPrompt = LocalizedText("応対> ", en: "otai> ")
  static let callPrompt = LocalizedText("あなた> ", en: "you> ")
  static let goodbye = LocalizedText("お疲れさまでした。", en: "Goodbye.")
  static let goodbyeInCall = LocalizedText(
    "お疲れさまでした。この電話は、次に Otai を開いたとき ：続き で再開できます。",
    en: "Goodbye. Type :resume next time to go on with this call."
  )
  static let confirmEndOfInput = LocalizedText(
    "電話の途中です。閉じるなら、もう一度 Ctrl-D を押します（続きは次回できます）。",
    en: "You are on a call. Press Ctrl-D again to leave; the call is kept."
  )

  // MARK: Input that makes no sense

  static func unknownCommand(_ name: String, nearest: [String]) -> LocalizedText {
    LocalizedText(
      "「：\(name)」という操作はありません。" + meaning(nearest, else: "：ヘルプ で一覧を見られます。"),
      en: "There is no command 「:\(name)」. " + meaningInEnglish(nearest, else: "See :help.")
    )
  }

  static func unknownRolePlay(_ name: String, nearest: [String]) -> LocalizedText {
    LocalizedText(
      "「\(name)」という台本はありません。" + meaning(nearest, else: "：台本 で一覧を見られます。"),
      en: "There is no role-play 「\(name)」. " + meaningInEnglish(nearest, else: "See :roleplays.")
    )
  }

  static func unknownReference(_ name: String, nearest: [String]) -> LocalizedText {
    LocalizedText(
      "「\(name)」という規程・条はありません。" + meaning(nearest, else: "：規程 で一覧を見られます。"),
      en: "There is no policy or clause 「\(name)」. "
        + meaningInEnglish(nearest, else: "See :policy.")
    )
  }

  static func unknownTemplate(_ name: String, nearest: [String]) -> LocalizedText {
    LocalizedText(
      "「\(name)」という言い回しはありません。" + meaning(nearest, else: ""),
      en: "There is no template 「\(name)」. " + meaningInEnglish(nearest, else: "")
    )
  }

  static func brokenRolePlay(_ title: String, file: String) -> LocalizedText {
    LocalizedText(
      "「\(title)」は、台本に誤りがあるため始められません。：点検 で直すところが分かります（\(file)）。",
      en: "「\(title)」 has errors and cannot be started; see :lint (\(file))."
    )
  }

  static let noRolePlay = LocalizedText(
    "始められる台本がありません。：点検 で確かめてください。",
    en: "There is no role-play to start; see :lint."
  )
  static let onlyInCall = LocalizedText(
    "練習中だけ使えます。：練習 で始められます。",
    en: "That works in a call; type :practice to begin one."
  )
  static let onlyAtDesk = LocalizedText(
    "電話中は使えません。：終話 で電話を切るか、：終了 で中断してください。",
    en: "Not during a call: hang up with :end, or leave with :quit."
  )
  static let nothingToUndo = LocalizedText(
    "取り消せるひとことは、まだありません。",
    en: "There is nothing to take back yet."
  )
  static let undone = LocalizedText("直前のひとことを取り消しました。", en: "The last turn was taken back.")
  static let nothingToExplain = LocalizedText(
    "まだ何も話していません。",
    en: "Nothing has been judged yet."
  )
  static let nothingToResume = LocalizedText("途中の電話はありません。", en: "No call was left open.")
  static let noScorecard = LocalizedText("採点した電話は、まだありません。", en: "No call has been graded yet.")
  static let nothingToCheck = LocalizedText(
    "：確認 のあとに、言うつもりのことばを続けて打ちます。",
    en: "Type the words to check after :check."
  )
  static let caseWasEdited = LocalizedText(
    "この電話のあとで台本か採点の決まりが変わったため、続きから始められません。：練習 で初めから始めます。",
    en:
      "The case or the rules changed since; this call cannot be gone on with. Type :practice."
  )

  static func caseIsGone(_ name: String) -> LocalizedText {
    LocalizedText(
      "途中の電話の台本「\(name)」が見つかりません。",
      en: "The case of the open call, 「\(name)」, is gone."
    )
  }

  static func callNotRecorded(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      "この電話は記録に残りません。\(reason.japanese)",
      en: "This call is not recorded. \(reason.english)"
    )
  }

  static func notRecorded(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(
      "このひとことは記録できませんでした。\(reason.japanese)",
      en: "This turn was not recorded. \(reason.english)"
    )
  }

  // MARK: Helpers

  private static func meaning(_ names: [String], else rest: String) -> String {
    names.isEmpty ? rest : "もしかして：\(names.map { "「\($0)」" }.joined(separator: "、"))"
  }

  private static func meaningInEnglish(_ names: [String], else rest: String) -> String {
    names.isEmpty ? rest : "Did you mean \(names.map { "「\($0)」" }.joined(separator: ", "))?"
  }
}
