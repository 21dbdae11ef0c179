import Content

/// Finds headings that ask for what no turn can do at once.
struct ImpossibleTermsCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    for reaction in draft.reactions where reaction.terms.cannotBeMetAtOnce {
      report.add(.impossibleTerms, at: reaction.heading.range)
    }
  }
}

extension [Term] {
  /// Whether no turn meets all of them: a turn is either one move or one utterance, and silence says nothing.
  var cannotBeMetAtOnce: Bool {
    let isSilent = contains(.circumstance(.silence))
    let canBeReply = allSatisfy { term in
      switch term {
      case .act, .violation, .keyPoint: !isSilent
      case .circumstance(let circumstance): circumstance.isOfReplies
      case .move: false
      }
    }
    let canBeMove = Move.allCases.contains { move in
      allSatisfy { term in
        switch term {
        case .act, .violation, .keyPoint: false
        case .circumstance(let circumstance): circumstance.moves.contains(move)
        case .move(let other): other == move
        }
      }
    }
    return !canBeReply && !canBeMove
  }
}
