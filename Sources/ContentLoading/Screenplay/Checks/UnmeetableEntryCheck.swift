import Content

/// Finds lines of the scoring that no call can ever earn.
struct UnmeetableEntryCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    for entry in draft.scoring.entries where !canBeMet(entry.criterion, draft) {
      report.add(.unmeetableEntry, at: entry.range)
    }
  }

  private func canBeMet(_ criterion: Scoring.Entry.Criterion, _ draft: ScreenplayDraft) -> Bool {
    switch criterion {
    case .terms(let terms): !terms.cannotBeMetAtOnce
    case .mark: true
    case .ending(let isGood): draft.endings.contains { $0.isGood == nil || $0.isGood == isGood }
    }
  }
}
