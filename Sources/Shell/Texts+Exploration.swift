import Content
import RolePlay
import SourceDiagnostics

/// What walking through a case tells its author.
extension Texts {
  static func explorationIncomplete(limit: Int) -> LocalizedText {
    LocalizedText(
      "起こりうる場合が多すぎて（\(limit)を超えます）、最後まで調べられません。気持ちの刻みを粗くするか、しるしを減らします。",
      en: "More than \(limit) states: coarser steps of moods or fewer marks make the case provable."
    )
  }

  static func sceneNeverEntered(_ name: String) -> LocalizedText {
    LocalizedText(
      "場面「\(name)」に、どう応対しても進めません。そこへ進む「→」の条件を確かめてください。",
      en: "No call ever comes to the scene 「\(name)」; look at the conditions of the ways to it."
    )
  }

  static func endingNeverReached(_ name: String) -> LocalizedText {
    LocalizedText(
      "結末「\(name)」に、どう応対してもなりません。そこへ進む「→」の条件を確かめてください。",
      en: "No call ever ends in 「\(name)」; look at the conditions of the ways to it."
    )
  }

  static func noWayOut(of scene: String) -> LocalizedText {
    LocalizedText(
      "場面「\(scene)」から、電話を切るほかに終わりようがなくなります。",
      en: "From the scene 「\(scene)」 a call cannot end but by hanging up."
    )
  }

  static let endlessCall = LocalizedText(
    "この電話は、いつまでも終わらないことがあります。忍耐などの気持ちを「毎回−1」で減らし、尽きたときの結末を書きます。",
    en: "A call can go on for ever here; let a mood such as 忍耐 run out and end the call."
  )
  static let fromHereOnForEver = LocalizedText(
    "ここから先を、いつまでも繰り返せます。",
    en: "From here on this can go round for ever:"
  )
  static let headingNeverWins = LocalizedText(
    "この見出しが選ばれることはありません。条件がそろう電話がないか、いつも別の見出しが先に選ばれます。",
    en: "This heading never wins: its conditions never hold, or another one always comes first."
  )
  static let entryNeverMet = LocalizedText(
    "この採点の行が付く電話はありません。",
    en: "No call can meet this line of the scoring."
  )
  static let entryAlwaysMet = LocalizedText(
    "この採点の行は、どの電話にも必ず付きます。",
    en: "Every call meets this line of the scoring."
  )

  static func markNeverSet(_ mark: String) -> LocalizedText {
    LocalizedText(
      "必ず不合格のしるし「\(mark)」が付く電話はありません。",
      en: "No call sets the mark 「\(mark)」 that would fail it."
    )
  }

  static func hopelessStates(_ count: Int, of all: Int) -> LocalizedText {
    LocalizedText(
      "違反がなくても良い結末に届かなくなる場合が、\(all)通りのうち\(count)通りあります。",
      en: "\(count) of \(all) states without a wrong word lead to no good ending any more."
    )
  }

  /// Returns a line of a transcript in headings and moves.
  static func explored(_ turn: Exploration.Turn) -> LocalizedText {
    let input =
      switch turn.input {
      case .reply(let terms) where terms.isEmpty: "（要領を得ない返事）"
      case .reply(let terms): terms.map { name(of: $0).japanese }.joined(separator: "＋")
      case .move: turn.input.terms.map { name(of: $0).japanese }.joined(separator: "＋")
      }
    let time = turn.takesTime ? "（時間をかけて）" : ""
    let heading = turn.reaction.map { "見出し「\($0.heading)」" } ?? "受ける見出しなし"
    return LocalizedText(
      "場面「\(turn.scene)」：\(input)\(time) → \(heading)",
      en: "scene 「\(turn.scene)」: \(input)\(time) → \(turn.reaction?.heading ?? "no heading")"
    )
  }
}
