package import ReplyCheck
package import RolePlay

extension CheckedReply {
  /// The reply with masked words; what the checker found in the original stays, at the same places.
  package var masked: CheckedReply {
    CheckedReply(
      text: Masking.masked(text),
      moras: moras,
      judgement: judgement.masked,
      keyPoints: keyPoints
    )
  }
}

extension Judgement {
  /// The judgement with masked words.
  package var masked: Judgement {
    Judgement(grounds: grounds, findings: findings.map(\.masked))
  }
}

extension Finding {
  /// The finding with masked words.
  fileprivate var masked: Finding {
    Finding(
      rule: rule,
      violation: violation,
      severity: severity,
      range: range,
      text: Masking.masked(text),
      message: message,
      clause: clause,
      correction: correction.map(Masking.masked)
    )
  }
}

extension Event {
  /// The event as a journal may keep it.
  package var masked: Event {
    switch self {
    case .callConnected: self
    case .operatorSpoke(let reply): .operatorSpoke(reply.masked)
    case .operatorMoved(let move, let argument):
      .operatorMoved(move, argument: argument.map(Masking.masked))
    }
  }
}
