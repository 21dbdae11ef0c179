package import Content

/// What the world is asked to do after an event.
///
/// The effects of one event come in the order in which they happen.
package enum Effect: Hashable, Sendable {
  /// Somebody says something; a stage direction is only shown.
  case say(Line.Speaker, String)
  case showMoodChange(mood: String, from: Int, to: Int)
  /// A mark was set that was not set before.
  case setMark(String)
  /// A remark of the case's author to the trainee, with the clauses that the reaction rests on; may be none.
  case advise(String, clauses: [ClauseReference])
  /// The case foresees no such move here: a hold passes, a transfer finds nobody free, a note stays unread, a
  /// recording needs leave. An end is never unanswered: it ends the call.
  case moveUnanswered(Move)
  /// The case foresees no such reply here: the customer says nothing.
  case replyUnanswered
  case enterScene(String)
  /// This call is over; the case goes on with another one, at a time where the case has times.
  case putCallAside(until: CalendarTime?)
  /// Another call of the case begins.
  case beginCall(number: Int, at: CalendarTime?)
  /// The call is over, with the name of the ending.
  case endCall(ending: String)
  /// The event makes no sense now and changed nothing.
  case rejectEvent
}
