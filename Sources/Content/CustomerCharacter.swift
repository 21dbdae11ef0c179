package import SourceDiagnostics

/// A kind of person who calls, with how they react to what a case says nothing of.
package struct CustomerCharacter: Hashable, Sendable {
  package let name: String
  /// What a trainer should know of such people.
  package let description: String
  /// In the order of the file; none leads anywhere.
  package let reactions: [Reaction]
  /// A digest of the whole file; lower-case hexadecimal.
  package let digest: String
  package let file: String
  /// Where the name stands.
  package let range: SourceRange

  package init(
    name: String,
    description: String = "",
    reactions: [Reaction],
    digest: String = "",
    file: String = "",
    range: SourceRange
  ) {
    self.name = name
    self.description = description
    self.reactions = reactions
    self.digest = digest
    self.file = file
    self.range = range
  }

  /// Returns the person with the moods that a case has; changes of other moods are left out.
  package func feeling(_ moods: Set<String>) -> CustomerCharacter {
    CustomerCharacter(
      name: name,
      description: description,
      reactions: reactions.map { $0.changing(moods) },
      digest: digest,
      file: file,
      range: range
    )
  }
}

extension Reaction {
  /// Returns the reaction without changes of moods that are not among some.
  fileprivate func changing(_ moods: Set<String>) -> Reaction {
    Reaction(
      heading: heading,
      trigger: trigger,
      conditions: conditions,
      modelReplies: modelReplies,
      moodChanges: moodChanges.filter { moods.contains($0.mood) },
      marks: marks,
      lines: lines,
      advice: advice,
      clauses: clauses,
      transitions: transitions,
      range: range,
      suppressions: suppressions
    )
  }
}
