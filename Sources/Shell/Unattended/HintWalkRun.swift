import Content
import RolePlay
import SourceDiagnostics

/// Proves of cases that they can be passed by following the advice.
struct HintWalkRun {
  /// How one case came out.
  struct Outcome {
    let rolePlay: String
    /// Nil where every walk passed.
    let failure: Diagnostic?
  }

  let outcomes: [Outcome]

  /// Walks through every case once a seed; the first walk that does not pass is told.
  init(of rolePlays: [RolePlay], at workplace: Workplace, seeds: ClosedRange<UInt64>) {
    outcomes = rolePlays.map { rolePlay in
      let failure = seeds.lazy.compactMap { seed in
        Self.failure(of: rolePlay, at: workplace, seed: seed)
      }.first
      return Outcome(rolePlay: rolePlay.number, failure: failure)
    }
  }

  private static func failure(
    of rolePlay: RolePlay,
    at workplace: Workplace,
    seed: UInt64
  ) -> Diagnostic? {
    var call = workplace.call(rolePlay, seed: seed)
    _ = call.handle(.callConnected)
    let walk = HintWalk(from: call, at: workplace)
    guard let stop = walk.stop else { return nil }
    let range = rolePlay.scenes.first { $0.name == walk.call.sceneName }?.range
    return Diagnostic(
      rule: "hint-walk-fails",
      severity: .error,
      message: Texts.hintWalkFails(stop, scene: walk.call.sceneName, seed: seed),
      file: rolePlay.file,
      range: range ?? SourceRange(line: 1, columns: 1..<1),
      notes: walk.call.turns.map { Texts.note(of: $0, in: rolePlay) }
    )
  }
}
