package import Content
import SourceDiagnostics

extension Workplace {
  /// What asking for a policy or a clause by name gave.
  package enum PolicyLookup {
    /// Nothing was named.
    case list([Policy])
    case policy(Policy)
    case clause(Clause, Policy)
    /// Nothing has this name; these come nearest.
    case unknown(nearest: [String])
  }

  /// Finds a policy by its identifier or title, or a clause by its reference or heading.
  ///
  /// Width and case of letters do not matter. A clause may be named by its number or heading behind the policy
  /// (`privacy#第3条`), or by a part of its heading alone where only one clause has it.
  package func policy(named name: String) -> PolicyLookup {
    let wanted = String(name.commandFolded.trimmingSpaces)
    guard !wanted.isEmpty else { return .list(library.policies) }
    if let policy = library.policies.first(where: { $0.answers(to: wanted) }) {
      return .policy(policy)
    }
    let parts = wanted.split(separator: "#", maxSplits: 1).map { String($0.trimmingSpaces) }
    if parts.count == 2, let policy = library.policies.first(where: { $0.answers(to: parts[0]) }) {
      return clause(parts[1], in: policy)
    }
    let named = library.policies.flatMap { policy in
      policy.clauses.filter { $0.heading.commandFolded.contains(wanted) }.map { ($0, policy) }
    }
    if named.count == 1 { return .clause(named[0].0, named[0].1) }
    if !named.isEmpty {
      return .unknown(nearest: named.prefix(5).map { $0.0.reference.description })
    }
    let names =
      library.policies.flatMap { [$0.id, $0.title] }
      + library.policies.flatMap { $0.clauses.map(\.reference.description) }
    return .unknown(nearest: NearestNames.nearest(to: wanted, among: names))
  }

  private func clause(_ name: String, in policy: Policy) -> PolicyLookup {
    if let exact = policy.clauses.first(where: { $0.reference.clause.commandFolded == name }) {
      return .clause(exact, policy)
    }
    // A heading begins with the clause's number, which nobody has in mind who asks for the clause by its words.
    let headed = policy.clauses.filter { $0.heading.commandFolded.contains(name) }
    let beginning = headed.filter { $0.heading.commandFolded.hasPrefix(name) }
    if let clause = beginning.first ?? (headed.count == 1 ? headed.first : nil) {
      return .clause(clause, policy)
    }
    let names = policy.clauses.map(\.reference.description)
    return .unknown(nearest: NearestNames.nearest(to: "\(policy.id)#\(name)", among: names))
  }
}

extension Policy {
  fileprivate func answers(to folded: String) -> Bool {
    id.commandFolded == folded || title.commandFolded == folded
  }
}
