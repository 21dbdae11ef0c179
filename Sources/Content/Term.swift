/// What a reply or a move has to do or to be, by one name.
package enum Term: Hashable, Sendable {
  case act(Act)
  case violation(Violation)
  /// A key point, by its name.
  case keyPoint(String)
  case move(Move)
  case circumstance(Circumstance)
}
