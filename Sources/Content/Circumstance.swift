/// What is so when the operator says or does something, found by the call itself and not by the checker.
///
/// In the order in which circumstances are always listed.
package enum Circumstance: String, Hashable, Codable, CaseIterable, Sendable {
  /// The reply has no words.
  case silence
  /// The reply apologises, and at least two replies of this call did so before it.
  case thirdApology = "third-apology"
  /// The customer had not finished, and the reply is more than an aizuchi.
  case interruption
  /// A hold that the reply before it did not announce.
  case unannouncedHold = "unannounced-hold"
  /// A hold that lasts longer than was announced.
  case overlongHold = "overlong-hold"
  /// The operator hangs up on a call that the company never calls harassment, with no good ending reached.
  case earlyEnd = "early-end"
  /// A call that the company need not bear has run past its minutes, and no supervisor knows.
  case overrun

  /// The name that trainers write and operators read.
  package var japaneseName: String {
    switch self {
    case .silence: "沈黙"
    case .thirdApology: "三度目のお詫び"
    case .interruption: "さえぎり"
    case .unannouncedHold: "断りのない保留"
    case .overlongHold: "長すぎた保留"
    case .earlyEnd: "早すぎる終話"
    case .overrun: "引き延ばし"
    }
  }

  /// Whether a rubric may fail a call for it.
  package var canBeCritical: Bool {
    switch self {
    case .earlyEnd, .overrun: true
    case .silence, .thirdApology, .interruption, .unannouncedHold, .overlongHold: false
    }
  }

  /// Whether it can be found in a reply.
  package var isOfReplies: Bool {
    switch self {
    case .silence, .thirdApology, .interruption, .overrun: true
    case .unannouncedHold, .overlongHold, .earlyEnd: false
    }
  }

  /// The moves beside which it can be; empty where it is only found in replies.
  package var moves: [Move] {
    switch self {
    case .silence, .thirdApology, .interruption: []
    case .unannouncedHold, .overlongHold: [.hold]
    case .earlyEnd: [.end]
    case .overrun: Move.allCases
    }
  }
}
