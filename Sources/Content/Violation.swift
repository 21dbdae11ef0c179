/// A rule that an utterance breaks, in the order in which violations are always listed.
package enum Violation: String, Hashable, Codable, CaseIterable, Sendable {
  case unauthorizedAnswer = "unauthorized-answer"
  case disclosure
  case unauthorizedPromise = "unauthorized-promise"
  case liabilityAdmission = "liability-admission"
  case speculation
  case bareRefusal = "bare-refusal"
  case argument
  case insult
  case threat
  case oneSidedHangup = "one-sided-hangup"
  case passingAround = "passing-around"
  case poorKeigo = "poor-keigo"

  /// The name that trainers write and operators read.
  package var japaneseName: String {
    switch self {
    case .unauthorizedAnswer: "独断回答"
    case .disclosure: "漏えい"
    case .unauthorizedPromise: "独断の約束"
    case .liabilityAdmission: "全面的な非の承認"
    case .speculation: "推測"
    case .bareRefusal: "理由なしの断り"
    case .argument: "口論"
    case .insult: "侮辱"
    case .threat: "脅し"
    case .oneSidedHangup: "一方的な終話"
    case .passingAround: "たらい回し"
    case .poorKeigo: "言葉遣い"
    }
  }
}
