package import SourceDiagnostics

/// How the customer reacts to a reply or a move.
///
/// It never changes, so everything that tells of it, such as each turn of a call, shares one.
package final class Reaction: Hashable, Sendable {
  /// What makes a reaction a candidate.
  package enum Trigger: Hashable, Sendable {
    /// A reply or move that meets every one of these terms.
    case reply([Term])
    /// Every utterance that nothing else takes.
    case otherwise
    /// No reply at all: the conditions alone, looked at after every turn.
    case state
  }

  /// The heading as it is written.
  package let heading: String
  package let trigger: Trigger
  package let conditions: [Condition]
  /// Replies that would be right here, shown as 手本.
  package let modelReplies: [String]
  package let moodChanges: [MoodChange]
  /// Marks that the reaction sets.
  package let marks: [String]
  /// What is said and seen, in the order of the file.
  package let lines: [Line]
  /// Remarks to the trainee, shown when the reaction happens.
  package let advice: [String]
  package let clauses: [ClauseReference]
  /// Where the call goes, by the first whose conditions hold; may be empty.
  package let transitions: [Transition]
  package let range: SourceRange
  /// The rules that its model replies may break, with the trainer's reasons.
  package let suppressions: [RuleSuppression]

  package init(
    heading: String,
    trigger: Trigger,
    conditions: [Condition] = [],
    modelReplies: [String] = [],
    moodChanges: [MoodChange] = [],
    marks: [String] = [],
    lines: [Line] = [],
    advice: [String] = [],
    clauses: [ClauseReference] = [],
    transitions: [Transition] = [],
    range: SourceRange,
    suppressions: [RuleSuppression] = []
  ) {
    self.heading = heading
    self.trigger = trigger
    self.conditions = conditions
    self.modelReplies = modelReplies
    self.moodChanges = moodChanges
    self.marks = marks
    self.lines = lines
    self.advice = advice
    self.clauses = clauses
    self.transitions = transitions
    self.range = range
    self.suppressions = suppressions
  }

  package static func == (left: Reaction, right: Reaction) -> Bool {
    left === right
      || (left.heading == right.heading && left.trigger == right.trigger
        && left.conditions == right.conditions && left.modelReplies == right.modelReplies
        && left.moodChanges == right.moodChanges && left.marks == right.marks
        && left.lines == right.lines && left.advice == right.advice
        && left.clauses == right.clauses && left.transitions == right.transitions
        && left.range == right.range && left.suppressions == right.suppressions)
  }

  /// Hashes what tells the reactions of a file apart.
  package func hash(into hasher: inout Hasher) { hasher.combine(range) }
}

/// An amount that a reaction adds to a mood.
package struct MoodChange: Hashable, Sendable {
  package let mood: String
  package let amount: Int

  package init(mood: String, amount: Int) {
    self.mood = mood
    self.amount = amount
  }
}

/// Where a call goes after a reaction.
package struct Transition: Hashable, Sendable {
  /// A place to go.
  package enum Destination: Hashable, Sendable {
    case scene(String)
    case ending(String)
    /// The next call of the case, which begins in a scene.
    case nextCall(scene: String, NextCallTime)
  }

  package let destination: Destination
  package let conditions: [Condition]

  /// The scene in which the call, or the next one, goes on; nil where it ends.
  package var scene: String? {
    switch destination {
    case .scene(let name), .nextCall(let name, _): name
    case .ending: nil
    }
  }

  package init(destination: Destination, conditions: [Condition] = []) {
    self.destination = destination
    self.conditions = conditions
  }
}
