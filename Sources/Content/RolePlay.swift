/// An authored case: who calls, what they want, how they react, and what the call is worth.
package struct RolePlay: Hashable, Sendable {
  /// Who placed the call.
  package enum Direction: String, Hashable, Codable, CaseIterable, Sendable {
    case inbound
    case outbound

    /// The name that authors write.
    package var japaneseName: String {
      switch self {
      case .inbound: "受電"
      case .outbound: "架電"
      }
    }
  }

  /// How hard a case is.
  package enum Difficulty: String, Hashable, Codable, CaseIterable, Sendable {
    case foundation
    case intermediate
    case advanced

    /// The name that authors write.
    package var japaneseName: String {
      switch self {
      case .foundation: "初級"
      case .intermediate: "中級"
      case .advanced: "上級"
      }
    }
  }

  /// Somebody who appears in the case.
  package struct Person: Hashable, Sendable {
    package let name: String
    package let description: String

    package init(name: String, description: String) {
      self.name = name
      self.description = description
    }
  }

  /// A feeling of the customer, as a number with bounds.
  package struct Mood: Hashable, Sendable {
    package let name: String
    package let initial: Int
    package let bounds: ClosedRange<Int>
    /// What every turn of the operator adds.
    package let changePerTurn: Int

    package init(name: String, initial: Int, bounds: ClosedRange<Int>, changePerTurn: Int = 0) {
      self.name = name
      self.initial = initial
      self.bounds = bounds
      self.changePerTurn = changePerTurn
    }
  }

  /// The file's name without its ending.
  package let id: String
  /// The number that people call the case by, such as `KJ-07`.
  package let number: String
  package let title: String
  package let direction: Direction
  package let difficulty: Difficulty
  package let topic: String
  /// Overrides the company's table of authority; nil where the table decides.
  package let authority: Authority?
  package let customerKinds: [CustomerKind]
  /// How the customer reacts to what the case says nothing of; nil where they are like nobody.
  package let character: CustomerCharacter?
  /// The points from which a call passes.
  package let passMark: Int
  package let openingScene: String
  /// When the first call begins; nil where the case does not say.
  package let startsAt: CalendarTime?
  package let explanation: String
  package let aim: String
  package let people: [Person]
  package let moods: [Mood]
  package let keyPoints: [KeyPoint]
  package let scenes: [Scene]
  /// The reactions that compete in every scene.
  package let anywhere: [Reaction]
  package let endings: [Ending]
  package let scoring: Scoring
  /// What the record of the call is graded on; nil where none is asked for.
  package let recordSheet: RecordSheet?
  package let trials: [Trial]
  /// A digest of the whole file; lower-case hexadecimal.
  package let digest: String
  package let file: String
  /// What the customer is called where the case gives a name; nil where they do not say.
  package let customerName: String?

  package init(
    id: String,
    number: String,
    title: String,
    direction: Direction = .inbound,
    difficulty: Difficulty = .foundation,
    topic: String = "",
    authority: Authority? = nil,
    customerKinds: [CustomerKind] = [],
    character: CustomerCharacter? = nil,
    passMark: Int,
    openingScene: String,
    startsAt: CalendarTime? = nil,
    explanation: String = "",
    aim: String = "",
    people: [Person] = [],
    moods: [Mood] = [],
    keyPoints: [KeyPoint] = [],
    scenes: [Scene],
    anywhere: [Reaction] = [],
    endings: [Ending] = [],
    scoring: Scoring = Scoring(),
    recordSheet: RecordSheet? = nil,
    trials: [Trial] = [],
    digest: String = "",
    file: String = "",
    customerName: String? = nil
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.direction = direction
    self.difficulty = difficulty
    self.topic = topic
    self.authority = authority
    self.customerKinds = customerKinds
    self.character = character
    self.passMark = passMark
    self.openingScene = openingScene
    self.startsAt = startsAt
    self.explanation = explanation
    self.aim = aim
    self.people = people
    self.moods = moods
    self.keyPoints = keyPoints
    self.scenes = scenes
    self.anywhere = anywhere
    self.endings = endings
    self.scoring = scoring
    self.recordSheet = recordSheet
    self.trials = trials
    self.digest = digest
    self.file = file
    self.customerName = customerName
  }
}
