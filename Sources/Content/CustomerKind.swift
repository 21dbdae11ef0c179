/// What a customer's words amount to, in the order in which kinds are always listed.
package enum CustomerKind: String, Hashable, Codable, CaseIterable, Sendable {
  case emergency
  case ordinary
  case complaint
  case disclosureRequest = "disclosure-request"
  case accommodation
  case detention
  case `repeat`
  case nitpick
  case abuse
  case threat
  case authority
  case exposure
  case sexual
  case summons
  case thirdParty = "third-party"
  case staffRequest = "staff-request"
  case unfairDemand = "unfair-demand"

  /// Whether the company never calls it harassment, however loud or long it is.
  package var isFair: Bool {
    switch self {
    case .emergency, .ordinary, .complaint, .disclosureRequest, .accommodation: true
    case .detention, .repeat, .nitpick, .abuse, .threat, .authority, .exposure, .sexual, .summons,
      .thirdParty, .staffRequest, .unfairDemand:
      false
    }
  }

  /// Whether the kind is nothing worse than business: what the customer has a right to, said in any voice.
  package var isBusiness: Bool { isFair && self != .emergency }

  /// The name that trainers write and operators read.
  package var japaneseName: String {
    switch self {
    case .emergency: "緊急"
    case .ordinary: "通常の用件"
    case .complaint: "正当な苦情"
    case .disclosureRequest: "開示の請求"
    case .accommodation: "配慮の申し出"
    case .detention: "時間拘束"
    case .repeat: "リピート"
    case .nitpick: "揚げ足取り"
    case .abuse: "暴言"
    case .threat: "威嚇・脅迫"
    case .authority: "権威"
    case .exposure: "さらし"
    case .sexual: "セクシュアルハラスメント"
    case .summons: "呼びつけ"
    case .thirdParty: "他人の情報の要求"
    case .staffRequest: "職員への私的な用"
    case .unfairDemand: "不当な要求"
    }
  }
}
