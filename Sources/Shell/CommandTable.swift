import SourceDiagnostics

/// The one table that parsing, help and completion read.
enum CommandTable {
  /// Every command, in the order in which help shows them.
  static let all: [Command] = [
    Command(
      action: .practice,
      names: ["practice", "練習", "れんしゅう"],
      scope: .desk,
      argument: .rolePlay,
      summary: LocalizedText("電話の練習を始める（台本を選ばなければ、次の一本）", en: "start a practice call")
    ),
    Command(
      action: .listRolePlays,
      names: ["roleplays", "台本", "だいほん"],
      scope: .desk,
      argument: .none,
      summary: LocalizedText("台本の一覧を見る", en: "list the role-plays")
    ),
    Command(
      action: .resume,
      names: ["resume", "続き", "つづき"],
      scope: .desk,
      argument: .none,
      summary: LocalizedText("途中になっている電話を続ける", en: "go on with the call left open")
    ),
    Command(
      action: .lookup,
      names: ["lookup", "検索", "けんさく", "言い回し"],
      scope: .anywhere,
      argument: .template,
      summary: LocalizedText("承認済みの言い回しを探す（漢字・かな・ローマ字）", en: "find approved wording")
    ),
    Command(
      action: .take,
      names: ["take", "使う", "つかう"],
      scope: .anywhere,
      argument: .template,
      summary: LocalizedText(
        "検索で出た言い回しを、差し込みを埋めて写す（例：：使う 1 3）",
        en: "take wordings of the last search by number"
      )
    ),
    Command(
      action: .assist,
      names: ["assist", "応対", "おうたい"],
      scope: .anywhere,
      argument: .words(LocalizedText("お客様のことば", en: "WORDS")),
      summary: LocalizedText(
        "お客様のことばから、答えてよいか、何をどう言うかを見る",
        en: "what to do and say for this customer"
      )
    ),
    Command(
      action: .may,
      names: ["may", "答えてよいか", "こたえてよいか"],
      scope: .anywhere,
      argument: .words(LocalizedText("話題", en: "TOPIC")),
      summary: LocalizedText("その話題に、この席で答えてよいか", en: "may I answer this matter?")
    ),
    Command(
      action: .who,
      names: ["who", "担当", "たんとう"],
      scope: .anywhere,
      argument: .words(LocalizedText("話題", en: "TOPIC")),
      summary: LocalizedText("その話題に答えてよい人と、決める人", en: "who may answer, and who decides")
    ),
    Command(
      action: .callForHelp,
      names: ["sos", "助けて", "たすけて", "筆談"],
      scope: .anywhere,
      argument: .words(LocalizedText("お願いしたいこと", en: "WORDS")),
      summary: LocalizedText("上席に見せる筆談のメモを大きく出す", en: "a large note for the supervisor")
    ),
    Command(
      action: .timer,
      names: ["timer", "通話", "つうわ", "call"],
      scope: .desk,
      argument: .words(LocalizedText("［終わり］", en: "[end]")),
      summary: LocalizedText("いまのお電話の時計を始める、見る、止める", en: "the clock of the call on the line")
    ),
    Command(
      action: .warned,
      names: ["warned", "警告", "けいこく"],
      scope: .desk,
      argument: .none,
      summary: LocalizedText("警告した回数を数える", en: "count a warning given")
    ),
    Command(
      action: .asked,
      names: ["asked", "要求", "ようきゅう"],
      scope: .desk,
      argument: .none,
      summary: LocalizedText("同じ要求が出た回数を数える", en: "count the same demand")
    ),
    Command(
      action: .promise,
      names: ["promise", "約束", "やくそく"],
      scope: .desk,
      argument: .words(LocalizedText("お約束したこと", en: "WORDS")),
      summary: LocalizedText("お客様にお約束したことを控える", en: "keep what was promised")
    ),
    Command(
      action: .role,
      names: ["role", "役割", "やくわり"],
      scope: .anywhere,
      argument: .none,
      summary: LocalizedText("この席の役割と技能を見る", en: "the role and skills of this desk")
    ),
    Command(
      action: .showPolicy,
      names: ["policy", "規程", "きてい", "条文"],
      scope: .anywhere,
      argument: .policy,
      summary: LocalizedText("規程や条文を読む（例：privacy#basic）", en: "read a policy or a clause")
    ),
    Command(
      action: .check,
      names: ["check", "確認", "かくにん"],
      scope: .anywhere,
      argument: .words(LocalizedText("言うつもりのことば", en: "WORDS")),
      summary: LocalizedText("言う前に、ことばを確かめる", en: "check words before saying them")
    ),
    Command(
      action: .lint,
      names: ["lint", "点検", "てんけん"],
      scope: .desk,
      argument: .rolePlay,
      summary: LocalizedText("規程・言い回し・台本をまとめて点検する（台本を一つ選べば、道筋まで）", en: "check all content")
    ),
    Command(
      action: .hint,
      names: ["hint", "ヒント", "ひんと"],
      scope: .call,
      argument: .none,
      summary: LocalizedText("この場面で求められていることと、使える言い回し", en: "what is asked for here, and a wording")
    ),
    Command(
      action: .why,
      names: ["why", "理由", "りゆう", "なぜ"],
      scope: .anywhere,
      argument: .none,
      summary: LocalizedText("いまの判定や検索の根拠を見る", en: "the grounds of the last judgement or search")
    ),
    Command(
      action: .undo,
      names: ["undo", "取消", "取り消し", "とりけし"],
      scope: .anywhere,
      argument: .none,
      summary: LocalizedText("直前のひとことを取り消す", en: "take the last turn back")
    ),
    Command(
      action: .retry,
      names: ["retry", "やり直し", "やりなおし"],
      scope: .anywhere,
      argument: .words(LocalizedText("何回目から", en: "TURN")),
      summary: LocalizedText("電話を、何回目かの返事からやり直す（例：：やり直し 4）", en: "play the call again from a turn")
    ),
    Command(
      action: .note,
      names: ["note", "メモ", "めも"],
      scope: .call,
      argument: .words(LocalizedText("メモの文", en: "WORDS")),
      summary: LocalizedText("上席にそっとメモを見せる", en: "show the supervisor a written note")
    ),
    Command(
      action: .hold,
      names: ["hold", "保留", "ほりゅう"],
      scope: .call,
      argument: .words(LocalizedText("秒数・分数", en: "SECONDS")),
      summary: LocalizedText("電話を保留にする", en: "put the call on hold")
    ),
    Command(
      action: .transfer,
      names: ["transfer", "引き継ぎ", "引継ぎ", "引継", "ひきつぎ"],
      scope: .call,
      argument: .none,
      summary: LocalizedText("上席に電話を引き継ぐ", en: "hand the call over to the supervisor")
    ),
    Command(
      action: .record,
      names: ["record", "録音", "ろくおん"],
      scope: .call,
      argument: .none,
      summary: LocalizedText("録音を聞く許可を上席に求める", en: "ask leave to hear a recording")
    ),
    Command(
      action: .end,
      names: ["end", "終話", "しゅうわ"],
      scope: .call,
      argument: .none,
      summary: LocalizedText("電話を切る", en: "hang up")
    ),
    Command(
      action: .writeRecord,
      names: ["log", "記録", "きろく", "対応記録"],
      scope: .desk,
      argument: .words(LocalizedText("記録の文", en: "WORDS")),
      summary: LocalizedText("いま終わった電話の対応記録を書く", en: "write the record of the call just over")
    ),
    Command(
      action: .scorecard,
      names: ["scorecard", "採点表", "さいてんひょう", "採点"],
      scope: .desk,
      argument: .none,
      summary: LocalizedText("直前の電話の採点表をもう一度見る", en: "show the last scorecard again")
    ),
    Command(
      action: .quiz,
      names: ["quiz", "問題", "もんだい", "クイズ"],
      scope: .desk,
      argument: .words(LocalizedText("［もっと］", en: "[more]")),
      summary: LocalizedText("規程の問題を一日10問", en: "ten questions a day on the policies")
    ),
    Command(
      action: .credo,
      names: ["credo", "心がけ", "こころがけ", "心掛け"],
      scope: .desk,
      argument: .none,
      summary: LocalizedText("自分の心がけを書く、読み返す", en: "write your own lines of conduct")
    ),
    Command(
      action: .help,
      names: ["help", "ヘルプ", "へるぷ", "使い方", "?"],
      scope: .anywhere,
      argument: .command,
      summary: LocalizedText("使い方を見る", en: "show what can be typed")
    ),
    Command(
      action: .quit,
      names: ["quit", "終了", "しゅうりょう", "exit"],
      scope: .anywhere,
      argument: .none,
      summary: LocalizedText("Otai を閉じる（電話の途中なら、続きは次回）", en: "leave Otai; an open call is kept")
    ),
  ]

  /// Returns the command of a name as typed, without its colon; width and case of letters do not matter.
  static func command(named name: String) -> Command? {
    let folded = name.commandFolded
    return all.first { $0.names.contains(folded) }
  }

  /// Returns the names nearest to one that does not exist, as they are typed.
  static func nearest(to name: String, in language: Language) -> [String] {
    let names = all.flatMap { command in command.names.map { (name: $0, command: command) } }
    var seen: [Command] = []
    for near in NearestNames.nearest(to: name.commandFolded, among: names.map(\.name), limit: 8) {
      guard let command = command(named: near), !seen.contains(command) else { continue }
      seen.append(command)
    }
    return seen.prefix(3).map { $0.name(in: language) }
  }
}
