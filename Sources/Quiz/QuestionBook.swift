package import Assist
package import Content

/// Every question that a company's documents give, in a fixed order.
package struct QuestionBook: Sendable {
  /// By kind, then in the order of the documents.
  package let questions: [Question]

  /// Makes the questions.
  ///
  /// - Parameters:
  ///   - policies: The documents.
  ///   - knowledge: What their tables state.
  ///   - speaker: Who is asked: it decides what they may answer.
  package init(policies: [Policy], knowledge: CompanyKnowledge, speaker: Operator) {
    let source = QuestionSource(policies: policies)
    questions =
      source.facts(knowledge.facts) + source.settings(knowledge.settings)
      + source.authority(knowledge.topics, for: speaker)
      + source.wordings(knowledge.discouragedWordings)
      + source.gaps(roles: Self.roles(in: knowledge.topics))
      + source.clauses()
  }

  /// The people and offices that the table of authority names, the longest first.
  private static func roles(in topics: [Topic]) -> [String] {
    Set(topics.map(\.decider)).filter { !$0.isEmpty }
      .sorted { ($1.count, $0) < ($0.count, $1) }
  }
}

/// Makes questions of each sort out of the documents.
struct QuestionSource {
  let policies: [Policy]
  private let digests: [ClauseReference: String]

  init(policies: [Policy]) {
    self.policies = policies
    digests = Dictionary(
      policies.flatMap(\.clauses).map { ($0.reference, $0.digest) }
    ) { first, _ in first }
  }

  /// Returns a name for a question that changes with the words of its clause.
  func id(_ kind: Question.Kind, _ name: String, _ clause: ClauseReference) -> String {
    "\(kind.rawValue):\(name)@\((digests[clause] ?? "").prefix(8))"
  }

  func facts(_ facts: [CompanyFact]) -> [Question] {
    facts.compactMap { fact in
      let value = PlainAnswer.main(of: fact.value)
      // Nobody recites an address of the Web by heart, nor a whole paragraph.
      guard !value.isEmpty, value.count <= 24, !value.contains("://") else { return nil }
      return Question(
        id: id(.fact, fact.name, fact.clause),
        kind: .fact,
        text: Messages.fact(fact.name),
        answer: .words([value]),
        solution: Messages.answer(is: fact.value),
        clause: fact.clause
      )
    }
  }

  func settings(_ settings: [PolicySetting]) -> [Question] {
    settings.map { setting in
      Question(
        id: id(.setting, "\(setting.clause)/\(setting.name)", setting.clause),
        kind: .setting,
        text: Messages.setting(setting.name, of: title(of: setting.clause), unit: setting.unit),
        answer: .words(["\(setting.number)\(setting.unit)"]),
        solution: Messages.answer(is: "\(setting.number)\(setting.unit)"),
        clause: setting.clause
      )
    }
  }

  func authority(_ topics: [Topic], for speaker: Operator) -> [Question] {
    topics.flatMap { topic -> [Question] in
      guard let clause = topic.clauses.first else { return [] }
      let isAllowed = topic.answerers.include(speaker)
      let may = Question(
        id: id(.mayAnswer, topic.name, clause),
        kind: .mayAnswer,
        text: Messages.mayAnswer(topic.name),
        answer: .yesOrNo(isAllowed),
        solution: Messages.mayAnswer(topic.name, isAllowed: isAllowed, decider: topic.decider),
        clause: clause
      )
      guard !isAllowed, !topic.decider.isEmpty else { return [may] }
      let decides = Question(
        id: id(.decider, topic.name, clause),
        kind: .decider,
        text: Messages.decider(of: topic.name),
        answer: .words([topic.decider]),
        solution: Messages.decider(of: topic.name, is: topic.decider),
        clause: clause
      )
      return [may, decides]
    }
  }

  func wordings(_ wordings: [DiscouragedWording]) -> [Question] {
    wordings.compactMap { wording in
      let answers = wording.replacement.split { "／/、".contains($0) }
        .map { $0.filter { !"「」".contains($0) } }
        .filter { !$0.isEmpty }
      guard !answers.isEmpty, wording.replacement.count <= 24 else { return nil }
      return Question(
        id: id(.wording, wording.phrase, wording.clause),
        kind: .wording,
        text: Messages.wording(wording.phrase),
        answer: .words(answers),
        solution: Messages.wording(wording.replacement, reason: wording.reason),
        clause: wording.clause
      )
    }
  }

  func title(of clause: ClauseReference) -> String {
    policies.first { $0.id == clause.policy }?.title ?? clause.policy
  }
}
