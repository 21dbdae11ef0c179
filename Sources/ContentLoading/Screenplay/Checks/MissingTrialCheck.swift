/// Finds cases that nobody has tried.
struct MissingTrialCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    if draft.trialCount == 0 { report.add(.missingTrial, at: draft.whole) }
  }
}
