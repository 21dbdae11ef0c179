/// Finds cases that cannot be won, or cannot be lost.
struct EndingQualityCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    guard let first = draft.endings.first else { return }
    if draft.endings.allSatisfy({ $0.isGood == false }) {
      report.add(.noGoodEnding, at: first.range)
    }
    if draft.endings.allSatisfy({ $0.isGood == true }) { report.add(.noBadEnding, at: first.range) }
  }
}
