import Content

/// Finds conditions that can never hold, alone or together.
struct ImpossibleConditionCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    let bounds = draft.moodBounds
    for conditions in draft.conditionLists {
      guard let first = conditions.first else { continue }
      let alone = conditions.filter { ConditionSet([$0.value], moods: bounds).isImpossible }
      for condition in alone { report.add(.impossibleCondition, at: condition.range) }
      if alone.isEmpty, ConditionSet(conditions.map(\.value), moods: bounds).isImpossible {
        report.add(.contradictoryConditions, at: first.range)
      }
    }
  }
}
