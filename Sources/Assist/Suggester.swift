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
  /// Whether the customer was warned before.
  package let isAfterWarning: Bool
  /// What the call is about and everything that the customer said so far; nil where it is not known.
  package let matter: String?
  /// Words that would do and say what is meant, but are never suggested themselves; may be empty.
  package let models: [String]
  /// The wordings that take for granted what the customer has not said, by their identifiers.
  let unsaid: Set<String>

  package init(
    acts: [Act],
    situations: [String] = [],
    topic: String? = nil,
    authority: Authority = .none,
    speaker: Operator = Operator(),
    customer: String = "",
    tone: Template.Tone? = nil,
    direction: RolePlay.Direction? = nil,
    isAfterWarning: Bool = false,
    matter: String? = nil,
    models: [String] = [],
    unsaid: Set<String> = []
  ) {
    self.acts = acts
    self.situations = situations
    self.topic = topic
    self.authority = authority
    self.speaker = speaker
    self.customer = customer
    self.tone = tone
    self.direction = direction
    self.isAfterWarning = isAfterWarning
    self.matter = matter
    self.models = models
    self.unsaid = unsaid
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
  private let matters: Matters
  private let wordings: GramIndex

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
    matters = Matters(of: templates)
    wordings = GramIndex(templates.map { SearchText.letters(of: Self.text(of: $0.wording)) })
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
    let likeness = contexts.shares(of: SearchText.letters(of: need.customer))
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
    if template.needsWarning, !need.isAfterWarning { return false }
    if need.unsaid.contains(template.id) { return false }
    return switch (template.speaker, need.authority) {
    case (.everyone, _): true
    case (.supervisor, .none), (.skilled, .none): false
    case (.supervisor, .full), (.skilled, .full):
      template.speaker.include(need.speaker)
        || need.topic.map(template.situations.contains) ?? false
    }
  }

  /// Returns how much each template takes for granted that a moment does not have, 0 for nothing, in their order.
  ///
  /// Wording for other topics weighs most, then that for other kinds of call or for a particular moment that is not at hand. Beside it
  /// counts that it is meant for nothing that is wanted, that it answers other words of a customer, how little it shares with
  /// words that would do, and each matter that nobody has spoken of, up to three. Where nobody knows words that would do, the
  /// customer's own words are all there is to go by, and count like them.
  func misfits(for need: Need) -> [Int] {
    // What has to be done in an emergency speaks of doors and numbers before anybody else does.
    let isUrgent = need.situations.contains(CustomerKind.emergency.japaneseName)
    let said = isUrgent ? nil : need.matter.map { SearchText.letters(of: $0 + need.customer) }
    let likeness = contexts.shares(of: SearchText.letters(of: need.customer))
    let models = need.models.map { wordings.shares(of: SearchText.letters(of: $0)) }
    let wanted = Set(need.situations + (need.topic.map { [$0] } ?? []))
    return templates.indices.map { index in
      let template = templates[index]
      let isMeant = template.situations.contains(where: wanted.contains)
      let isMeantForOthers =
        !isMeant && template.situations.contains { topics.contains($0) || Self.kinds.contains($0) }
      let moments = template.situations.filter(Template.particularMoments.contains)
      let isElsewhere = !moments.isEmpty && !moments.contains(where: wanted.contains)
      let isLike = likeness[index] ?? 0 >= Self.likeEnough
      // Where the matter is not known, what was said or the kind of call tells whether a wording is about it.
      let isOffTopic =
        isOffTopic(template, need) && !(need.topic == nil && (isLike || isMeant))
      let taken =
        (isOffTopic ? 8 : isMeantForOthers ? 4 : 0) + (isElsewhere && !isLike ? 4 : 0)
        + (said.map { min(3, matters.countUnsaid(by: index, in: $0)) } ?? 0)
      guard let nearest = models.map({ $0[index] ?? 0 }).max() else {
        return taken + (isMeant ? 0 : 8)
          + (need.customer.isEmpty ? 0 : Self.remoteness(for: likeness[index] ?? 0))
      }
      let isUnlike = template.customerExample != nil && !isLike
      return taken + (isMeant ? 0 : 1) + (isUnlike ? 1 : 0) + Self.distance(for: nearest)
    }
  }

  /// Returns 0 for a wording that shares about a third of the words that would do, up to 6 for one that shares none.
  private static func distance(for share: Double) -> Int { 6 - min(6, Int(share * 20)) }

  /// Returns 0 for a wording whose example holds all of a customer's words, up to 6 for one that shares none.
  private static func remoteness(for share: Double) -> Int { Int((6 * (1 - share)).rounded()) }

  private static func text(of wording: Wording) -> String {
    wording.parts.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  private static let kinds = Set(CustomerKind.allCases.map(\.japaneseName))
  /// The part of a customer's words that an example shares when they are about the same.
  private static let likeEnough = 0.15

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
