package import RolePlay

/// One line of a journal.
package enum JournalEntry: Hashable, Codable, Sendable {
  case attemptBegan(AttemptHeader)
  /// Something happened to the call; its words are masked.
  case event(Event)
  /// The operator said or did something, with what came of it; its words are masked.
  case turn(Event, TurnTrace)
  /// The last turn was taken back.
  case turnTakenBack
  /// The call is over and was graded.
  case attemptEnded(AttemptResult)
  /// The trainee chose not to go on with the attempt.
  case attemptDropped
}

/// What an attempt starts from.
package struct AttemptHeader: Hashable, Codable, Sendable {
  /// The version of the journal's format that this program writes; it reads all up to it.
  package static let currentFormat = 3

  package let format: Int
  /// The identifier of the role-play.
  package let rolePlay: String
  /// The digest of the role-play's file; an edited case cannot be gone on with.
  package let digest: String
  package let seed: UInt64
  /// Seconds since 1970-01-01 00:00 UTC.
  package let began: Int
  /// What the call depends on beside the case and the seed, as `Call.basis` writes it; nil in format 1, which did not
  /// keep it: such an attempt is gone on with where the case alone is the same.
  package let basis: String?
  /// How much the trainee is shown; nil before format 3, where it was always what `practice` shows.
  package let level: PracticeLevel?

  package init(
    rolePlay: String,
    digest: String,
    seed: UInt64,
    began: Int,
    basis: String,
    level: PracticeLevel = .practice
  ) {
    format = Self.currentFormat
    self.rolePlay = rolePlay
    self.digest = digest
    self.seed = seed
    self.began = began
    self.basis = basis
    self.level = level
  }
}

/// How an attempt came out.
package struct AttemptResult: Hashable, Codable, Sendable {
  /// The name of the ending.
  package let ending: String
  package let passed: Bool
  package let score: Int
  /// Seconds since 1970-01-01 00:00 UTC.
  package let ended: Int

  package init(ending: String, passed: Bool, score: Int, ended: Int) {
    self.ending = ending
    self.passed = passed
    self.score = score
    self.ended = ended
  }
}
