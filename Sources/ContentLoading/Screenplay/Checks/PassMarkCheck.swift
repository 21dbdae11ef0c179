import Content

/// Finds cases in which the points cannot reach the pass mark.
struct PassMarkCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    guard draft.scoring.isComplete, let passMark = draft.front.passMark else { return }
    let maximum = draft.scoring.scoring.maximum
    guard maximum < passMark.value else { return }
    report.add(.unreachablePassMark(passMark.value, maximum: maximum), at: passMark.range)
  }
}
