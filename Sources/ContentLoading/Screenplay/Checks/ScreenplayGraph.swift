import Content

/// Where a call can go from each scene.
struct ScreenplayGraph {
  /// Every place of the graph.
  private let next: [String: [Transition.Destination]]
  private let anywhere: [Transition.Destination]

  /// Creates the graph of a draft, or nil where it is not known where every transition leads.
  init?(_ draft: ScreenplayDraft) {
    let transitions = draft.reactions.flatMap(\.transitions)
    guard transitions.allSatisfy({ $0.destination != nil }) else { return nil }
    anywhere = Self.destinations(draft.anywhere)
    next = Dictionary(
      draft.scenes.map { ($0.name, Self.destinations($0.reactions)) },
      uniquingKeysWith: +
    )
  }

  /// Returns every scene and ending that a call in a scene can come to, the scene itself among them.
  func reachable(from scene: String) -> Set<Transition.Destination> {
    var reached: Set<Transition.Destination> = [.scene(scene)]
    var pending = [scene]
    while let scene = pending.popLast() {
      for destination in (next[scene] ?? []) + anywhere where reached.insert(destination).inserted {
        if case .scene(let name) = destination { pending.append(name) }
      }
    }
    return reached
  }

  private static func destinations(_ reactions: [ReactionDraft]) -> [Transition.Destination] {
    reactions.flatMap(\.transitions).compactMap(\.destination).map { destination in
      switch destination {
      case .scene, .ending: destination
      case .nextCall(let scene, _): .scene(scene)
      }
    }
  }
}
