/// Whether an operator may settle, alone, what the customer asks.
package enum Authority: String, Hashable, Codable, CaseIterable, Sendable {
  case none
  /// The operator may settle it, and the answer is known.
  case full
}
