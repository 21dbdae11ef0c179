import Content

/// Finds marks that are set and that nothing asks for.
struct UnaskedMarkCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    let asked = draft.conditions.compactMap { condition -> String? in
      if case .mark(let name, _) = condition.value { name } else { nil }
    }
    let scored = draft.scoring.entries.compactMap { entry -> String? in
      if case .mark(let name) = entry.criterion { name } else { nil }
    }
    let known = Set(asked + scored + draft.scoring.criticalMarks)
    for entry in draft.names.marks.entries where !known.contains(entry.name) {
      report.add(.unaskedMark(entry.name), at: entry.range)
    }
  }
}
