import Content
import SourceDiagnostics

/// Finds cases that cannot be told apart by their numbers or titles.
struct DuplicateRolePlayCheck: ContentCheck {
  func diagnostics(of content: LintedContent) -> [Diagnostic] {
    var first: [String: String] = [:]
    return content.library.rolePlays.flatMap { entry -> [Diagnostic] in
      let names = Set([entry.number, entry.title]).filter { !$0.isEmpty }
      return names.sorted().compactMap { name in
        guard
          let earlier = first.updateValue(
            first[Width.key(name)] ?? entry.file,
            forKey: Width.key(name)
          )
        else { return nil }
        return Diagnostic(
          rule: "duplicate-roleplay",
          severity: .error,
          message: Messages.duplicateRolePlay(name),
          file: entry.file,
          range: SourceRange(line: 1, columns: 1..<1),
          notes: [
            .init(
              Messages.firstIsHere,
              file: earlier,
              range: SourceRange(line: 1, columns: 1..<1)
            )
          ]
        )
      }
    }
  }
}
