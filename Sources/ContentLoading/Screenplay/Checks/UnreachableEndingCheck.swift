import Content

/// Finds endings that no call can come to.
struct UnreachableEndingCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    guard let opening = draft.front.opening, let graph = ScreenplayGraph(draft) else { return }
    let reached = graph.reachable(from: opening)
    for ending in draft.endings where !reached.contains(.ending(ending.name)) {
      report.add(.unreachableEnding(ending.name), at: ending.range)
    }
  }
}
