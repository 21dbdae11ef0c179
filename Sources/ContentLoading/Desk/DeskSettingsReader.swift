package import Content
package import SourceDiagnostics

/// Reads who sits at a desk: from a settings file, and from the words of an option.
package struct DeskSettingsReader {
  /// Where a value stands.
  private struct Place {
    let file: String
    let range: SourceRange
  }

  private enum Key {
    static let role = ["役割", "role"]
    static let skills = ["技能", "skills"]
  }

  /// What is wrong with what was read, in its order.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The file that the diagnostics point into; nil where there is none.
  package private(set) var source: SourceFile?

  package init() {}

  /// Returns what a settings file says; a file that is not there says nothing, and what is damaged is left out.
  package mutating func settings(ofFile path: String) -> DeskSettings {
    switch TextFile.read(path) {
    case .missing: return DeskSettings()
    case .unreadable(let faults):
      diagnostics += faults
      return DeskSettings()
    case .text(let source):
      self.source = source
      return settings(of: source)
    }
  }

  private mutating func settings(of source: SourceFile) -> DeskSettings {
    let text = YAMLText(source: source, lines: 1..<source.lines.count + 1)
    let fields = YAMLFields(
      text.members(reportingTo: &diagnostics),
      knowing: [Key.role, Key.skills],
      at: source.range(ofLine: 1),
      in: source.path,
      reportingTo: &diagnostics
    )
    let role = (fields[Key.role]?.strings ?? []).compactMap { entry in
      self.role(named: entry.text, at: Place(file: source.path, range: entry.range))
    }
    let skills = fields[Key.skills].map { node in
      node.strings.flatMap { entry in
        let place = Place(file: source.path, range: entry.range)
        return Self.names(in: entry.text).compactMap { self.skill(named: $0, at: place) }
      }
    }
    return DeskSettings(role: role.first, skills: skills)
  }

  /// Returns what the values of options or variables say; nil says nothing.
  ///
  /// - Parameters:
  ///   - role: The name of a role.
  ///   - skills: Names of skills, separated by commas.
  ///   - place: What diagnostics name as the place of the values.
  /// - Returns: What is known by name; the rest is reported.
  package mutating func settings(role: String?, skills: String?, at place: String) -> DeskSettings {
    let place = Place(file: place, range: SourceRange(line: 1, columns: 1..<1))
    return DeskSettings(
      role: role.flatMap { self.role(named: $0, at: place) },
      skills: skills.map { list in
        Self.names(in: list).compactMap { self.skill(named: $0, at: place) }
      }
    )
  }

  private static func names(in list: String) -> [String] {
    list.split { ",、，".contains($0) }.map { Width.key(String($0)) }.filter { !$0.isEmpty }
  }

  private mutating func role(named name: String, at place: Place) -> DeskRole? {
    if let role = DeskRole(named: Width.key(name)) { return role }
    let names = DeskRole.allCases.flatMap { [$0.japaneseName, $0.rawValue] }
    report("unknown-role", Messages.unknownRole(name), at: place, name, among: names)
    return nil
  }

  private mutating func skill(named name: String, at place: Place) -> String? {
    if let skill = DeskSettings.skill(named: name) { return skill }
    report(
      "unknown-skill",
      Messages.unknownSkill(name),
      at: place,
      name,
      among: DeskSettings.skillNames
    )
    return nil
  }

  private mutating func report(
    _ rule: String,
    _ message: LocalizedText,
    at place: Place,
    _ name: String,
    among names: [String]
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule,
        severity: .error,
        message: message,
        file: place.file,
        range: place.range,
        suggestions: NearestNames.nearest(to: name, among: names)
      )
    )
  }
}
