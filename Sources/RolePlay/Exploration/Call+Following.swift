import Content
import ReplyCheck
import SourceDiagnostics

extension Call {
  /// Returns the call after turns of an exploration, each reply meeting exactly what it stands for.
  ///
  /// No words are behind such replies: this is for coming to a place, not for grading.
  package func following(_ turns: [Exploration.Turn]) -> Call {
    turns.reduce(phase == .ringing ? trying(.callConnected) : self) { call, turn in
      (call.isPutAside ? call.trying(.callConnected) : call).trying(Event(standingFor: turn))
    }
  }
}

extension Event {
  /// How long a reply is that takes so much time that a new part of the clock begins, in moras.
  private static let longSpeech = 60_000

  fileprivate init(standingFor turn: Exploration.Turn) {
    switch turn.input {
    case .move(let move, _):
      self = .operatorMoved(move, argument: move == .hold && turn.takesTime ? "3600" : nil)
    case .reply(let terms):
      let words = terms.contains(.circumstance(.silence)) ? "……" : "はい"
      let whole = 0..<2
      self = .operatorSpoke(
        CheckedReply(
          text: words,
          moras: turn.takesTime ? Self.longSpeech : 2,
          judgement: Judgement(
            grounds: terms.compactMap { term in
              guard case .act(let act) = term else { return nil }
              return Judgement.ActGround(act: act, range: whole, rule: "exploration")
            },
            findings: terms.compactMap { term in
              guard case .violation(let violation) = term else { return nil }
              return Finding(
                rule: "exploration",
                violation: violation,
                severity: .violation,
                range: whole,
                text: words,
                message: LocalizedText(violation.japaneseName, en: violation.rawValue)
              )
            }
          ),
          keyPoints: terms.compactMap { term in
            guard case .keyPoint(let name) = term else { return nil }
            return KeyPointMatch(keyPoint: name, isHit: true, range: whole, nearest: nil)
          }
        )
      )
    }
  }
}
