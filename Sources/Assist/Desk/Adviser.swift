package import Content
package import JapaneseText

/// Finds approved words for a moment of a call on the line.
package struct Adviser: Sendable {
  /// All tones, then each by itself.
  let composers: [Template.Tone?: Composer]
  let templates: [Template]
  let limits: CompanyLimits
  let examples: CustomerExamples
  private let presupposed: PresupposedWords
  /// The company's matters by their names.
  let topics: [String: Topic]
  /// What holds in every call, by the names of gaps.
  private let known: [String: String]
  private let gaps: CallGaps

  /// Creates an adviser.
  ///
  /// - Parameters:
  ///   - templates: Only those that may be suggested: the approved ones.
  ///   - knowledge: The company's tables.
  ///   - placeholders: The gaps with their examples.
  ///   - houseGaps: The gaps whose examples are true in every call of the house; a wording with another gap that nothing
  ///     is known for is left out, so that no example is ever given out.
  ///   - gaps: The gaps that the call fills.
  ///   - tokenizer: What splits Japanese into words.
  package init(
    templates: [Template],
    knowledge: CompanyKnowledge,
    placeholders: [Placeholder],
    houseGaps: Set<String>,
    gaps: CallGaps,
    tokenizer: any Tokenizer
  ) {
    examples = CustomerExamples(of: templates, tokenizer: tokenizer)
    presupposed = PresupposedWords(of: templates, tokenizer: tokenizer)
    topics = Dictionary(knowledge.topics.map { ($0.name, $0) }) { first, _ in first }
    var composers: [Template.Tone?: Composer] = [:]
    for tone in [nil] + Template.Tone.allCases.map(Optional.some) {
      composers[tone] = Composer(
        templates: templates.filter { tone == nil || $0.tone == tone },
        knowledge: knowledge,
        placeholders: []
      )
    }
    self.composers = composers
    self.templates = templates
    limits = CompanyLimits(knowledge.settings)
    self.gaps = gaps
    known = Dictionary(placeholders.map { ($0.name, $0.example) }) { first, _ in first }
      .filter { houseGaps.contains($0.key) }
  }

  /// Returns what to tell at a moment.
  ///
  /// - Parameters:
  ///   - moment: The moment.
  ///   - judge: Tells what is heard in some words at this moment, of somebody who may answer the matter or may not, and whether
  ///     nothing is to be said against them.
  /// - Returns: What must be done, and the words for it as far as there are any.
  package func answer(
    at moment: CustomerMoment,
    judge: (String, Authority) -> Composer.Hearing
  ) -> AssistAnswer {
    var moment = moment
    moment.unsaid = presupposed.unsaid(in: moment.words)
    let near = nearWordings(at: moment, judge: judge)
    moment = near.first?.moment ?? moment
    func hear(_ words: String) -> Composer.Hearing { judge(words, moment.settlement.authority) }
    let duties = near.first?.duties(within: limits) ?? moment.duties(within: limits)
    let composition =
      near.first?.composition ?? composition(of: duties, at: moment, tone: nil, judge: hear)
      ?? lastResort(for: duties, at: moment, judge: hear)
    var alternatives = near.dropFirst().map(\.composition)
    if let composition, alternatives.count < Self.alternatives {
      var said = Set(([composition] + alternatives).map(\.text))
      let tones = Set(composition.templates.map(\.tone))
      for tone in Template.Tone.allCases
      where tones != [tone] && alternatives.count < Self.alternatives {
        let other = self.composition(of: duties, at: moment, tone: tone, judge: hear)
        if let other, said.insert(other.text).inserted {
          alternatives.append(other)
        }
      }
    }
    return AssistAnswer(
      moment: moment,
      mustDo: composition.map { due(duties, saying: $0, at: moment, judge: hear) } ?? duties,
      composition: composition,
      alternatives: alternatives,
      known: knownOfCall(at: moment)
    )
  }

  /// How many wordings are offered beside the first.
  static let alternatives = 2

  /// Returns what is due: to answer a matter that anybody may answer is more than any act beside it.
  private func due(
    _ duties: [Act],
    saying composition: Composition,
    at moment: CustomerMoment,
    judge: (String) -> Composer.Hearing
  ) -> [Act] {
    guard moment.settlement.ground == .open, duties.contains(.inform) else { return duties }
    let heard = judge(composition.text).terms
    let done = duties.filter { heard.contains(.act($0)) }
    return done.isEmpty ? duties : done
  }

  private func composition(
    of duties: [Act],
    at moment: CustomerMoment,
    tone: Template.Tone?,
    judge: (String) -> Composer.Hearing
  ) -> Composition? {
    let leading = moment.leadingKind.map { [$0] } ?? []
    // Wording for the kind that leads comes first; where there is none, for any that the words show. What is meant for
    // other kinds is never said, and what is meant for none only where nothing suits better.
    var any: Composition?
    if let topic = moment.settlement.topic, moment.settlement.ground == .open,
      duties.contains(.inform)
    {
      // An answer goes by its matter, whatever the kind, and need not be one by its acts: that the call is recorded is an
      // announcement.
      for task in [duties, [.inform]] + acts(ofWordingsOn: topic).map({ [$0] }) {
        let need = need(for: task, at: moment, meantFor: [], tone: tone)
        let found = composition(for: need, kinds: [], at: moment, judge: judge)
        if let found, found.templates.contains(where: { $0.situations.contains(topic.name) }) {
          return found
        }
      }
    }
    for kinds in leading == moment.kinds ? [leading] : [leading, moment.kinds] {
      let need = need(for: duties, at: moment, meantFor: moment.situations, tone: tone)
      let found = composition(for: need, kinds: kinds, at: moment, judge: judge)
      if let found, found.suits(need) { return found }
      any = any ?? found
    }
    return tone == nil ? any : nil
  }

  /// Returns words for somebody who is not fair, even such as take something for granted: there, any are better than none.
  private func lastResort(
    for duties: [Act],
    at moment: CustomerMoment,
    judge: (String) -> Composer.Hearing
  ) -> Composition? {
    guard !moment.unsaid.isEmpty, !moment.kinds.allSatisfy(\.isFair) else { return nil }
    var moment = moment
    moment.unsaid = []
    return composition(of: duties, at: moment, tone: nil, judge: judge)
  }

  func need(
    for acts: [Act],
    at moment: CustomerMoment,
    meantFor situations: [String],
    tone: Template.Tone?
  ) -> Need {
    // What is typed in kana only is compared in the spelling of the wordings.
    let words = NormalizedText(moment.words).foldingSpelling.text
    return Need(
      acts: acts,
      situations: situations,
      topic: moment.settlement.topic?.name,
      authority: moment.settlement.authority,
      speaker: moment.speaker,
      customer: words,
      tone: tone,
      isAfterWarning: moment.isAfterWarning,
      matter: words.isEmpty ? nil : words,
      unsaid: moment.unsaid
    )
  }

  private func composition(
    for need: Need,
    kinds: [CustomerKind],
    at moment: CustomerMoment,
    judge: (String) -> Composer.Hearing
  ) -> Composition? {
    composers[need.tone]?.composition(
      of: need.acts.map(Term.act),
      for: need,
      kinds: kinds,
      known: known(at: moment),
      hits: { _, _ in [] },
      judge: judge,
      accepts: { _ in true }
    )
  }

  func known(at moment: CustomerMoment) -> [String: String] {
    known.merging(knownOfCall(at: moment)) { $1 }
  }

  private func knownOfCall(at moment: CustomerMoment) -> [String: String] {
    var known: [String: String] = [:]
    known[gaps.quote] = moment.quote
    known[gaps.department] = moment.settlement.topic.flatMap { Self.department(of: $0.decider) }
    return known
  }

  /// Returns the department that decides, or that somebody heads whose title says so: 料金課 of 料金課長; nil for others.
  static func department(of decider: String) -> String? {
    let isHead = decider.hasSuffix("長")
    let name = isHead ? String(decider.dropLast()) : decider
    let isDepartment = ["課", "部", "室"].contains { name.hasSuffix($0) && name != $0 }
    let isDeputy = ["副部", "副課", "副室", "次部"].contains(where: name.hasSuffix)
    return isDepartment && !isDeputy ? name : nil
  }

  /// What may be all that an answer does, as the checker hears it.
  private static let answering: [Act] = [
    .announceRecording, .explainReason, .refuse, .offerAlternative, .offerCallback, .stateDeadline,
  ]

  /// Returns what the wordings on a matter do besides informing, those that inform first.
  private func acts(ofWordingsOn topic: Topic) -> [Act] {
    let wordings = templates.filter { $0.situations.contains(topic.name) }
    let informing = wordings.filter { $0.acts.contains(.inform) }
    return [informing, wordings].flatMap { wordings in
      Self.answering.filter { act in wordings.contains { $0.acts.contains(act) } }
    }
  }
}

extension Composition {
  /// Whether some wording is meant for the matter or one of the kinds; what is meant for none may suit by its acts alone.
  fileprivate func suits(_ need: Need) -> Bool {
    let wanted = Set(need.situations + (need.topic.map { [$0] } ?? []))
    return templates.contains { $0.situations.contains(where: wanted.contains) }
  }
}
