package import SourceDiagnostics

/// One point in a role-play, where the customer waits for what the operator does.
package struct Scene: Hashable, Sendable {
  package let name: String
  /// What is said and seen on entering the scene.
  package let lines: [Line]
  /// Overrides the authority of the role-play while the scene lasts.
  package let authority: Authority?
  package let reactions: [Reaction]
  package let range: SourceRange

  package init(
    name: String,
    lines: [Line] = [],
    authority: Authority? = nil,
    reactions: [Reaction],
    range: SourceRange
  ) {
    self.name = name
    self.lines = lines
    self.authority = authority
    self.reactions = reactions
    self.range = range
  }
}
