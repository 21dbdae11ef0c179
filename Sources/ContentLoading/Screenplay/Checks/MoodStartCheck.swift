import Content

/// Finds moods that begin outside of their bounds.
struct MoodStartCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    for mood in draft.moods where !mood.value.bounds.contains(mood.value.initial) {
      report.add(.moodStart(mood.value.name), at: mood.range)
    }
  }
}
