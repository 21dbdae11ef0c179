import Content

/// What came of a turn, short enough to keep, so that a replay can tell where an edited case goes another way.
package struct TurnTrace: Hashable, Codable, Sendable {
  /// The heading that won; nil where the case foresaw none.
  package let heading: String?
  /// Where the call stood then: the name of the scene or ending, or of the scene of the next call.
  package let place: String
  package let moods: [String: Int]
  /// Sorted.
  package let marks: [String]

  package init(heading: String?, place: String, moods: [String: Int], marks: [String]) {
    self.heading = heading
    self.place = place
    self.moods = moods
    self.marks = marks
  }

  /// How a turn that goes another way than it did differs first.
  package enum Difference: Hashable, Sendable {
    case heading(old: String?, new: String?)
    case place(old: String, new: String)
    /// A mood; nil where the case does not have it.
    case mood(String, old: Int?, new: Int?)
    /// Marks that were set then or now alone.
    case marks([String])
  }

  /// Returns how this turn differs from what it was; nil where it does not.
  package func difference(from old: TurnTrace) -> Difference? {
    if heading != old.heading { return .heading(old: old.heading, new: heading) }
    if place != old.place { return .place(old: old.place, new: place) }
    let names = Set(moods.keys).union(old.moods.keys).sorted()
    if let name = names.first(where: { moods[$0] != old.moods[$0] }) {
      return .mood(name, old: old.moods[name], new: moods[name])
    }
    return marks == old.marks ? nil : .marks(Set(marks).symmetricDifference(old.marks).sorted())
  }
}

extension Call {
  /// What came of the last turn; nil before the first.
  package var lastTrace: TurnTrace? {
    turns.last.map { turn in
      TurnTrace(
        heading: turn.decision.winner?.heading,
        place: sceneName ?? ending?.name ?? nextCall?.scene.name ?? "",
        moods: turn.after.moods,
        marks: turn.after.marks.sorted()
      )
    }
  }
}
