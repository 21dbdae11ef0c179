package import Content

/// What a screenplay may refer to outside of its own file.
package struct ScreenplaySurroundings: Sendable {
  /// The clauses that policies have, or nil where they are not known: then none is looked up.
  package let clauses: Set<ClauseReference>?
  /// The topics of the table of authority, or nil where it is not known.
  package let topics: [String]?
  /// The names of the numbers that policies set, or nil where they are not known.
  package let settings: Set<String>?
  /// The kinds of customers, or nil where they are not known: then none is looked up.
  package let characters: [CustomerCharacter]?

  package init(
    clauses: Set<ClauseReference>? = nil,
    topics: [String]? = nil,
    settings: Set<String>? = nil,
    characters: [CustomerCharacter]? = nil
  ) {
    self.clauses = clauses
    self.topics = topics
    self.settings = settings
    self.characters = characters
  }
}
