import Content
import Records
import SourceDiagnostics

/// Sets a line of the list of role-plays.
struct RolePlayListing {
  let entry: ContentLibrary.RolePlayEntry
  let results: [AttemptResult]

  /// Returns number, title, difficulty, and how often the case was played and passed.
  func text(in language: Language, _ wrapper: LineWrapper) -> String {
    let head = "  \(entry.number)  "
    guard let rolePlay = entry.rolePlay else {
      return wrapper.wrap("\(entry.title)　\(Texts.hasErrors(entry.file)[language])", first: head)
    }
    let kind =
      "\(Texts.direction(rolePlay.direction)[language])・\(Texts.difficulty(rolePlay.difficulty)[language])"
    let record = Texts.played(results.count, passed: results.count(where: \.passed))[language]
    return wrapper.wrap("\(entry.title)（\(kind)）　\(record)", first: head)
  }
}
