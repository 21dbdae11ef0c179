import Content

/// Finds moods that move by themselves each turn and mean nothing when they reach their bound.
struct MoodBoundCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    for mood in draft.moods where mood.value.changePerTurn != 0 {
      let isFalling = mood.value.changePerTurn < 0
      let bound = isFalling ? mood.value.bounds.lowerBound : mood.value.bounds.upperBound
      let atBound = ConditionSet(
        [
          .mood(mood.value.name, .atLeast, bound), .mood(mood.value.name, .atMost, bound),
        ],
        moods: draft.moodBounds
      )
      let hasHeading = draft.reactions.contains { reaction in
        reaction.trigger == .state
          && reaction.conditions.contains { condition in
            guard case .mood(mood.value.name, _, _) = condition.value else { return false }
            return atBound.implies(condition.value)
          }
      }
      if hasHeading { continue }
      report.add(
        .missingBoundHeading(mood.value.name, bound: bound, isFalling: isFalling),
        at: mood.range
      )
    }
  }
}
