/// The name of a clause: `privacy#purpose`.
package struct ClauseReference: Hashable, Comparable, Codable, Sendable {
  /// The identifier of the policy.
  package let policy: String
  /// The identifier of the clause inside the policy.
  package let clause: String

  package init(policy: String, clause: String) {
    self.policy = policy
    self.clause = clause
  }

  /// Creates a reference from `policy#clause` (also with the full-width `＃`), or nil where either part is missing.
  package init?(_ text: String) {
    let parts = text.split(maxSplits: 1) { $0 == "#" || $0 == "＃" }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    policy = String(parts[0])
    clause = String(parts[1])
  }

  package static func < (left: ClauseReference, right: ClauseReference) -> Bool {
    (left.policy, left.clause) < (right.policy, right.clause)
  }
}

extension ClauseReference: CustomStringConvertible {
  package var description: String { "\(policy)#\(clause)" }
}
