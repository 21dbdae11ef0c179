package import Content
import JapaneseText

/// Finds approved words for a moment of a call on the line.
package struct Adviser: Sendable {
  /// All tones, then each by itself.
  private let composers: [Template.Tone?: Composer]
  private let templates: [Template]
  private let limits: CompanyLimits
  /// What holds in every call, by the names of gaps.
  private let known: [String: String]
  /// The gap for words of the customer that are repeated.
  private let quoteGap: String

  /// Creates an adviser.
  ///
  /// - Parameters:
  ///   - templates: Only those that may be suggested: the approved ones.
  ///   - knowledge: The company's tables.
  ///   - placeholders: The gaps with their examples.
  ///   - houseGaps: The gaps whose examples are true in every call of the house; a wording with another gap that nothing
  ///     is known for is left out, so that no example is ever given out.
  ///   - quoteGap: The gap for words of the customer that are repeated.
  package init(
    templates: [Template],
    knowledge: CompanyKnowledge,
    placeholders: [Placeholder],
    houseGaps: Set<String>,
    quoteGap: String
  ) {
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
    self.quoteGap = quoteGap
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
    let own = ownWording(at: moment, judge: judge)
    let duties = own?.acts ?? moment.duties(within: limits)
    let composition =
      own?.composition ?? composition(of: duties, at: moment, tone: nil, judge: judge)
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
      mustDo: composition.map { due(duties, saying: $0, at: moment, judge: judge) } ?? duties,
      composition: composition,
      alternatives: Array(alternatives.prefix(2))
    )
  }

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

  /// What a complaint or a request for which the table names no matter asks for next.
  private static let nextActs: [Act] = [
    .apology, .ask, .verifyIdentity, .inform, .explainReason, .offerCallback, .stateDeadline, .hold,
    .escalate,
  ]

  /// Returns the wording for just what the customer says, with what it does, where business is about no matter of the table.
  ///
  /// It knows better than any rule what comes after an apology, or instead of a question.
  private func ownWording(
    at moment: CustomerMoment,
    judge: (String) -> Composer.Hearing
  ) -> (composition: Composition, acts: [Act])? {
    guard moment.settlement.ground == .unnamed, !moment.wantsSupervisor, !moment.isGoodbye,
      let leading = moment.leadingKind, [.complaint, .ordinary].contains(leading)
    else { return nil }
    let own = composers[nil]?.wordingForSameWords(
      need(for: [], at: moment, meantFor: [leading.japaneseName], tone: nil),
      kinds: [leading],
      known: known(at: moment),
      acts: leading == .complaint
        ? [.apology, .escalate, .hold, .offerCallback] : [.ask, .verifyIdentity],
      judge: judge
    )
    guard let own else { return nil }
    let acts = Self.nextActs.filter(own.heard.contains)
    return acts.isEmpty ? nil : (own.composition, acts)
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

  private func need(
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
      matter: words.isEmpty ? nil : words
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

  private func known(at moment: CustomerMoment) -> [String: String] {
    var known = known
    known[quoteGap] = moment.quote
    return known
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
