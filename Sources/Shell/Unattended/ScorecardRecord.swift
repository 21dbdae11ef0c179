import Content
import RolePlay

/// The scorecard as JSON.
struct ScorecardRecord: Encodable {
  struct Criterion: Encodable {
    let id: String
    let points: Int
    let max: Int
  }

  struct Critical: Encodable {
    let violation: String
    let turn: Int
    let text: String
    let clause: Nullable<String>
  }

  struct ProfileLine: Encodable {
    let id: String
    let outcome: Scorecard.Criterion.Outcome
  }

  struct RecordLine: Encodable {
    struct Item: Encodable {
      let id: String
      let outcome: RecordGrade.Item.Outcome
    }

    let items: [Item]
    let faults: [RecordFault]
  }

  let type = "scorecard"
  let roleplay: String
  let seed: UInt64
  /// Null where the transcript ended before the call.
  let ending: Nullable<String>
  let verdict: Scorecard.Verdict
  let score: Int
  let criteria: [Criterion]
  let critical: [Critical]
  let profile: [ProfileLine]
  /// Null where no record is asked for and none was written.
  let record: Nullable<RecordLine>
  /// The clause on what the company does for the operator; null where the call was of no kind that hurts.
  let care: Nullable<String>
  let seconds: Int

  init(_ scorecard: Scorecard) {
    roleplay = scorecard.rolePlay
    seed = scorecard.seed
    ending = Nullable(scorecard.ending)
    verdict = scorecard.verdict
    score = scorecard.score
    criteria = scorecard.entries.map { Criterion(id: $0.label, points: $0.points, max: $0.maximum) }
    critical = scorecard.critical.map { error in
      Critical(
        violation: Self.name(of: error.cause),
        turn: error.ground.turn + 1,
        text: error.ground.text,
        clause: Nullable(error.clause?.description)
      )
    }
    profile = scorecard.profile.map { ProfileLine(id: $0.id, outcome: $0.outcome) }
    record = Nullable(
      scorecard.record.map { grade in
        RecordLine(
          items: grade.items.map { .init(id: $0.label, outcome: $0.outcome) },
          faults: grade.faults.map(\.kind)
        )
      }
    )
    care = Nullable(scorecard.care?.description)
    seconds = scorecard.seconds
  }

  private static func name(of cause: Scorecard.CriticalError.Cause) -> String {
    switch cause {
    case .term(let term): name(of: term)
    case .mark(let mark): mark
    }
  }

  private static func name(of term: Term) -> String {
    switch term {
    case .act(let act): act.rawValue
    case .violation(let violation): violation.rawValue
    case .keyPoint(let name): name
    case .move(let move): move.rawValue
    case .circumstance(let circumstance): circumstance.rawValue
    }
  }
}
