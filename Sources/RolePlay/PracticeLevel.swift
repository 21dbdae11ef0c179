/// How much a trainee is shown of a case.
package enum PracticeLevel: String, Hashable, Codable, CaseIterable, Sendable {
  /// The aim before the call, and a model reply before each turn; hints cost nothing.
  case foundation
  /// Hints for whoever asks; they cost nothing.
  case practice
  /// Hints that cost points.
  case hints
  /// Neither aim nor hint nor model reply.
  case test

  /// The name that people read.
  package var japaneseName: String {
    switch self {
    case .foundation: "基礎"
    case .practice: "練習"
    case .hints: "ヒントあり"
    case .test: "試験"
    }
  }
}
