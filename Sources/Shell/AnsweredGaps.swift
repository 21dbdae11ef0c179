/// What answers to a customer's words say for the gaps of wordings, and how the person corrected it.
struct AnsweredGaps {
  private var said: [String: String] = [:]
  private var corrected: [String: String] = [:]

  /// What stands in a gap, by its name; nil where the last answer says nothing of it.
  subscript(name: String) -> String? { corrected[name] ?? said[name] }

  /// Takes what a new answer says; a correction stays where it says the same as the last one.
  mutating func take(_ known: [String: String]) {
    corrected = corrected.filter { said[$0.key] == known[$0.key] }
    said = known
  }

  /// Puts what the person typed in the place of what the answer says; returns whether it says anything of the gap.
  mutating func correct(_ name: String, to value: String) -> Bool {
    guard said[name] != nil else { return false }
    corrected[name] = value
    return true
  }
}
