import Content
import SourceDiagnostics

/// Reads who may answer or say something.
enum AnswererNames {
  private static let everyone = ["全員", "誰でも", "everyone", "all"]
  private static let supervisor = ["上席", "supervisor"]

  /// Returns the people that a list names, or nil where a name is unknown or the list is empty.
  ///
  /// Unknown names are reported. 「全員」 beside others means everyone; 「上席」 beside skills adds nobody, because a
  /// supervisor may always.
  static func answerers(
    in entries: [NameList.Entry],
    file: String,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> Answerers? {
    var skills: [String] = []
    var hasUnknown = false
    var hasEveryone = false
    for entry in entries {
      let name = Width.key(entry.name)
      if everyone.contains(name) {
        hasEveryone = true
      } else if let skill = Answerers.skills.first(where: { Width.key($0) == name }) {
        skills.append(skill)
      } else if !supervisor.contains(name) {
        hasUnknown = true
        diagnostics.append(
          Diagnostic(
            rule: "unknown-speaker",
            severity: .error,
            message: Messages.unknownSpeaker(entry.name),
            file: file,
            range: entry.range,
            suggestions: NearestNames.nearest(
              to: entry.name,
              among: ["全員", "上席"] + Answerers.skills
            )
          )
        )
      }
    }
    guard !hasUnknown, !entries.isEmpty else { return nil }
    if hasEveryone { return .everyone }
    return skills.isEmpty ? .supervisor : .skilled(skills)
  }
}
