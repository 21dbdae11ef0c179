package import Content
import ReplyCheck

extension Call {
  /// Returns the call after an event; this one stays as it is.
  package func trying(_ event: Event) -> Call {
    var call = self
    _ = call.handle(event)
    return call
  }

  /// Returns whether an event would make a heading win with nothing broken, failed or lost by it.
  package func wins(_ reaction: Reaction, by event: Event) -> Bool {
    let next = trying(event)
    guard next.turns.count > turns.count, let turn = next.turns.last else { return false }
    return turn.decision.winner?.reaction == reaction && turn.judgement.violations.isEmpty
      && next.criticalErrors.count == criticalErrors.count && next.lostPoints == lostPoints
  }

  /// The points that lines of the scoring have taken away.
  private var lostPoints: Int {
    rolePlay.scoring.entries.filter { $0.points < 0 }.reduce(0) {
      $0 + Scorecard.Entry($1, in: self).points
    }
  }
}
