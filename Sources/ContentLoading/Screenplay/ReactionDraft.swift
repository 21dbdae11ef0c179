import Content
import SourceDiagnostics

/// A reaction with the places of what stands below its heading.
struct ReactionDraft {
  let heading: TextSlice
  /// Nil where the heading cannot be understood.
  let trigger: Reaction.Trigger?
  let conditions: [Located<Condition>]
  var modelReplies: [String] = []
  var moodChanges: [Located<MoodChange>] = []
  var marks: [Located<String>] = []
  var lines: [LineDraft] = []
  var advice: [String] = []
  var suppressions: [RuleSuppression] = []
  var clauses: [ClauseReference] = []
  var transitions: [TransitionDraft] = []

  init(heading: TextSlice, trigger: Reaction.Trigger?, conditions: [Located<Condition>]) {
    self.heading = heading
    self.trigger = trigger
    self.conditions = conditions
  }

  /// The terms of the heading; empty where it has none.
  var terms: [Term] {
    if case .reply(let terms) = trigger { terms } else { [] }
  }

  var reaction: Reaction? {
    guard let trigger else { return nil }
    return Reaction(
      heading: heading.text,
      trigger: trigger,
      conditions: conditions.map(\.value),
      modelReplies: modelReplies,
      moodChanges: moodChanges.map(\.value),
      marks: marks.map(\.value),
      lines: lines.map(\.line),
      advice: advice,
      clauses: clauses,
      transitions: transitions.compactMap(\.transition),
      range: heading.range,
      suppressions: suppressions
    )
  }
}
