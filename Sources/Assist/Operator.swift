package import Content

/// Who speaks, as far as it decides what they may say and settle.
package struct Operator: Hashable, Sendable {
  /// What they were granted, by the names of `Answerers.skills`.
  package let skills: Set<String>
  package let isSupervisor: Bool

  package init(skills: Set<String> = [], isSupervisor: Bool = false) {
    self.skills = skills
    self.isSupervisor = isSupervisor
  }
}

extension Operator {
  /// Creates the operator that settings speak of; what they leave open grants nothing.
  package init(_ settings: DeskSettings) {
    self.init(skills: Set(settings.skills ?? []), isSupervisor: settings.role == .supervisor)
  }
}

extension Answerers {
  /// Returns whether an operator is among them; a supervisor always is.
  package func include(_ speaker: Operator) -> Bool {
    switch self {
    case .everyone: true
    case .supervisor: speaker.isSupervisor
    case .skilled(let skills): speaker.isSupervisor || !speaker.skills.isDisjoint(with: skills)
    }
  }
}
