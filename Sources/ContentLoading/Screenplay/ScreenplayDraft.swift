import Content
import SourceDiagnostics

/// Everything that was read of a screenplay, sound or not, with the places that checks point at.
struct ScreenplayDraft {
  let front: ScreenplayFrontMatter
  let explanation: String
  let aim: String
  let people: [RolePlay.Person]
  let moods: [Located<RolePlay.Mood>]
  let keyPoints: [KeyPoint]
  let scenes: [SceneDraft]
  let anywhere: [ReactionDraft]
  let endings: [EndingDraft]
  let scoring: ScoringDraft
  let recordSheet: RecordSheet?
  let trials: [Trial]
  /// How many trials are written, sound or not.
  let trialCount: Int
  let names: ScreenplayNames
  let surroundings: ScreenplaySurroundings

  /// Every reaction, in the order of the file.
  var reactions: [ReactionDraft] { scenes.flatMap(\.reactions) + anywhere }

  /// Every line that is said or seen, in the order of the file.
  var lines: [LineDraft] {
    scenes.flatMap { $0.lines + $0.reactions.flatMap(\.lines) } + anywhere.flatMap(\.lines)
      + endings.flatMap(\.lines)
  }

  /// The conditions that have to hold together, for each heading, line and transition.
  var conditionLists: [[Located<Condition>]] {
    lines.map(\.conditions)
      + reactions.flatMap { [$0.conditions] + $0.transitions.map(\.conditions) }
  }

  /// Every condition.
  var conditions: [Located<Condition>] { conditionLists.flatMap { $0 } }

  /// Where something is reported that the whole file lacks.
  let whole: SourceRange
}

/// A line that is said or seen, with the places of its conditions.
struct LineDraft: Hashable, Sendable {
  let speaker: Line.Speaker
  let conditions: [Located<Condition>]
  let text: String
  let range: SourceRange

  var line: Line { Line(speaker: speaker, conditions: conditions.map(\.value), text: text) }
}

/// A transition, with the places of its conditions.
struct TransitionDraft: Hashable, Sendable {
  /// Nil where nothing is known by the name.
  let destination: Transition.Destination?
  let conditions: [Located<Condition>]
  let range: SourceRange

  var transition: Transition? {
    destination.map { Transition(destination: $0, conditions: conditions.map(\.value)) }
  }
}

/// A scene with the places of what stands in it.
struct SceneDraft {
  let name: String
  let lines: [LineDraft]
  let authority: Authority?
  let reactions: [ReactionDraft]
  let range: SourceRange

  var scene: Scene {
    Scene(
      name: name,
      lines: lines.map(\.line),
      authority: authority,
      reactions: reactions.compactMap(\.reaction),
      range: range
    )
  }
}

/// An ending with the places of its lines.
struct EndingDraft {
  let name: String
  /// Nil where the heading does not say.
  let isGood: Bool?
  let lines: [LineDraft]
  let review: [String]
  let clauses: [ClauseReference]
  let range: SourceRange

  var ending: Ending {
    Ending(
      name: name,
      isGood: isGood ?? false,
      lines: lines.map(\.line),
      review: review,
      clauses: clauses,
      range: range
    )
  }
}

/// The scoring, sound or not.
struct ScoringDraft {
  var entries: [Scoring.Entry] = []
  var critical: [Term] = []
  var criticalMarks: [String] = []
  /// Whether every line of the section was sound.
  var isComplete = true

  var scoring: Scoring {
    Scoring(entries: entries, critical: critical, criticalMarks: criticalMarks)
  }
}
