package import RolePlay

/// One try at a role-play, as its journal tells it.
package struct Attempt: Hashable, Sendable {
  /// The journal's file.
  package let path: String
  package let header: AttemptHeader
  /// What happened, without the turns that were taken back; empty where the attempt was graded.
  package private(set) var steps: [AttemptStep] = []
  package private(set) var result: AttemptResult?
  /// Whether the trainee chose not to go on.
  package private(set) var isDropped = false
  /// Whether the journal goes on with what this program cannot read.
  package internal(set) var isCutShort = false

  /// The bytes of the journal that it was read from; a longer one was written on since.
  package let length: Int

  /// Creates an attempt at which nothing has happened yet.
  init(path: String, header: AttemptHeader, length: Int) {
    self.path = path
    self.header = header
    self.length = length
  }

  /// What happened, in order.
  package var events: [Event] { steps.map(\.event) }

  /// Whether it is known what came of every turn, so that an edited case can be gone on with.
  package var isTraced: Bool { steps.allSatisfy { $0.trace != nil || !$0.event.isTurn } }

  /// Whether the operator said or did anything.
  package var isPlayed: Bool {
    result != nil || steps.contains { $0.event != .callConnected }
  }

  /// Whether the call can be gone on with.
  package var isOpen: Bool { result == nil && !isDropped && !isCutShort && !steps.isEmpty }

  /// Takes the next line of the journal into account.
  mutating func apply(_ entry: JournalEntry) {
    switch entry {
    case .attemptBegan: break
    case .event(let event): steps.append(AttemptStep(event: event))
    case .turn(let event, let trace): steps.append(AttemptStep(event: event, trace: trace))
    case .turnTakenBack:
      steps.takeLastTurnBack()
      result = nil
    case .attemptEnded(let result): self.result = result
    case .attemptDropped: isDropped = true
    }
  }
}

/// Something that happened in an attempt.
package struct AttemptStep: Hashable, Sendable {
  package let event: Event
  /// What came of it; nil where it is no turn, or the journal is of a format that did not keep it.
  package let trace: TurnTrace?

  package init(event: Event, trace: TurnTrace? = nil) {
    self.event = event
    self.trace = trace
  }
}

extension [AttemptStep] {
  /// Takes the last thing that the operator said or did away, with whatever came after it.
  ///
  /// - Returns: Whether there was any.
  @discardableResult
  package mutating func takeLastTurnBack() -> Bool {
    guard let last = lastIndex(where: { $0.event.isTurn }) else { return false }
    removeSubrange(last...)
    return true
  }
}

extension Event {
  /// Whether the operator said or did something in a call.
  package var isTurn: Bool {
    switch self {
    case .operatorSpoke, .operatorMoved: true
    case .callConnected, .recordWritten, .hintTaken: false
    }
  }
}
