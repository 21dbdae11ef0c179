/// What must hold of the call besides the reply.
package enum Condition: Hashable, Sendable {
  /// How a number compares with a limit.
  package enum Comparison: Hashable, Sendable {
    case atLeast
    case atMost
    case above
    case below
  }

  /// A mark is set, or is not set.
  case mark(String, isSet: Bool)
  case mood(String, Comparison, Int)
  /// The simulated seconds since the call began.
  case callTime(Comparison, seconds: Int)
  /// How often the operator warned in this call.
  case warnings(Comparison, Int)
  /// A count of this call, compared with the number that the company's documents set.
  case companyLimit(CompanyLimits.Subject, Comparison)
}
