import Content

/// A mood that does nothing but run out: every turn takes the same from it, and at its bound the call ends.
///
/// More of it never closes a way, so a state needs to be looked at only with the most that a call can have left there:
/// that is when it is reached first. Conversely a call can always wait until it runs out.
struct Patience {
  /// The name of the mood.
  let mood: String
  /// The turn at whose end it has run out.
  let turns: Int

  /// Finds such a mood in a case; nil where there is none.
  init?(_ rolePlay: RolePlay) {
    for mood in rolePlay.moods where mood.changePerTurn < 0 {
      guard Self.runsOutOnly(mood, in: rolePlay) else { continue }
      self.mood = mood.name
      let left = max(0, mood.initial - mood.bounds.lowerBound)
      turns = max(1, (left - mood.changePerTurn - 1) / -mood.changePerTurn)
      return
    }
    return nil
  }

  private static func runsOutOnly(_ mood: RolePlay.Mood, in rolePlay: RolePlay) -> Bool {
    let reactions = rolePlay.allReactions
    let isChanged = reactions.contains { $0.moodChanges.contains { $0.mood == mood.name } }
    let asking = reactions.filter { reaction in
      (reaction.conditions + reaction.transitions.flatMap(\.conditions)).contains {
        if case .mood(mood.name, _, _) = $0 { true } else { false }
      }
    }
    return !isChanged && asking.count == 1 && rolePlay.anywhere.contains(asking[0])
      && asking[0].trigger == .state
      && asking[0].conditions == [.mood(mood.name, .atMost, mood.bounds.lowerBound)]
      && asking[0].transitions.count == 1 && asking[0].transitions[0].conditions.isEmpty
      && asking[0].transitions[0].scene == nil
  }
}
