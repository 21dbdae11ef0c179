package import Content
import ReplyCheck
import RolePlay
package import SourceDiagnostics

/// Runs the transcripts that cases carry as their tests.
package struct TrialRun {
  /// How one transcript came out.
  package struct Outcome {
    package let rolePlay: String
    package let trial: String
    /// Nil where the expectation was met.
    package let failure: Diagnostic?
  }

  package let outcomes: [Outcome]

  /// Plays every trial of some role-plays.
  ///
  /// - Parameters:
  ///   - rolePlays: Cases without errors.
  ///   - workplace: What judges the utterances.
  ///   - seeds: Every trial must come out the same with each of these.
  package init(
    of rolePlays: [RolePlay],
    at workplace: Workplace,
    seeds: ClosedRange<UInt64> = 1...3
  ) {
    outcomes = rolePlays.flatMap { rolePlay in
      rolePlay.trials.map { trial in
        let failure = seeds.lazy.compactMap { seed in
          Self.failure(of: trial, in: rolePlay, at: workplace, seed: seed)
        }.first
        return Outcome(rolePlay: rolePlay.number, trial: trial.name, failure: failure)
      }
    }
  }

  private static func failure(
    of trial: Trial,
    in rolePlay: RolePlay,
    at workplace: Workplace,
    seed: UInt64
  ) -> Diagnostic? {
    let rehearsal = Rehearsal(of: trial.steps.map(\.input), in: rolePlay, at: workplace, seed: seed)
    let scorecard = Scorecard(rehearsal.call)
    let passed = scorecard.verdict == .pass
    let isPassRight = trial.passes.map { $0 == passed } ?? true
    guard scorecard.ending != trial.ending || !isPassRight else { return nil }
    return Diagnostic(
      rule: "trial-failed",
      severity: .error,
      message: Texts.trialFailed(
        trial.name,
        expected: trial.ending,
        expectedPass: trial.passes,
        ending: scorecard.ending,
        passed: passed,
        score: scorecard.score
      ),
      file: rolePlay.file,
      range: trial.range,
      notes: notes(of: rehearsal, trial: trial, file: rolePlay.file)
    )
  }

  /// Returns, for each line of the transcript, what the checker heard and which heading answered.
  private static func notes(of rehearsal: Rehearsal, trial: Trial, file: String) -> [Diagnostic
    .Note]
  {
    zip(trial.steps, rehearsal.steps.filter { $0.input != nil }).compactMap { step, played in
      guard let turn = played.turn else { return nil }
      let heard =
        turn.judgement.acts.map(\.japaneseName) + turn.keyPointHits.map(\.keyPoint)
        + turn.judgement.violations.map(\.japaneseName)
      return Diagnostic.Note(
        Texts.trialStep(scene: turn.scene, heard: heard, heading: turn.decision.winner?.heading),
        file: file,
        range: step.range
      )
    }
  }
}
