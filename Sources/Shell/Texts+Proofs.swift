import Content
import ReplyCheck
import RolePlay
import SourceDiagnostics

/// What the proofs of `otai test` tell.
extension Texts {
  static func hintWalkFails(
    _ stop: HintWalk.Stop,
    scene: String?,
    seed: UInt64
  ) -> LocalizedText {
    let place = scene.map { "場面「\($0)」で、" } ?? ""
    let placeInEnglish = scene.map { " in scene 「\($0)」" } ?? ""
    let (reason, english): (String, String) =
      switch stop {
      case .noWording(let reaction, let terms):
        (
          "\(place)見出し「\(reaction.heading)」に当たる承認済みの言い回しがありません"
            + "（求めるもの：\(terms.map { name(of: $0).japanese }.joined(separator: "＋"))）。言い回しを足してください",
          "no approved wording makes the heading 「\(reaction.heading)」 win\(placeInEnglish)"
        )
      case .noWay:
        ("\(place)良い結末への道がなくなりました", "no way to a good ending is left\(placeInEnglish)")
      case .failed(let score):
        ("不合格（\(score)点）で終わりました", "the call ended, but failed with \(score) points")
      case .endless: ("電話が終わりませんでした", "the call did not end")
      }
    return LocalizedText(
      "ヒントのとおりに応対しても合格しません（種 \(seed)）。\(reason)。",
      en: "Following the hints does not pass (seed \(seed)): \(english)."
    )
  }

  /// Returns a turn as a line of a transcript.
  static func walked(_ turn: Turn) -> LocalizedText {
    let words =
      switch turn.input {
      case .reply(let reply): "「\(reply.text)」"
      case .move(let move, _): "【\(move.japaneseName)】"
      }
    let heading = turn.decision.winner?.heading
    return LocalizedText(
      "場面「\(turn.scene)」：お客様「\(turn.customer)」オペレーター\(words) → \(heading.map { "見出し「\($0)」" } ?? "受ける見出しなし")",
      en:
        "scene 「\(turn.scene)」: customer 「\(turn.customer)」 operator \(words) → \(heading ?? "no heading")"
    )
  }

  /// Returns a turn as a note at the heading that answered it.
  static func note(of turn: Turn, in rolePlay: RolePlay) -> Diagnostic.Note {
    Diagnostic.Note(
      walked(turn),
      file: rolePlay.file,
      range: turn.decision.winner?.reaction.range ?? SourceRange(line: 1, columns: 1..<1)
    )
  }

  static func poorOperatorPasses(
    _ name: LocalizedText,
    rolePlay: String,
    _ score: Int,
    times: (passed: Int, of: Int)
  ) -> LocalizedText {
    let share =
      times.of == 1
      ? LocalizedText("", en: "")
      : LocalizedText(
        "、\(times.of)回のうち\(times.passed)回",
        en: ", \(times.passed) calls of \(times.of)"
      )
    return LocalizedText(
      "「\(name.japanese)」が台本 \(rolePlay) に合格してしまいます（\(score)点\(share.japanese)）。下のやりとりのどこかで、点か道を見直してください。",
      en:
        "The operator who \(name.english) passes \(rolePlay) with \(score) points\(share.english)."
    )
  }

  static func noApprovedWay(
    from scene: String,
    _ stop: HintWalk.Stop,
    at place: String?
  ) -> LocalizedText {
    let reason = hintWalkFails(stop, scene: place, seed: 1)
    return LocalizedText(
      "場面「\(scene)」に違反なく着いたあと、承認済みの言い回しと操作だけでは良い結末に届きません。\(reason.japanese)",
      en:
        "From the scene 「\(scene)」 approved wordings and moves reach no good ending. \(reason.english)"
    )
  }

  static func noApprovedWording(_ terms: [Term]) -> LocalizedText {
    LocalizedText(
      "手本のあるこの見出しに当たる、承認済みの言い回しがありません（求めるもの：\(terms.map { name(of: $0).japanese }.joined(separator: "＋"))）。",
      en: "No approved wording makes this heading win, though it has a model reply."
    )
  }

  static func explored(
    _ number: String,
    states: Int,
    turns: Int,
    hopeless: Int
  ) -> LocalizedText {
    LocalizedText(
      "\(number)：起こりうる場合\(states)通り、やりとり\(turns)通り。違反がなくても良い結末に届かない場合\(hopeless)通り。",
      en: "\(number): \(states) states, \(turns) turns, \(hopeless) states without hope."
    )
  }
}
