package import Content

/// What a moment of a call needs to have said.
package struct Need: Hashable, Sendable {
  /// The acts that are wanted, in any order; may be empty.
  package let acts: [Act]
  /// Kinds of call and moments, by their Japanese names; may be empty.
  package let situations: [String]
  /// The name of the matter; nil where it is not known.
  package let topic: String?
  package let authority: Authority
  package let speaker: Operator
  /// What the customer said just before; may be empty.
  package let customer: String
  /// The manner that suits; nil where any does.
  package let tone: Template.Tone?
  /// Who placed the call; nil where it is not known.
  package let direction: RolePlay.Direction?

  package init(
    acts: [Act],
    situations: [String] = [],
    topic: String? = nil,
    authority: Authority = .none,
    speaker: Operator = Operator(),
    customer: String = "",
    tone: Template.Tone? = nil,
    direction: RolePlay.Direction? = nil
  ) {
    self.acts = acts
    self.situations = situations
    self.topic = topic
    self.authority = authority
    self.speaker = speaker
    self.customer = customer
    self.tone = tone
    self.direction = direction
  }
}

/// A template that suits a need, with how well.
package struct Suggestion: Hashable, Sendable {
  package let template: Template
  /// The wanted acts that it performs, in the order of `Act.allCases`.
  package let coveredActs: [Act]
  /// The wanted acts that it leaves out, in the order of `Act.allCases`.
  package let missingActs: [Act]
  /// What it does without being asked, in the order of `Act.allCases`; empty where no act is wanted.
  package let unaskedActs: [Act]
  /// The wanted situations that it is meant for, the topic among them.
  package let situations: [String]
}

/// Chooses the wording for a moment of a call.
package struct Suggester: Sendable {
  private let templates: [Template]
  private let topics: Set<String>
  /// The titles and customers' examples of the templates.
  private let contexts: GramIndex

  /// Creates a suggester.
  ///
  /// - Parameters:
  ///   - templates: Only those that may be suggested at all: the approved ones.
  ///   - knowledge: The company's tables, for the names of its topics.
  package init(templates: [Template], knowledge: CompanyKnowledge) {
    self.templates = templates
    topics = Set(knowledge.topics.map(\.name))
    contexts = GramIndex(
      templates.map { SearchText.letters(of: $0.title + " " + ($0.customerExample ?? "")) }
    )
  }

  /// Returns the templates that suit a need, best first.
  ///
  /// First words for a call that the other side placed never come up. Without authority only what everyone may say comes up; with it also what the speaker's skills allow, and what is
  /// meant for the topic. Wording for another topic comes last. Then the order is: the most wanted acts, what is
  /// meant for any of the situations, the fewest other acts, the most situations, the tone, the likeness to the
  /// customer's words, the order of the templates.
  ///
  /// - Parameters:
  ///   - need: What has to be said, to whom, by whom.
  ///   - limit: The most suggestions to return.
  /// - Returns: At most `limit` suggestions; each performs a wanted act, or suits a situation where no act is wanted.
  package func suggestions(for need: Need, limit: Int) -> [Suggestion] {
    let likeness = contexts.shares(of: SearchText.letters(of: need.customer), atLeast: 0)
    return templates.indices.compactMap { index -> Ranked? in
      let template = templates[index]
      guard mayBeSaid(template, need) else { return nil }
      let suggestion = Suggestion(template, for: need)
      let suits =
        need.acts.isEmpty
        ? !suggestion.situations.isEmpty || likeness[index] != nil
        : !suggestion.coveredActs.isEmpty
      guard suits else { return nil }
      return Ranked(
        suggestion: suggestion,
        rank: [
          isOffTopic(template, need) ? 1 : 0,
          -suggestion.coveredActs.count,
          suggestion.situations.isEmpty ? 1 : 0,
          suggestion.unaskedActs.count,
          -suggestion.situations.count,
          need.tone == nil || need.tone == template.tone ? 0 : 1,
          -Int((likeness[index] ?? 0) * 1000),
          index,
        ]
      )
    }
    .sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    .prefix(max(0, limit))
    .map(\.suggestion)
  }

  private struct Ranked {
    let suggestion: Suggestion
    let rank: [Int]
  }

  /// Returns whether somebody may say a wording at a moment at all.
  func mayBeSaid(_ template: Template, _ need: Need) -> Bool {
    if let direction = need.direction, !template.suits(direction) { return false }
    return switch (template.speaker, need.authority) {
    case (.everyone, _): true
    case (.supervisor, .none), (.skilled, .none): false
    case (.supervisor, .full), (.skilled, .full):
      template.speaker.include(need.speaker)
        || need.topic.map(template.situations.contains) ?? false
    }
  }

  private func isOffTopic(_ template: Template, _ need: Need) -> Bool {
    let meantFor = template.situations.filter(topics.contains)
    return !meantFor.isEmpty && !(need.topic.map(meantFor.contains) ?? false)
  }
}

extension Suggestion {
  /// Compares a template with a need.
  fileprivate init(_ template: Template, for need: Need) {
    self.template = template
    coveredActs = Act.allCases.filter { need.acts.contains($0) && template.acts.contains($0) }
    missingActs = Act.allCases.filter { need.acts.contains($0) && !template.acts.contains($0) }
    unaskedActs =
      need.acts.isEmpty
      ? [] : Act.allCases.filter { !need.acts.contains($0) && template.acts.contains($0) }
    let wanted = need.situations + (need.topic.map { [$0] } ?? [])
    situations = wanted.filter(template.situations.contains)
  }
}
