/// Something said or seen.
package struct Line: Hashable, Sendable {
  /// Whose line it is.
  package enum Speaker: Hashable, Sendable {
    case customer
    case supervisor
    /// A stage direction: seen, not said.
    case narration
  }

  package let speaker: Speaker
  package let conditions: [Condition]
  package let text: String

  package init(speaker: Speaker, conditions: [Condition] = [], text: String) {
    self.speaker = speaker
    self.conditions = conditions
    self.text = text
  }
}
