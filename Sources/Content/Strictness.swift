package import SourceDiagnostics

/// How a company takes what good speakers differ on.
package enum Strictness: String, Hashable, CaseIterable, Sendable {
  /// Told apart from advice: nobody has to follow it.
  case information
  /// Shown to the operator, never counted.
  case advice = "warning"
  /// A violation like any other.
  case violation = "error"

  /// What trainers write.
  package var japaneseName: String {
    switch self {
    case .information: "参考"
    case .advice: "助言"
    case .violation: "違反"
    }
  }

  /// Returns the strictness that a trainer's word names, in Japanese or English, or nil for any other word.
  package static func named(_ word: String) -> Strictness? {
    allCases.first { $0.japaneseName == word || $0.rawValue == word }
  }
}

/// A company's word on one matter of taste.
package struct TasteSetting: Hashable, Sendable {
  /// What the language rules call the matter: 「させていただく」.
  package let name: String
  package let strictness: Strictness
  /// The file and the row that say so.
  package let file: String
  package let range: SourceRange

  package init(name: String, strictness: Strictness, file: String, range: SourceRange) {
    self.name = name
    self.strictness = strictness
    self.file = file
    self.range = range
  }
}
