package import SourceDiagnostics

/// An approved reply, or one that waits for approval.
package struct Template: Hashable, Sendable {
  /// The manner in which a wording is meant to be said.
  package enum Tone: String, Hashable, Codable, CaseIterable, Sendable {
    case polite
    case firm
    case short

    /// The name that trainers write.
    package var japaneseName: String {
      switch self {
      case .polite: "丁寧"
      case .firm: "きっぱり"
      case .short: "短く"
      }
    }
  }

  package let id: String
  package let title: String
  package let wording: Wording
  /// What the wording does, in the order of `Act.allCases`.
  package let acts: [Act]
  /// The kinds of call, moments and topics that it is meant for, by their Japanese names.
  package let situations: [String]
  /// What it rests on, as it is written; a clause that does not exist is among them.
  package let clauses: [ClauseReference]
  /// Who may say it; an operator who may is graded as having the authority.
  package let speaker: Answerers
  package let tone: Tone
  /// What customers say just before, the most usual first; empty where nothing has to come before.
  package let customerExamples: [String]
  /// Words of which a customer must have said one before the wording fits: it takes for granted what they tell; empty where it
  /// takes nothing for granted.
  package let presupposedWords: [String]
  /// A remark to the operator.
  package let note: String?
  /// The title of the file that holds it.
  package let group: String
  /// A digest of the wording and of who may say it, which layout does not change; lower-case hexadecimal.
  package let digest: String
  package let file: String
  /// Where the heading stands.
  package let range: SourceRange
  /// The lines of the file from its heading to the next one's.
  package let lines: Range<Int>
  /// The rules that its wording may break, with the trainer's reasons.
  package let suppressions: [RuleSuppression]

  package init(
    id: String,
    title: String,
    wording: Wording,
    acts: [Act],
    situations: [String] = [],
    clauses: [ClauseReference] = [],
    speaker: Answerers = .everyone,
    tone: Tone = .polite,
    customerExamples: [String] = [],
    presupposedWords: [String] = [],
    note: String? = nil,
    group: String = "",
    digest: String = "",
    file: String = "",
    range: SourceRange,
    lines: Range<Int>? = nil,
    suppressions: [RuleSuppression] = []
  ) {
    self.id = id
    self.title = title
    self.wording = wording
    self.acts = acts
    self.situations = situations
    self.clauses = clauses
    self.speaker = speaker
    self.tone = tone
    self.customerExamples = customerExamples
    self.presupposedWords = presupposedWords
    self.note = note
    self.group = group
    self.digest = digest
    self.file = file
    self.range = range
    self.lines = lines ?? range.start.line..<range.start.line + 1
    self.suppressions = suppressions
  }

  /// What a customer usually says just before, or nil where nothing has to come before.
  package var customerExample: String? { customerExamples.first }
}
