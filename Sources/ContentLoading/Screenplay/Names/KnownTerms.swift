import Content

/// The terms that every screenplay knows, by the names that trainers write.
enum KnownTerms {
  /// The name of the reaction that takes what nothing else takes.
  static let otherwise = "ほかの返事"
  static let goodEnding = "結末が良い"
  static let badEnding = "結末が悪い"

  /// The names of acts, violations and circumstances, for suggestions.
  static let fixed =
    Act.allCases.map(\.japaneseName) + Violation.allCases.map(\.japaneseName)
    + Circumstance.allCases.map(\.japaneseName)

  /// The names of moves with their brackets, for suggestions.
  static let moves = Move.allCases.map { "【\($0.japaneseName)】" }

  /// Returns the act, violation or circumstance of a name, or nil.
  static func fixed(_ name: TextSlice) -> Term? { byName[name.trimmed.folded] }

  /// Returns the move of a name without brackets, or nil.
  static func move(_ name: TextSlice) -> Move? {
    movesByName[name.trimmed.folded]
  }

  private static let byName = WidthFolding.table(
    Act.allCases.map { ($0.japaneseName, Term.act($0)) }
      + Violation.allCases.map { ($0.japaneseName, Term.violation($0)) }
      + Circumstance.allCases.map { ($0.japaneseName, Term.circumstance($0)) }
  )
  private static let movesByName = WidthFolding.table(
    Move.allCases.map { ($0.japaneseName, $0) }
  )
}
