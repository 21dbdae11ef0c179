import Content
import ReplyCheck

/// Finds what is so when the operator says or does something.
struct Circumstances {
  let kinds: [CustomerKind]
  let pace: Rubric.Pace

  /// Returns the circumstances of a turn but for an early end, which depends on where the turn leads.
  ///
  /// - Parameters:
  ///   - input: What the operator said or did.
  ///   - state: The state before it, when the operator's own time has passed.
  /// - Returns: In the order of `Circumstance.allCases`.
  func found(in input: Turn.Input, state: CallState) -> [Circumstance] {
    let found: Set<Circumstance> =
      switch input {
      case .reply(let reply): ofReply(reply, state: state)
      case .move(.hold, let argument): ofHold(argument, state: state)
      case .move: []
      }
    let isOverrun = canOverrun && state.isPastCompanyTime && !state.noting(input).isSupervisorTold
    return Circumstance.allCases.filter { found.contains($0) || ($0 == .overrun && isOverrun) }
  }

  /// Whether the company never calls such a call harassment.
  var areFair: Bool { !kinds.isEmpty && kinds.allSatisfy(\.isFair) }

  /// Whether the company's minutes count for such a call.
  private var canOverrun: Bool { !kinds.allSatisfy(\.isFair) }

  private func ofReply(_ reply: CheckedReply, state: CallState) -> Set<Circumstance> {
    guard reply.hasWords else { return [.silence] }
    var found: Set<Circumstance> = []
    if state.apologies >= 2, reply.judgement.performs(.apology) { found.insert(.thirdApology) }
    if state.isCustomerBrokenOff, !reply.isAizuchi { found.insert(.interruption) }
    return found
  }

  private func ofHold(_ argument: String?, state: CallState) -> Set<Circumstance> {
    var found: Set<Circumstance> = []
    if state.hold?.isOpen != true { found.insert(.unannouncedHold) }
    if let hold = state.hold,
      pace.seconds(for: .hold, argument: argument) > hold.seconds ?? (2 * pace.secondsPerHold)
    {
      found.insert(.overlongHold)
    }
    return found
  }
}

extension CallState {
  /// Whether the call has run past the company's minutes.
  fileprivate var isPastCompanyTime: Bool {
    limits.callSeconds.map { elapsedSeconds > $0 } ?? false
  }

  /// Returns the state when it is known what the operator said or did, but nothing has come of it yet.
  func noting(_ input: Turn.Input) -> CallState {
    var state = self
    switch input {
    case .reply(let reply): state.note(reply)
    case .move(let move, _):
      switch move {
      case .note, .transfer: state.isSupervisorTold = true
      case .hold: state.hold?.isOpen = false
      case .record, .end: break
      }
    }
    return state
  }

  private mutating func note(_ reply: CheckedReply) {
    let judgement = reply.judgement
    if judgement.performs(.warn) { warnings += 1 }
    if judgement.performs(.apology) { apologies += 1 }
    if judgement.performs(.escalate) { isSupervisorTold = true }
    if judgement.performs(.hold) || judgement.performs(.stateDeadline) {
      let seconds = SpokenTimes(reply.text).longestDuration
      hold = AnnouncedHold(seconds: seconds, isOpen: judgement.performs(.hold))
    } else {
      hold?.isOpen = false
    }
  }
}

extension CheckedReply {
  /// Whether a word is said, and not only marks: 「……」 has none.
  var hasWords: Bool {
    text.unicodeScalars.contains { scalar in
      scalar != "ー" && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
    }
  }

  /// Whether it only shows that the operator listens: 「はい」, 「さようでございますか」.
  fileprivate var isAizuchi: Bool {
    moras <= Self.longestAizuchi
      && judgement.acts.allSatisfy { $0 == .empathy || $0 == .restate }
  }

  private static let longestAizuchi = 12
}

extension String {
  /// Whether a line breaks off: its last letter is a comma or a dash.
  var breaksOff: Bool {
    last.map { Self.breaks.contains($0) } ?? false
  }

  private static let breaks: Set<Character> = ["、", "，", "―", "─", "—", "－", "–"]
}
