package import SourceDiagnostics

/// What the company's tables state, read out of the policies that hold them.
package struct CompanyKnowledge: Hashable, Sendable {
  package let topics: [Topic]
  package let discouragedWordings: [DiscouragedWording]
  package let synonyms: [SynonymGroup]
  package let facts: [CompanyFact]
  package let settings: [PolicySetting]
  /// How strictly the company takes matters of taste, where it says so.
  package let tastes: [TasteSetting]
  /// The rules whose findings the company does not want at all.
  package let suppressions: [RuleSuppression]

  package init(
    topics: [Topic] = [],
    discouragedWordings: [DiscouragedWording] = [],
    synonyms: [SynonymGroup] = [],
    facts: [CompanyFact] = [],
    settings: [PolicySetting] = [],
    tastes: [TasteSetting] = [],
    suppressions: [RuleSuppression] = []
  ) {
    self.topics = topics
    self.discouragedWordings = discouragedWordings
    self.synonyms = synonyms
    self.facts = facts
    self.settings = settings
    self.tastes = tastes
    self.suppressions = suppressions
  }
}

/// A matter that a customer may ask about, and who may settle it.
package struct Topic: Hashable, Sendable {
  package let name: String
  /// The words that name it in a customer's mouth.
  package let words: [String]
  package let answerers: Answerers
  /// Who decides when the operator may not.
  package let decider: String
  package let clauses: [ClauseReference]
  /// Where its row stands, in the file of the policy that holds the table.
  package let range: SourceRange

  package init(
    name: String,
    words: [String],
    answerers: Answerers,
    decider: String,
    clauses: [ClauseReference],
    range: SourceRange
  ) {
    self.name = name
    self.words = words
    self.answerers = answerers
    self.decider = decider
    self.clauses = clauses
    self.range = range
  }
}

/// Who may say or settle something.
package enum Answerers: Hashable, Sendable {
  case everyone
  case supervisor
  /// Operators who were granted one of these skills.
  case skilled([String])

  /// The skills that a company can grant, by the names that tables use.
  package static let skills = ["契約担当", "解約担当", "料金担当", "技術担当", "修理担当"]

  /// The names that trainers write, parted by 、.
  package var japaneseName: String {
    switch self {
    case .everyone: "全員"
    case .supervisor: "上席"
    case .skilled(let skills): skills.joined(separator: "、")
    }
  }
}

/// Words that the company does not use, and what it says instead.
package struct DiscouragedWording: Hashable, Sendable {
  package let phrase: String
  package let replacement: String
  package let reason: String
  /// The clause whose table holds the row.
  package let clause: ClauseReference
  package let range: SourceRange

  package init(
    phrase: String,
    replacement: String,
    reason: String,
    clause: ClauseReference,
    range: SourceRange
  ) {
    self.phrase = phrase
    self.replacement = replacement
    self.reason = reason
    self.clause = clause
    self.range = range
  }
}

/// Words that mean the same to somebody who searches.
package struct SynonymGroup: Hashable, Sendable {
  /// The word that templates use.
  package let word: String
  /// What operators type for it.
  package let others: [String]

  package init(word: String, others: [String]) {
    self.word = word
    self.others = others
  }
}

/// A fact about the company that is open to everyone, such as its address.
package struct CompanyFact: Hashable, Sendable {
  /// The name of the fact; a placeholder of this name is filled with it.
  package let name: String
  package let value: String
  package let clause: ClauseReference

  package init(name: String, value: String, clause: ClauseReference) {
    self.name = name
    self.value = value
    self.clause = clause
  }
}

/// A number that a policy sets, such as the minutes before a stuck call may be ended.
package struct PolicySetting: Hashable, Sendable {
  package let name: String
  package let number: Int
  /// What stands behind the number, such as 「分」; may be empty.
  package let unit: String
  package let clause: ClauseReference

  package init(name: String, number: Int, unit: String, clause: ClauseReference) {
    self.name = name
    self.number = number
    self.unit = unit
    self.clause = clause
  }
}
