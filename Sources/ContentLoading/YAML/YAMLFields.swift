import Content
import SourceDiagnostics

/// The members of a mapping by the names that are known, with the faults of the others.
struct YAMLFields {
  /// The members with their folded names, in the order of the file.
  private let members: [(key: String, value: YAMLNode)]
  private let file: String
  /// Where the mapping stands.
  let range: SourceRange

  /// - Parameters:
  ///   - members: The members; of two with one name the first counts.
  ///   - names: Every name that is known, each with its aliases.
  ///   - range: Where the mapping stands.
  ///   - file: The path of the file.
  ///   - diagnostics: Takes a fault for each name that is not known.
  init(
    _ members: [YAMLNode.Member],
    knowing names: [[String]],
    at range: SourceRange,
    in file: String,
    reportingTo diagnostics: inout [Diagnostic]
  ) {
    self.members = members.map { (Width.key($0.name.string ?? ""), $0.value) }
    self.file = file
    self.range = range
    for (member, known) in zip(members, self.members)
    where !names.contains(where: { $0.contains(known.key) }) {
      let name = member.name.string ?? ""
      diagnostics.append(
        Diagnostic(
          rule: "unknown-key",
          severity: .warning,
          message: Messages.unknownKey(name),
          file: file,
          range: member.name.range,
          suggestions: NearestNames.nearest(to: name, among: names.map { $0[0] })
        )
      )
    }
  }

  /// Returns the value of the first member that has one of the names, or nil.
  subscript(names: [String]) -> YAMLNode? {
    members.first { names.contains($0.key) }?.value
  }

  /// Returns the words of a member that must be there; a missing or empty one is reported.
  func required(_ names: [String], reportingTo diagnostics: inout [Diagnostic]) -> YAMLNode? {
    if let value = self[names], !value.isEmpty { return value }
    diagnostics.append(
      Diagnostic(
        rule: "missing-key",
        severity: .error,
        message: Messages.missingKey(names[0]),
        file: file,
        range: self[names]?.range ?? range
      )
    )
    return nil
  }

  /// Reports a file whose format is not the one that this program reads; it is read all the same.
  func checkFormat(_ expected: String, reportingTo diagnostics: inout [Diagnostic]) {
    guard let value = self[["形式", "format"]], let written = value.string,
      Width.key(written) != Width.key(expected)
    else { return }
    diagnostics.append(
      Diagnostic(
        rule: "unknown-format",
        severity: .error,
        message: Messages.unknownFormat(written, expected: expected),
        file: file,
        range: value.range
      )
    )
  }
}
