import Content
import Records
import RolePlay

/// A call that is being played, with its journal.
///
/// An event is on disk before anything of what it led to is shown.
final class LiveCall {
  private(set) var call: Call
  /// What happened, without the turns that were taken back.
  private(set) var events: [Event]
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
      basis: call.basis
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
    events = []
  }

  /// Goes on with an attempt from its last turn.
  init(resume attempt: Attempt, ringing call: Call) throws(RecordsError) {
    journal = try JournalWriter(resuming: attempt)
    journalFailure = nil
    ringing = call
    self.call = call
    events = attempt.events
    for event in events { _ = self.call.handle(event) }
  }

  /// The path of the journal; nil where there is none.
  var journalPath: String? { journal?.path }

  /// Writes an event down, masked, and lets the call take it.
  ///
  /// - Returns: What the event led to, and why it could not be written where it could not: the call goes on all the same.
  func handle(_ event: Event) -> (effects: [Effect], failure: RecordsError?) {
    let masked = event.masked
    let failure = append(.event(masked))
    events.append(masked)
    return (call.handle(masked), failure)
  }

  /// Takes the last turn back; returns false where there is none.
  func undo() -> (isDone: Bool, failure: RecordsError?) {
    guard events.takeLastTurnBack() else { return (false, nil) }
    call = ringing
    for event in events { _ = call.handle(event) }
    return (true, append(.turnTakenBack))
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
