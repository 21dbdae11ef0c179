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
  case record = "対応記録"
  case trials = "試し"
  case person = "どんな人"
  case habits = "反応"

  /// A kind of file that is written in sections.
  enum Document: Sendable {
    case rolePlay
    case character

    /// The sections that it has, in the order in which they are written.
    var sections: [ScreenplaySection] {
      switch self {
      case .rolePlay:
        [
          .explanation, .aim, .people, .moods, .keyPoints, .scenes, .anywhere, .endings, .scoring,
          .record, .trials,
        ]
      case .character: [.person, .habits]
      }
    }
  }

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
    case .explanation, .aim, .people, .moods, .scoring, .record, .person: .none
    case .keyPoints, .endings, .trials: .named
    case .scenes: .scenes
    case .anywhere, .habits: .reactions
    }
  }

  /// Whether a role-play cannot be without it.
  var isRequired: Bool {
    switch self {
    case .scenes, .endings, .scoring, .habits: true
    default: false
    }
  }

  /// Whether a role-play that lacks it is worth a warning; a missing trial has a check of its own.
  var isExpected: Bool {
    switch self {
    case .explanation, .aim, .people, .person: true
    default: false
    }
  }

  /// The place of the section among all.
  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Finds the section of a name that a kind of file has.
  init?(_ name: TextSlice, in document: Document) {
    guard let section = Self.byName[name.trimmed.folded], document.sections.contains(section)
    else { return nil }
    self = section
  }

  private static let byName = WidthFolding.table(allCases.map { ($0.rawValue, $0) })
}
