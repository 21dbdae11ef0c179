package import Content

/// What the world is asked to do after an event.
package enum Effect: Hashable, Sendable {
  case say(Line.Speaker, String)
  case showMoodChange(mood: String, from: Int, to: Int)
  /// A remark of the case's author to the trainee.
  case advise(String)
  case enterScene(String)
  /// The call is over, with the name of the ending.
  case endCall(ending: String)
  /// The event makes no sense now and changed nothing.
  case rejectEvent
}
