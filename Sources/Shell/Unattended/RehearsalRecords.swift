import Content
import ReplyCheck
import RolePlay
import SourceDiagnostics

/// Writes a rehearsal as JSON: one object an event, the scorecard last.
struct RehearsalRecords {
  let rehearsal: Rehearsal
  let workplace: Workplace
  let language: Language

  /// The lines, in the order in which things happened.
  var lines: [String] {
    var lines: [String] = []
    for (number, step) in rehearsal.steps.enumerated() {
      if let turn = step.turn { lines += records(of: turn, number: number) }
      lines += step.effects.compactMap { record(of: $0, number: number) }
    }
    return lines + [JSONLine.text(of: ScorecardRecord(Scorecard(rehearsal.call)))]
  }

  private func records(of turn: Turn, number: Int) -> [String] {
    switch turn.input {
    case .move(let move, let argument):
      return [
        JSONLine.text(
          of: OperatorRecord(
            turn: number,
            text: Nullable(nil),
            move: Nullable(move.rawValue),
            argument: Nullable(argument),
            acts: [],
            violations: [],
            keyPoints: []
          )
        )
      ]
    case .reply(let reply):
      let context = turn.replyContext
      let record = OperatorRecord(
        turn: number,
        text: Nullable(reply.text),
        move: Nullable(nil),
        argument: Nullable(nil),
        acts: reply.judgement.acts,
        violations: reply.judgement.violations,
        keyPoints: turn.keyPointHits.map(\.keyPoint)
      )
      return [JSONLine.text(of: record)]
        + reply.judgement.findings.map { finding in
          JSONLine.text(
            of: TurnFindingRecord(
              turn: number,
              finding: FindingRecord(
                finding,
                template: workplace.betterWording(insteadOf: finding, in: context)?.id,
                language: language
              )
            )
          )
        }
    }
  }

  private func record(of effect: Effect, number: Int) -> String? {
    switch effect {
    case .say(let speaker, let text):
      let type =
        switch speaker {
        case .customer: "customer"
        case .supervisor: "supervisor"
        case .narration: "narration"
        }
      return JSONLine.text(of: SpeechRecord(type: type, turn: number, text: text))
    case .showMoodChange(let mood, let from, let to):
      return JSONLine.text(of: MoodRecord(turn: number, mood: mood, from: from, to: to))
    case .advise(let text, _):
      return JSONLine.text(of: SpeechRecord(type: "advice", turn: number, text: text))
    case .moveUnanswered(let move):
      return JSONLine.text(
        of: SpeechRecord(type: "narration", turn: number, text: Texts.unanswered(move)[language])
      )
    case .replyUnanswered:
      return JSONLine.text(
        of: SpeechRecord(type: "narration", turn: number, text: Texts.unansweredReply[language])
      )
    case .enterScene(let name): return JSONLine.text(of: SceneRecord(turn: number, scene: name))
    case .putCallAside(let time):
      return JSONLine.text(
        of: CallRecord(type: "put-aside", turn: number, call: nil, time: time?.description)
      )
    case .beginCall(let call, let time):
      return JSONLine.text(
        of: CallRecord(type: "call", turn: number, call: call, time: time?.description)
      )
    case .endCall(let name):
      return JSONLine.text(
        of: EndingRecord(turn: number, ending: name, good: rehearsal.call.ending?.isGood ?? false)
      )
    case .setMark(let name): return JSONLine.text(of: MarkRecord(turn: number, mark: name))
    case .rejectEvent: return nil
    }
  }
}

private struct OperatorRecord: Encodable {
  let type = "operator"
  let turn: Int
  let text: Nullable<String>
  let move: Nullable<String>
  let argument: Nullable<String>
  let acts: [Act]
  let violations: [Violation]
  let keyPoints: [String]
}

private struct SpeechRecord: Encodable {
  let type: String
  let turn: Int
  let text: String
}

private struct MoodRecord: Encodable {
  let type = "mood"
  let turn: Int
  let mood: String
  let from: Int
  let to: Int
}

private struct SceneRecord: Encodable {
  let type = "scene"
  let turn: Int
  let scene: String
}

private struct CallRecord: Encodable {
  let type: String
  let turn: Int
  /// The number of the call that begins; left out where one is put aside.
  let call: Int?
  let time: String?
}

private struct MarkRecord: Encodable {
  let type = "mark"
  let turn: Int
  let mark: String
}

private struct EndingRecord: Encodable {
  let type = "ending"
  let turn: Int
  let ending: String
  let good: Bool
}
