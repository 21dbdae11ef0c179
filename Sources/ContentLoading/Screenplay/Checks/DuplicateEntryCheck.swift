import Content

/// Finds lines of the scoring that count the same thing twice.
struct DuplicateEntryCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    for (index, entry) in draft.scoring.entries.enumerated() {
      let earlier = draft.scoring.entries[..<index].first {
        isSame($0.criterion, entry.criterion)
      }
      guard let earlier else { continue }
      report.add(.duplicateEntry, at: entry.range, notes: [(.firstHere, earlier.range)])
    }
  }

  private func isSame(
    _ left: Scoring.Entry.Criterion,
    _ right: Scoring.Entry.Criterion
  ) -> Bool {
    if case .terms(let left) = left, case .terms(let right) = right {
      return Set(left) == Set(right)
    }
    return left == right
  }
}
