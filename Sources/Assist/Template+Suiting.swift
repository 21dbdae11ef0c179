package import Content

extension Template {
  /// The moment in which a call begins.
  package static let firstWords = "第一声"
  /// The moment of a call that the company placed unasked.
  package static let outboundCall = "架電のご案内"
  private static let outboundMoments = [outboundCall, "折り返し"]
  /// The moment after the customer was asked to stop something: the wording says so.
  private static let afterWarning = "警告のあと"

  /// Whether the wording is for somebody in danger.
  var isForDanger: Bool { situations.contains(CustomerKind.emergency.japaneseName) }

  /// Whether the wording may be said only where the customer was warned before.
  var needsWarning: Bool { situations.contains(Self.afterWarning) }

  /// Returns whether the wording can be said in a call that somebody placed.
  ///
  /// Only the first words of a call belong to a direction: where they are also meant for a call that the company places,
  /// a presentation or a call-back, they are said to somebody who was called; all others to somebody who calls.
  package func suits(_ direction: RolePlay.Direction) -> Bool {
    guard situations.contains(Self.firstWords) else { return true }
    let isOutbound = situations.contains(where: Self.outboundMoments.contains)
    return switch direction {
    case .inbound: !isOutbound
    case .outbound: isOutbound
    }
  }
}
