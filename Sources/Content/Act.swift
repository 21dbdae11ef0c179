/// What an operator's utterance does, in the order in which acts are always listed.
package enum Act: String, Hashable, Codable, CaseIterable, Sendable {
  case greeting
  case thanks
  case apology
  case empathy
  case restate
  case ask
  case verifyIdentity = "verify-identity"
  case announceRecording = "announce-recording"
  case inform
  case explainReason = "explain-reason"
  case refuse
  case offerAlternative = "offer-alternative"
  case offerCallback = "offer-callback"
  case stateDeadline = "state-deadline"
  case hold
  case escalate
  case warn
  case endCall = "end-call"

  /// The name that trainers write and operators read.
  package var japaneseName: String {
    switch self {
    case .greeting: "名乗り"
    case .thanks: "お礼"
    case .apology: "お詫び"
    case .empathy: "共感"
    case .restate: "復唱"
    case .ask: "質問"
    case .verifyIdentity: "本人確認"
    case .announceRecording: "録音の告知"
    case .inform: "案内"
    case .explainReason: "理由"
    case .refuse: "お断り"
    case .offerAlternative: "代替案"
    case .offerCallback: "折り返し"
    case .stateDeadline: "期限"
    case .hold: "保留"
    case .escalate: "上席"
    case .warn: "警告"
    case .endCall: "終話"
    }
  }
}
