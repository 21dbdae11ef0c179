package import Content

/// A call as it goes: the case, where it stands, and everything that happened.
///
/// Equal seeds and events give equal calls. Whether a heading matches is decided on the state before it, when
/// the operator's own time has passed; whether its lines and transitions apply is decided after its changes of
/// mood and marks. Then the reactions to the state of the call are looked at, and only then the call moves on.
package struct Call: Hashable, Sendable {
  package let rolePlay: RolePlay
  /// What the company's table says of the topic; the case and its scenes may override it.
  package let topicAuthority: Authority
  package let rubric: Rubric
  /// The company's numbers for a call that does not get on.
  package let limits: CompanyLimits
  /// The days on which the company is closed.
  package let calendar: BusinessCalendar
  /// Picks among lines that would all be right.
  package let seed: UInt64
  /// How much the trainee is shown, and whether hints cost points.
  package let level: PracticeLevel
  package internal(set) var phase = Phase.ringing
  package internal(set) var state: CallState
  /// What the operator said and did, in order.
  package internal(set) var turns: [Turn] = []
  /// What happened when the line opened last, before the first turn of this call.
  package internal(set) var opening: [Effect] = []
  /// The number of the call, from 1: a case can go on over several.
  package internal(set) var number = 1
  /// Who placed the call that is on, or the one before where it was put aside.
  package internal(set) var direction: RolePlay.Direction
  /// When each call began, as far as the case says.
  var starts: [CalendarTime?]
  /// The simulated seconds of the calls before this one.
  var earlierSeconds = 0
  /// How many hints were taken.
  package internal(set) var hintCount = 0
  /// What was written into the records, in order.
  package internal(set) var records: [WrittenRecord] = []
  /// What became of the promises, one for each call after the first.
  package internal(set) var promiseOutcomes: [PromiseOutcome] = []
  /// What the customer said last: all their lines of that moment; empty before their first.
  package internal(set) var lastCustomerLine = ""
  /// The line that each set of equal ones gave last.
  var lastPicked: [[Line]: Line] = [:]
  var pickCount: UInt64 = 0

  /// Creates a call that rings.
  ///
  /// - Parameters:
  ///   - rolePlay: A case that was loaded without errors.
  ///   - topicAuthority: What the company's table says of the case's topic.
  ///   - rubric: What holds for every call.
  ///   - limits: The company's numbers for a call that does not get on.
  ///   - calendar: The days on which the company is closed.
  ///   - seed: Picks among lines that would all be right.
  ///   - level: How much the trainee is shown, and whether hints cost points.
  package init(
    rolePlay: RolePlay,
    topicAuthority: Authority,
    rubric: Rubric,
    limits: CompanyLimits = CompanyLimits(),
    calendar: BusinessCalendar = BusinessCalendar(),
    seed: UInt64,
    level: PracticeLevel = .practice
  ) {
    self.rolePlay = rolePlay
    self.topicAuthority = topicAuthority
    self.rubric = rubric
    self.limits = limits
    self.calendar = calendar
    starts = [rolePlay.startsAt]
    direction = rolePlay.direction
    self.seed = seed
    self.level = level
    state = CallState(
      moods: Dictionary(rolePlay.moods.map { ($0.name, $0.initial) }) { first, _ in first },
      limits: limits
    )
  }

  /// Takes an event and returns what it leads to, in order.
  ///
  /// - Parameter event: What happened, with everything that the call may know of it.
  /// - Returns: `[.rejectEvent]` where the event makes no sense now; then nothing has changed.
  package mutating func handle(_ event: Event) -> [Effect] {
    switch (phase, event) {
    case (.ringing, .callConnected):
      return connect()
    case (.putAside(let next), .callConnected):
      return connect(next)
    case (.talking(let scene), .operatorSpoke(let reply)):
      return takeTurn(.reply(reply), in: scene)
    case (.talking(let scene), .operatorMoved(let move, let argument)):
      return takeTurn(.move(move, argument: argument), in: scene)
    case (.talking, .hintTaken) where level != .test:
      hintCount += 1
      return []
    case (.putAside, .recordWritten(let record)), (.ended, .recordWritten(let record)):
      records.append(WrittenRecord(call: number, record: record))
      return []
    case (.ringing, .operatorSpoke), (.ringing, .operatorMoved), (.ringing, .recordWritten),
      (_, .hintTaken),
      (.talking, .callConnected), (.talking, .recordWritten),
      (.putAside, .operatorSpoke), (.putAside, .operatorMoved),
      (.ended, .callConnected), (.ended, .operatorSpoke), (.ended, .operatorMoved):
      return [.rejectEvent]
    }
  }

  /// Creates a call in which all of some events have happened; those that made no sense have no trace.
  package static func replaying(
    _ events: some Sequence<Event>,
    rolePlay: RolePlay,
    topicAuthority: Authority,
    rubric: Rubric,
    limits: CompanyLimits = CompanyLimits(),
    calendar: BusinessCalendar = BusinessCalendar(),
    seed: UInt64
  ) -> Call {
    var call = Call(
      rolePlay: rolePlay,
      topicAuthority: topicAuthority,
      rubric: rubric,
      limits: limits,
      calendar: calendar,
      seed: seed
    )
    for event in events { _ = call.handle(event) }
    return call
  }
}
