import Content
import Records
import RolePlay

/// A call that is being played, with its journal.
///
/// An event is on disk before anything of what it led to is shown.
final class LiveCall {
  private(set) var call: Call
  /// What happened, without the turns that were taken back.
  private(set) var steps: [AttemptStep]
  private let ringing: Call
  /// Nil where no journal can be kept.
  private var journal: JournalWriter?
  /// Why there is no journal where there should be one; the call is played all the same.
  let journalFailure: RecordsError?

  /// Begins an attempt.
  init(begin call: Call, at seconds: Int, in folder: AttemptFolder?) {
    let header = AttemptHeader(
      rolePlay: call.rolePlay.id,
      digest: call.rolePlay.digest,
      seed: call.seed,
      began: seconds,
      basis: call.basis,
      level: call.level
    )
    do {
      journal = try folder?.begin(header)
      journalFailure = nil
    } catch {
      journal = nil
      journalFailure = error
    }
    ringing = call
    self.call = call
    steps = []
  }

  /// Goes on with an attempt from its last turn, or from the last before an edited case goes another way.
  ///
  /// - Parameters:
  ///   - attempt: The attempt.
  ///   - replay: What of it is the same call now.
  ///   - call: The call that rings.
  /// - Throws: Where its journal cannot be written.
  init(
    resume attempt: Attempt,
    as replay: Replay,
    ringing call: Call
  ) throws(RecordsError) {
    journal = try JournalWriter(resuming: attempt)
    journalFailure = nil
    ringing = call
    self.call = replay.call
    steps = replay.steps
    var rest = attempt.steps
    // What leads elsewhere now is taken back, so that the journal tells the call as it goes on.
    while rest.count > steps.count, rest.takeLastTurnBack() {
      try journal?.append(.turnTakenBack)
    }
  }

  /// The path of the journal; nil where there is none.
  var journalPath: String? { journal?.path }

  /// Writes an event down, masked, and lets the call take it.
  ///
  /// - Returns: What the event led to, and why it could not be written where it could not: the call goes on all the same.
  func handle(_ event: Event) -> (effects: [Effect], failure: RecordsError?) {
    let masked = event.masked
    let count = call.turns.count
    let effects = call.handle(masked)
    let trace = call.turns.count > count ? call.lastTrace : nil
    steps.append(AttemptStep(event: masked, trace: trace))
    return (effects, append(trace.map { .turn(masked, $0) } ?? .event(masked)))
  }

  /// Takes the last turn back; returns false where there is none.
  func undo() -> (isDone: Bool, failure: RecordsError?) {
    guard steps.takeLastTurnBack() else { return (false, nil) }
    call = ringing
    for step in steps { _ = call.handle(step.event) }
    return (true, append(.turnTakenBack))
  }

  /// The events before a turn, counted from 1; nil where there are not so many turns.
  func events(beforeTurn number: Int) -> [Event]? {
    let turns = steps.indices.filter { steps[$0].event.isTurn }
    guard turns.indices.contains(number - 1) else { return nil }
    return steps[..<turns[number - 1]].map(\.event)
  }

  /// Writes down that an attempt that has not ended will not be gone on with.
  func drop() {
    // One that cannot be written stays open: it can be dropped again when the next one begins.
    if !call.isEnded { _ = append(.attemptDropped) }
  }

  /// Writes down how the attempt came out.
  func finish(_ result: AttemptResult) -> RecordsError? {
    append(.attemptEnded(result))
  }

  private func append(_ entry: JournalEntry) -> RecordsError? {
    do {
      try journal?.append(entry)
      return nil
    } catch {
      return error
    }
  }
}
