import Content
import SourceDiagnostics

/// What a hint says.
extension Texts {
  static let hintMissing = LocalizedText("足りないもの", en: "What is missing")
  static let hintMove = LocalizedText("ここでする操作", en: "The move to make")

  /// Says in a few words what doing something means here.
  static func aim(of term: Term) -> LocalizedText {
    switch term {
    case .act(let act): aim(of: act)
    case .keyPoint(let name):
      LocalizedText("「\(name)」に当たることを伝える", en: "say what 「\(name)」 stands for")
    case .move(let move): aim(of: move)
    case .violation, .circumstance: name(of: term)
    }
  }

  private static func aim(of act: Act) -> LocalizedText {
    switch act {
    case .greeting: LocalizedText("会社の名前と自分の名前を名乗る", en: "say the company's name and yours")
    case .thanks: LocalizedText("お礼を言う", en: "thank them")
    case .apology: LocalizedText("おかけしたご迷惑をお詫びする", en: "apologise for the trouble")
    case .empathy: LocalizedText("お気持ちを言葉にして受け止める", en: "put their feelings into words")
    case .restate: LocalizedText("お話を短く復唱して、確かめる", en: "say back what they said")
    case .ask: LocalizedText("知りたいことを一つ尋ねる", en: "ask one thing that you need to know")
    case .verifyIdentity: LocalizedText("ご本人かどうかを確かめる", en: "verify who is calling")
    case .announceRecording:
      LocalizedText("録音していることを告げる", en: "say that the call is recorded")
    case .inform: LocalizedText("分かっていることを、足さずに案内する", en: "say what is known, no more")
    case .explainReason: LocalizedText("なぜそうなのか、わけを言う", en: "give the reason")
    case .refuse: LocalizedText("できないことを、はっきりお断りする", en: "refuse clearly")
    case .offerAlternative: LocalizedText("代わりにできることを示す", en: "offer what can be done instead")
    case .offerCallback: LocalizedText("こちらから折り返すと申し出る", en: "offer to call back")
    case .stateDeadline: LocalizedText("時刻や日にちをはっきり言う", en: "name a time")
    case .hold: LocalizedText("お待ちいただけるかを伺う", en: "ask whether they can wait")
    case .escalate: LocalizedText("責任者に確かめる、または代わると伝える", en: "bring the supervisor in")
    case .warn: LocalizedText("やめていただきたいことと、続いたときのことを告げる", en: "warn")
    case .endCall: LocalizedText("電話を終えると告げる", en: "say that the call ends")
    }
  }

  private static func aim(of move: Move) -> LocalizedText {
    switch move {
    case .note: LocalizedText("お客様に聞こえないように、上席に知らせる", en: "let the supervisor know silently")
    case .hold: LocalizedText("電話を保留にする", en: "put the call on hold")
    case .transfer: LocalizedText("上席に電話を代わる", en: "pass the call to the supervisor")
    case .record: LocalizedText("録音を聞く許可を求める", en: "ask leave to hear a recording")
    case .end: LocalizedText("こちらから電話を切る", en: "hang up")
    }
  }
}
