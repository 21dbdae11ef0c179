/// What the operator does besides speaking.
package enum Move: String, Hashable, Codable, CaseIterable, Sendable {
  case note
  case hold
  case transfer
  case record
  case end

  /// The name that trainers write between 【 and 】 and operators type after a colon.
  package var japaneseName: String {
    switch self {
    case .note: "メモ"
    case .hold: "保留"
    case .transfer: "引き継ぎ"
    case .record: "録音"
    case .end: "終話"
    }
  }
}
