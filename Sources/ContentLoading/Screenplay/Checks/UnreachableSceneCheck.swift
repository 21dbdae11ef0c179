import Content

/// Finds scenes that no call can come to.
struct UnreachableSceneCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    guard let opening = draft.front.opening, let graph = ScreenplayGraph(draft) else { return }
    let reached = graph.reachable(from: opening)
    for scene in draft.scenes where !reached.contains(.scene(scene.name)) {
      report.add(.unreachableScene(scene.name), at: scene.range)
    }
  }
}
