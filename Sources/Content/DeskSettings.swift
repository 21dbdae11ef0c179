/// What somebody is at a desk.
package enum DeskRole: String, Hashable, Codable, CaseIterable, Sendable {
  case `operator`
  case supervisor

  /// The name that people write and read.
  package var japaneseName: String {
    switch self {
    case .operator: "オペレーター"
    case .supervisor: "上席"
    }
  }

  /// Creates the role of a name in either language, or nil where no role has it.
  package init?(named name: String) {
    guard
      let role = Self.allCases.first(where: { $0.japaneseName == name || $0.rawValue == name })
    else { return nil }
    self = role
  }
}

/// Who sits at a desk, as far as one source says so.
package struct DeskSettings: Hashable, Sendable {
  /// Nil where the source does not say.
  package var role: DeskRole?
  /// The skills granted, by the names of `Answerers.skills`; nil where the source does not say.
  package var skills: [String]?

  package init(role: DeskRole? = nil, skills: [String]? = nil) {
    self.role = role
    self.skills = skills
  }

  /// Returns these settings, completed by those of a source that counts less.
  package func completed(by other: DeskSettings) -> DeskSettings {
    DeskSettings(role: role ?? other.role, skills: skills ?? other.skills)
  }

  /// The English names of the skills, for keyboards without an input method, in the order of `Answerers.skills`.
  package static let englishSkills = ["contract", "cancellation", "billing", "technical", "repair"]

  /// Every name of a skill, as it may be written.
  package static let skillNames = Answerers.skills + englishSkills

  /// Returns the skill of a name in either language, or nil where no skill has it.
  package static func skill(named name: String) -> String? {
    if Answerers.skills.contains(name) { return name }
    return zip(englishSkills, Answerers.skills).first { $0.0 == name }?.1
  }
}
