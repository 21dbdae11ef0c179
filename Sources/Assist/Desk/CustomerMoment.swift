package import Content

/// A customer has just said something, and the operator looks for what to do.
package struct CustomerMoment: Hashable, Sendable {
  /// What the customer said, or its key words.
  package let words: String
  /// The kinds of call that the words show, in the order of `CustomerKind.allCases`.
  package internal(set) var kinds: [CustomerKind]
  /// Whether the customer asks for a supervisor.
  package let wantsSupervisor: Bool
  /// Whether the customer thanks and means to end the call.
  package let saysGoodbye: Bool
  /// The words of the customer that a wording may repeat; nil where they are too long to be repeated.
  package let quote: String?
  package internal(set) var settlement: Settlement
  package let speaker: Operator
  /// What the clock shows; nil where none runs.
  package let call: CallSoFar?
  /// The wordings that take for granted what was not said, by their identifiers.
  var unsaid: Set<String> = []

  package init(
    words: String,
    kinds: [CustomerKind],
    wantsSupervisor: Bool = false,
    saysGoodbye: Bool = false,
    quote: String? = nil,
    settlement: Settlement,
    speaker: Operator = Operator(),
    call: CallSoFar? = nil
  ) {
    self.words = words
    self.kinds = kinds
    self.wantsSupervisor = wantsSupervisor
    self.saysGoodbye = saysGoodbye
    self.quote = quote
    self.settlement = settlement
    self.speaker = speaker
    self.call = call
  }

  /// Whether a supervisor has to come at once, before anything else.
  package var isEmergency: Bool { kinds.contains(.emergency) }

  /// Whether it is no question of who may answer: nobody named a matter, and something else has to be done first.
  package var isBesideMatters: Bool {
    settlement.topic == nil && !kinds.allSatisfy(\.isBusiness)
  }

  /// Whether the customer was warned before: by the clock, or by the operator's key words.
  package var isAfterWarning: Bool {
    call.map { $0.warnings > 0 } ?? false || Self.warned.contains(where: words.contains)
  }

  /// What operators write of a customer who was warned.
  private static let warned = ["警告後", "警告済", "注意済", "予告済"]

  /// What decides about the next words, the gravest first.
  private static let gravest: [CustomerKind] = [
    .emergency, .threat, .sexual, .abuse, .exposure, .authority, .unfairDemand, .thirdParty,
    .staffRequest, .summons, .nitpick, .repeat, .detention, .disclosureRequest, .complaint,
    .accommodation, .ordinary,
  ]

  /// The kind that decides about the next words; nil where none is known.
  package var leadingKind: CustomerKind? { Self.gravest.first(where: kinds.contains) }

  /// What wordings for the moment are meant for: the kinds, and instead of a plain request what has to be done about it.
  ///
  /// A request that is answered is about its matter alone.
  package var situations: [String] {
    kinds.compactMap { kind in
      guard kind == .ordinary else { return kind.japaneseName }
      if isGoodbye { return "終話" }
      return switch settlement.ground {
      case .open: nil
      case .notTheirs: "権限外の質問"
      case .unknownAnswer: "お調べ"
      case .unnamed: wantsSupervisor ? "取り次ぎ" : "用件の確認"
      }
    }
  }

  /// What the operator has to do now, in the order of `Act.allCases`.
  ///
  /// - Parameter limits: The company's numbers for a call that does not get on.
  /// - Returns: At least one act.
  package func duties(within limits: CompanyLimits) -> [Act] {
    guard !isEmergency else { return [.escalate] }
    let isGrievance = kinds.contains(.complaint)
    let leading = leadingKind ?? .ordinary
    let standing = call?.standing(within: limits) ?? .early
    switch leading {
    case .abuse where wantsSupervisor && !isAfterWarning:
      // Whoever asks for a supervisor is passed on, however rudely.
      return [.escalate]
    case .threat, .sexual, .abuse:
      // The company's limit of time does not hold for these: going on after a warning is enough.
      return isAfterWarning ? [.endCall] : [.warn]
    case .detention where standing == .mayEnd, .repeat where standing == .mayEnd,
      .nitpick where standing == .mayEnd:
      return [.endCall]
    case .detention where standing == .warningDue, .repeat where standing == .warningDue,
      .nitpick where standing == .warningDue:
      return [.warn]
    case .detention: return [.explainReason, .offerCallback, .stateDeadline]
    case .exposure, .authority, .unfairDemand, .thirdParty, .staffRequest, .nitpick, .repeat:
      return [.explainReason, .refuse]
    case .summons: return [.explainReason, .refuse, .offerAlternative]
    case .complaint:
      return settlement.ground == .open
        ? [.apology, .inform] : [.apology, isForSupervisor ? .escalate : .ask]
    case .disclosureRequest, .accommodation, .ordinary, .emergency:
      return isGrievance ? [.apology] : answer
    }
  }

  /// Whether somebody above has to take the matter over.
  private var isForSupervisor: Bool { wantsSupervisor || settlement.ground == .notTheirs }

  /// Whether nothing is left but to thank and end the call.
  var isGoodbye: Bool { saysGoodbye && kinds == [.ordinary] }

  /// What a question asks for.
  private var answer: [Act] {
    if isGoodbye { return [.thanks, .endCall] }
    return switch settlement.ground {
    case .open: [.inform]
    case .notTheirs: [.explainReason, .escalate]
    case .unknownAnswer: [.hold]
    case .unnamed: wantsSupervisor ? [.escalate] : [.ask]
    }
  }
}
