import Content

/// Finds scenes from which a call can never end.
struct DeadEndCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    guard let graph = ScreenplayGraph(draft) else { return }
    for scene in draft.scenes {
      let canEnd = graph.reachable(from: scene.name).contains { destination in
        if case .ending = destination { true } else { false }
      }
      if !canEnd { report.add(.deadEnd(scene.name), at: scene.range) }
    }
  }
}
