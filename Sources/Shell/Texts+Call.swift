import Content
import ReplyCheck
import RolePlay
import SourceDiagnostics

extension Texts {
  static let howToTalk = LocalizedText(
    "話すことばは、そのまま打ちます。操作は ：メモ ：保留 ：引き継ぎ ：録音 ：終話、困ったら ：ヒント。",
    en: "Type what you say. Moves: :note :hold :transfer :record :end; stuck? :hint."
  )

  static func direction(_ direction: RolePlay.Direction) -> LocalizedText {
    switch direction {
    case .inbound: LocalizedText("受電", en: "inbound")
    case .outbound: LocalizedText("架電", en: "outbound")
    }
  }

  static func difficulty(_ difficulty: RolePlay.Difficulty) -> LocalizedText {
    switch difficulty {
    case .foundation: LocalizedText("初級", en: "foundation")
    case .intermediate: LocalizedText("中級", en: "intermediate")
    case .advanced: LocalizedText("上級", en: "advanced")
    }
  }

  static func speaker(_ speaker: Line.Speaker) -> LocalizedText {
    switch speaker {
    case .customer: LocalizedText("お客様", en: "Customer")
    case .supervisor: LocalizedText("上席", en: "Supervisor")
    case .narration: LocalizedText("ト書き", en: "Scene")
    }
  }

  static func unanswered(_ move: Move) -> LocalizedText {
    switch move {
    case .note: LocalizedText("メモを差し出しましたが、上席はまだ気づいていません。", en: "Nobody has read your note yet.")
    case .hold: LocalizedText("保留にして、また電話口に戻りました。", en: "You put the call on hold and came back.")
    case .transfer: LocalizedText("いま代われる人がいません。", en: "Nobody is free to take the call.")
    case .record:
      LocalizedText(
        "録音を聞くには上席の許可が要ります。いまは許可が出ていません。",
        en: "Hearing the recording needs leave, and none is given."
      )
    case .end: LocalizedText("電話を切りました。", en: "You hung up.")
    }
  }

  static func notADuration(_ text: String) -> LocalizedText {
    LocalizedText(
      "「\(String(text.prefix(40)))」は長さとして読めません。：保留 120、：保留 2分 のように打ちます。",
      en: "「\(String(text.prefix(40)))」 is no length of time; type :hold 120 or :hold 2m."
    )
  }

  static func putAside(until time: CalendarTime?) -> LocalizedText {
    LocalizedText(
      "この件は預かりになりました。次の電話は\(time.map { Texts.time($0).japanese } ?? "また後で")です。",
      en:
        "The matter is put aside; the next call is \(time.map { Texts.time($0).english } ?? "later")."
    )
  }

  static let aim = LocalizedText("ねらい", en: "Aim")
  static let noHintInTest = LocalizedText("試験では、ヒントは出ません。", en: "There are no hints in a test.")
  static let nothingToRetry = LocalizedText("やり直す電話がありません。", en: "There is no call to play again.")

  static func hintCosts(_ points: Int) -> LocalizedText {
    LocalizedText("ヒント1回につき\(points)点引きます。", en: "Each hint costs \(points) points.")
  }

  static func noSuchTurn(_ argument: String, last: Int) -> LocalizedText {
    LocalizedText(
      "「\(String(argument.prefix(20)))」回目はありません。1から\(max(1, last))までの数で、：やり直し 4 のように打ちます。",
      en:
        "There is no turn 「\(String(argument.prefix(20)))」; type a number from 1 to \(max(1, last))."
    )
  }

  static func retrying(_ number: Int) -> LocalizedText {
    LocalizedText("\(number)回目からやり直します。", en: "Again from turn \(number).")
  }

  /// Why a call that was left can be gone on with only from an earlier turn.
  static func divergence(_ divergence: Replay.Divergence) -> LocalizedText {
    let reason = reason(for: divergence.difference)
    return LocalizedText(
      "台本が直されたので、\(divergence.turn)回目から前と違う進み方になります（\(reason.japanese)）。"
        + "\(divergence.turn)回目をもう一度お話しください。",
      en:
        "The case was edited and goes another way from turn \(divergence.turn) (\(reason.english));"
        + " say turn \(divergence.turn) again."
    )
  }

  private static func reason(for difference: TurnTrace.Difference) -> LocalizedText {
    switch difference {
    case .heading(let old, let new):
      LocalizedText(
        "前は\(old.map { "見出し「\($0)」" } ?? "見出しなし")、いまは\(new.map { "見出し「\($0)」" } ?? "見出しなし")",
        en: "heading 「\(old ?? "-")」 then, 「\(new ?? "-")」 now"
      )
    case .place(let old, let new):
      LocalizedText("前は「\(old)」へ、いまは「\(new)」へ", en: "to 「\(old)」 then, to 「\(new)」 now")
    case .mood(let name, let old, let new):
      LocalizedText(
        "「\(name)」が前は\(old.map(String.init) ?? "なし")、いまは\(new.map(String.init) ?? "なし")",
        en: "\(name) \(old.map(String.init) ?? "-") then, \(new.map(String.init) ?? "-") now"
      )
    case .marks(let names):
      LocalizedText(
        "しるし「\(names.joined(separator: "」「"))」",
        en: "marks \(names.joined(separator: ", "))"
      )
    }
  }

  static let recordPrompt = LocalizedText("記録> ", en: "record> ")
  static let howToWriteRecord = LocalizedText(
    "対応記録を書きましょう。何行でも書けます。書き終えたら、何も打たずに Enter を押します。",
    en: "Write the record of the call, as many lines as you like; an empty line ends it."
  )
  static let noRecordToWrite = LocalizedText(
    "対応記録は、電話が終わったあとに「：記録 文」と書きます。",
    en: "A record is written after a call, as in :log WORDS."
  )

  static let howToGoOn = LocalizedText(
    "：続き で次の電話に進みます。Otai を閉じても、あとから続けられます。",
    en: "Type :resume for the next call; you may leave Otai until then."
  )

  static func nextCall(_ number: Int, at time: CalendarTime?) -> LocalizedText {
    LocalizedText(
      "\(number)本目の電話" + (time.map { "　\(Texts.time($0).japanese)" } ?? ""),
      en: "Call \(number)" + (time.map { ", \(Texts.time($0).english)" } ?? "")
    )
  }

  /// A time as people read it: 「11月24日（火）10時」.
  static func time(_ time: CalendarTime) -> LocalizedText {
    let rest = time.minute % 60
    return LocalizedText(
      "\(time.date.month)月\(time.date.day)日（\(time.date.weekday.japaneseName)）\(time.hour)時"
        + (rest == 0 ? "" : "\(rest)分"),
      en: time.description
    )
  }

  static let unansweredReply = LocalizedText("お客様は黙っています。", en: "The customer says nothing.")
  static let advice = LocalizedText("指導", en: "Trainer")

  /// How long a call has lasted.
  static func callTime(seconds: Int) -> LocalizedText {
    let duration = duration(seconds: seconds)
    return LocalizedText("通話\(duration.japanese)", en: "call \(duration.english)")
  }

  static func duration(seconds: Int) -> LocalizedText {
    let minutes = seconds / 60
    let rest = seconds % 60
    return LocalizedText(
      minutes > 0 ? "\(minutes)分\(rest)秒" : "\(rest)秒",
      en: minutes > 0 ? "\(minutes) min \(rest) s" : "\(rest) s"
    )
  }

  static let resumed = LocalizedText("前回の続きから始めます。", en: "Going on from the last turn.")
  static let hintHeading = LocalizedText("この場面で求められていること", en: "What is asked for here")
  static let hintWording = LocalizedText("承認済みの言い回し", en: "Approved wording")
  static let noHint = LocalizedText(
    "この場面に決まった進め方はありません。お客様のお話を受け止め、できることを伝えます。",
    en: "This scene asks for nothing in particular."
  )
  static let noWording = LocalizedText(
    "これにぴったりの承認済みの言い回しはありません。要点を自分のことばで伝えます。",
    en: "No approved wording does just this; say it in your own words."
  )
  static let keyPointIs = LocalizedText("要点", en: "key point")
  static let moveIs = LocalizedText("操作", en: "move")

  // MARK: Grounds

  static let acts = LocalizedText("応対行為", en: "Acts")
  static let noActs = LocalizedText("応対行為は見つかりませんでした。", en: "No act was found.")
  static let keyPoints = LocalizedText("要点", en: "Key points")
  static let noFindings = LocalizedText("指摘はありません。", en: "Nothing to point out.")
  static let better = LocalizedText("言い換え", en: "Better")
  static let clause = LocalizedText("根拠", en: "Ground")
  static let candidates = LocalizedText("お客様の反応の決まり方", en: "How the customer's reaction was chosen")
  static let won = LocalizedText("この反応になりました", en: "chosen")
  static let alsoMatched = LocalizedText("当てはまりましたが、別の見出しが優先されました", en: "matched, but comes later")

  static func missing(_ things: [String]) -> LocalizedText {
    LocalizedText(
      "足りないもの：\(things.joined(separator: "、"))",
      en: "lacking: \(things.joined(separator: ", "))"
    )
  }

  static func severity(_ severity: Finding.Severity) -> LocalizedText {
    switch severity {
    case .critical: LocalizedText("重大な誤り", en: "critical error")
    case .violation: LocalizedText("違反", en: "violation")
    case .advice: LocalizedText("助言", en: "advice")
    case .information: LocalizedText("参考", en: "information")
    }
  }
}
