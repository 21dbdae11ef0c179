import Content

/// Finds headings that ask for a move and something else at once, which no turn can do.
struct ImpossibleTermsCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    for reaction in draft.reactions where reaction.terms.cannotBeMetAtOnce {
      report.add(.impossibleTerms, at: reaction.heading.range)
    }
  }
}

extension [Term] {
  /// Whether the terms hold a move beside something else: a turn is either one move or one utterance.
  var cannotBeMetAtOnce: Bool {
    count > 1
      && contains { term in
        if case .move = term { true } else { false }
      }
  }
}
