package import Content

/// Finds approved words for a moment of a call on the line.
package struct Adviser: Sendable {
  /// All tones, then each by itself.
  private let composers: [Template.Tone?: Composer]
  private let limits: CompanyLimits
  private let known: [String: String]

  /// Creates an adviser.
  ///
  /// - Parameters:
  ///   - templates: Only those that may be suggested: the approved ones.
  ///   - knowledge: The company's tables.
  ///   - placeholders: The gaps with their examples.
  ///   - houseGaps: The gaps whose examples are true in every call of the house; a wording with another gap that nothing
  ///     is known for is left out, so that no example is ever given out.
  package init(
    templates: [Template],
    knowledge: CompanyKnowledge,
    placeholders: [Placeholder],
    houseGaps: Set<String>
  ) {
    let facts = Set(knowledge.facts.map(\.name))
    let complete = templates.filter { template in
      template.wording.placeholders.allSatisfy { gap in
        facts.contains(gap) || houseGaps.contains(gap)
      }
    }
    var composers: [Template.Tone?: Composer] = [:]
    for tone in [nil] + Template.Tone.allCases.map(Optional.some) {
      composers[tone] = Composer(
        templates: complete.filter { tone == nil || $0.tone == tone },
        knowledge: knowledge,
        placeholders: placeholders
      )
    }
    self.composers = composers
    limits = CompanyLimits(knowledge.settings)
    known = Dictionary(placeholders.map { ($0.name, $0.example) }) { first, _ in first }
      .filter { houseGaps.contains($0.key) }
  }

  /// Returns what to tell at a moment.
  ///
  /// - Parameters:
  ///   - moment: The moment.
  ///   - judge: Tells what is heard in some words at this moment, and whether nothing is to be said against them.
  /// - Returns: What must be done, and the words for it as far as there are any.
  package func answer(
    at moment: CustomerMoment,
    judge: (String) -> Composer.Hearing
  ) -> AssistAnswer {
    let duties = moment.duties(within: limits)
    let composition = composition(of: duties, at: moment, tone: nil, judge: judge)
    var alternatives: [Composition] = []
    if let composition {
      var said: Set<String> = [composition.text]
      let tones = Set(composition.templates.map(\.tone))
      for tone in Template.Tone.allCases where tones != [tone] {
        let other = self.composition(of: duties, at: moment, tone: tone, judge: judge)
        if let other, said.insert(other.text).inserted {
          alternatives.append(other)
        }
      }
    }
    return AssistAnswer(
      moment: moment,
      mustDo: duties,
      composition: composition,
      alternatives: Array(alternatives.prefix(2))
    )
  }

  private func composition(
    of duties: [Act],
    at moment: CustomerMoment,
    tone: Template.Tone?,
    judge: (String) -> Composer.Hearing
  ) -> Composition? {
    let need = Need(
      acts: duties,
      situations: moment.kinds.map(\.japaneseName),
      topic: moment.settlement.topic?.name,
      authority: moment.settlement.authority,
      speaker: moment.speaker,
      customer: moment.words,
      tone: tone,
      isAfterWarning: moment.call.map { $0.warnings > 0 } ?? false,
      matter: moment.words.isEmpty ? nil : moment.words
    )
    let leading = moment.leadingKind.map { [$0] } ?? []
    // Wording for the kind that leads comes first; where there is none, for any that the words show. What is meant for
    // other kinds is never said, and what is meant for none only where nothing suits better.
    var any: Composition?
    for kinds in leading == moment.kinds ? [leading] : [leading, moment.kinds] {
      let found = composers[tone]?.composition(
        of: duties.map(Term.act),
        for: need,
        kinds: kinds,
        known: known,
        hits: { _, _ in [] },
        judge: judge,
        accepts: { _ in true }
      )
      if let found, found.suits(need) { return found }
      any = any ?? found
    }
    return tone == nil ? any : nil
  }
}

extension Composition {
  /// Whether some wording is meant for the matter or one of the kinds; what is meant for none may suit by its acts alone.
  fileprivate func suits(_ need: Need) -> Bool {
    let wanted = Set(need.situations + (need.topic.map { [$0] } ?? []))
    return templates.contains { $0.situations.contains(where: wanted.contains) }
  }
}
