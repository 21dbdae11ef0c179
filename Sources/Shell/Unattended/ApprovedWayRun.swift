import Content
import RolePlay
import SourceDiagnostics

/// Proves of cases that approved wordings and moves alone lead to a good ending from every scene.
struct ApprovedWayRun {
  /// How many ways into scenes were looked at.
  let count: Int
  let failures: [Diagnostic]
  /// What each exploration counted, in the order of the cases.
  let summaries: [LocalizedText]

  /// Comes to every scene by every heading that leads there, with nothing wrong said, and follows the advice from there.
  init(of rolePlays: [RolePlay], at workplace: Workplace) {
    var count = 0
    var failures: [Diagnostic] = []
    var summaries: [LocalizedText] = []
    let explorations = Explorations(of: rolePlays, limits: workplace.limits)
    for (place, rolePlay) in rolePlays.enumerated() {
      guard let exploration = explorations[place] else { continue }
      summaries.append(
        Texts.explored(
          rolePlay.number,
          states: exploration.stateCount,
          turns: exploration.turnCount,
          hopeless: exploration.hopeless.count
        )
      )
      var failed: Set<String> = []
      for entry in exploration.entries where !failed.contains(entry.scene) {
        let call = workplace.call(rolePlay, seed: 1).following(entry.approach)
        // What an exploration allows and a call does not, such as an interruption nobody can make, leads elsewhere.
        guard call.sceneName == entry.scene else { continue }
        count += 1
        let walk = HintWalk(from: call, at: workplace)
        guard walk.call.ending?.isGood != true else { continue }
        failed.insert(entry.scene)
        failures.append(Self.failure(of: walk, from: entry, in: rolePlay))
      }
    }
    self.count = count
    self.failures = failures
    self.summaries = summaries
  }

  private static func failure(
    of walk: HintWalk,
    from entry: Exploration.Entry,
    in rolePlay: RolePlay
  ) -> Diagnostic {
    let scene = rolePlay.scenes.first { $0.name == entry.scene }
    return Diagnostic(
      rule: "no-approved-way",
      severity: .error,
      message: Texts.noApprovedWay(
        from: entry.scene,
        walk.stop ?? .failed(score: walk.call.score),
        at: walk.call.sceneName
      ),
      file: rolePlay.file,
      range: scene?.range ?? SourceRange(line: 1, columns: 1..<1),
      notes: walk.call.turns.map { Texts.note(of: $0, in: rolePlay) }
    )
  }
}
