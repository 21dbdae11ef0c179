import SourceDiagnostics

/// The sections of a screenplay, in the order in which they are written.
enum ScreenplaySection: String, CaseIterable, Sendable {
  case explanation = "場面の説明"
  case aim = "ねらい"
  case people = "登場人物"
  case moods = "気持ち"
  case keyPoints = "要点"
  case scenes = "場面"
  case anywhere = "いつでも"
  case endings = "結末"
  case scoring = "採点"
  case trials = "試し"

  /// What stands below a section's own lines.
  enum Blocks {
    /// No heading at all.
    case none
    /// A `##` heading each.
    case named
    /// `##` scenes with `###` reactions.
    case scenes
    /// `###` reactions.
    case reactions
  }

  var blocks: Blocks {
    switch self {
    case .explanation, .aim, .people, .moods, .scoring: .none
    case .keyPoints, .endings, .trials: .named
    case .scenes: .scenes
    case .anywhere: .reactions
    }
  }

  /// Whether a role-play cannot be without it.
  var isRequired: Bool {
    switch self {
    case .scenes, .endings, .scoring: true
    default: false
    }
  }

  /// Whether a role-play that lacks it is worth a warning; a missing trial has a check of its own.
  var isExpected: Bool {
    switch self {
    case .explanation, .aim, .people: true
    default: false
    }
  }

  /// The place of the section among all.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  init?(_ name: TextSlice) {
    guard let section = Self.byName[name.trimmed.folded] else { return nil }
    self = section
  }

  private static let byName = WidthFolding.table(allCases.map { ($0.rawValue, $0) })
}
