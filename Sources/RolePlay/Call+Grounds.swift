import Content
import ReplyCheck

extension Call {
  /// What fails the call by the rubric or by the case, in the order of the turns.
  var criticalErrors: [Scorecard.CriticalError] {
    let byRubric =
      Violation.allCases.filter(rubric.criticalViolations.contains).map(Term.violation)
      + Circumstance.allCases.filter(rubric.criticalCircumstances.contains).map(Term.circumstance)
    let terms = byRubric + rolePlay.scoring.critical.filter { !byRubric.contains($0) }
    let firstOverrun = turns.firstIndex { $0.conduct.meets(.circumstance(.overrun)) }
    return turns.indices.flatMap { turn in
      let ofTerms = terms.compactMap { term -> Scorecard.CriticalError? in
        // Once the company's minutes are over, they stay so: one error, however many turns follow.
        if term == .circumstance(.overrun), turn != firstOverrun { return nil }
        return ground(of: term, inTurn: turn).map { ground in
          Scorecard.CriticalError(
            cause: .term(term),
            ground: ground,
            clause: clause(of: term, inTurn: turn)
          )
        }
      }
      let ofPromises = promiseOutcomes.filter { $0.turn == turn }.map(\.mark.name)
      let ofMarks = rolePlay.scoring.criticalMarks
        .filter { turns[turn].marksSet.contains($0) || ofPromises.contains($0) }
        .map { mark in
          Scorecard.CriticalError(
            cause: .mark(mark),
            ground: ground(ofTurn: turn),
            clause: turns[turn].decision.winner?.reaction.clauses.first
          )
        }
      return ofTerms + ofMarks
    }
  }

  /// Returns the words or the move that meet a term in a turn, or nil where the turn does not meet it.
  func ground(of term: Term, inTurn index: Int) -> Ground? {
    let turn = turns[index]
    guard turn.conduct.meets(term) else { return nil }
    switch term {
    case .act(let act):
      return ground(
        ofTurn: index,
        range: turn.judgement.grounds.first { $0.act == act }?.range
      )
    case .violation(let violation):
      guard let finding = turn.judgement.findings.first(where: { $0.violation == violation }) else {
        return nil
      }
      return Ground(turn: index, range: finding.range, text: finding.text)
    case .keyPoint(let name):
      return ground(
        ofTurn: index,
        range: turn.keyPointHits.first { $0.keyPoint == name }?.range
      )
    case .move, .circumstance:
      return ground(ofTurn: index)
    }
  }

  /// Returns the words of a turn at a range, all of them without one; for a move its name.
  func ground(ofTurn index: Int, range: Range<Int>? = nil) -> Ground {
    switch turns[index].input {
    case .move(let move, _):
      return Ground(turn: index, range: nil, text: "【\(move.japaneseName)】")
    case .reply(let reply):
      let scalars = Array(reply.text.unicodeScalars)
      // Words that were masked for the journal may be shorter than what the checker saw.
      let range = (range ?? 0..<scalars.count).clamped(to: 0..<scalars.count)
      let words = String(String.UnicodeScalarView(scalars[range]))
      return Ground(turn: index, range: range, text: words)
    }
  }

  /// Returns the clause that a critical error offends: the finding's, the key point's or the reaction's.
  private func clause(of term: Term, inTurn index: Int) -> ClauseReference? {
    let turn = turns[index]
    let ofReaction = turn.decision.winner?.reaction.clauses.first
    switch term {
    case .violation(let violation):
      return turn.judgement.findings.first { $0.violation == violation }?.clause ?? ofReaction
    case .keyPoint(let name):
      return rolePlay.keyPoints.first { $0.name == name }?.clauses.first ?? ofReaction
    case .act, .move, .circumstance:
      return ofReaction
    }
  }
}
