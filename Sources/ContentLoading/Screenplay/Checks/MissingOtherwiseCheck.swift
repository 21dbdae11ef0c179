import Content

/// Finds scenes in which some replies get no answer.
struct MissingOtherwiseCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    guard !draft.anywhere.contains(where: takesEverything) else { return }
    for scene in draft.scenes
    where !scene.reactions.isEmpty && !scene.reactions.contains(where: takesEverything) {
      report.add(.missingOtherwise(scene.name), at: scene.range)
    }
  }

  private func takesEverything(_ reaction: ReactionDraft) -> Bool {
    reaction.trigger == .otherwise && reaction.conditions.isEmpty
  }
}
