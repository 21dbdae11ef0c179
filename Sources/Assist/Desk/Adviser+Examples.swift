import Content

extension Adviser {
  /// A wording before whose examples a customer's words come near.
  struct Near {
    /// The moment, its matter known from the wording where the words do not name it.
    let moment: CustomerMoment
    let composition: Composition
    /// What is heard in it, in the order of `Act.allCases`.
    let acts: [Act]

    /// Returns what the moment asks for, if the wording does that, else what the wording does.
    func duties(within limits: CompanyLimits) -> [Act] {
      let duties = moment.duties(within: limits)
      if acts.isEmpty || Set(duties).isSubset(of: acts) { return duties }
      let purposes = acts.filter { !Self.besides.contains($0) }
      return purposes.isEmpty ? acts : purposes
    }

    /// What is said along with something else.
    private static let besides: Set<Act> = [.greeting, .thanks, .empathy, .restate]
  }

  /// Less near examples are about something else.
  private static let leastNearness = 0.09
  /// How much nearer than by chance words have to come.
  private static let beyondChance = 0.06
  /// A wording that is offered beside the nearest is at least this part as near.
  private static let nearlyAsNear = 0.5
  /// How much nearer a wording counts that is meant for what the customer does, where that is not fair.
  private static let meantForKind = 0.08
  /// The same for the matter that the words name.
  private static let meantForTopic = 0.03
  /// So near have words to come to those of somebody in danger if nothing else speaks of danger.
  private static let surelyDanger = 0.3

  /// Returns the wordings before which customers say about the same, the nearest first.
  ///
  /// Nobody who is fair is warned or left; who is in danger gets what helps; a call that has to end ends.
  func nearWordings(
    at moment: CustomerMoment,
    judge: (String, Authority) -> Composer.Hearing
  ) -> [Near] {
    let nearness = nearness(at: moment)
    let mustEnd = moment.duties(within: limits).contains(.endCall)
    let ranked = templates.indices
      .filter { isNear(templates[$0], nearness.ofTemplates[$0], nearness.byChance, at: moment) }
      .sorted { (-nearness.ofTemplates[$0], $0) < (-nearness.ofTemplates[$1], $1) }
    var found: [Near] = []
    var least = 0.0
    for index in ranked where nearness.ofTemplates[index] >= least {
      let template = templates[index]
      let moment = moment.settled(settlement(of: template, for: moment.speaker))
      let need = need(for: [], at: moment, meantFor: moment.situations, tone: nil)
      guard
        let composition = composers[nil]?.composition(
          of: template,
          for: need,
          known: known(at: moment)
        )
      else { continue }
      let hearing = judge(composition.text, moment.settlement.authority)
      let acts = Act.allCases.filter { hearing.terms.contains(.act($0)) }
      guard hearing.isClean, !acts.isEmpty,
        moment.allows(acts, of: template, mustEnd: mustEnd)
      else { continue }
      if found.isEmpty { least = Self.nearlyAsNear * nearness.ofTemplates[index] }
      found.append(Near(moment: moment, composition: composition, acts: acts))
      if found.count > Self.alternatives { break }
    }
    return found
  }

  /// Returns whether what a customer says is near enough to a wording's examples.
  private func isNear(
    _ template: Template,
    _ nearness: Double,
    _ byChance: Double,
    at moment: CustomerMoment
  ) -> Bool {
    // In danger the nearest help is better than none.
    if moment.isEmergency { return nearness > 0 }
    let isForDanger = template.situations.contains(CustomerKind.emergency.japaneseName)
    return nearness >= max(Self.leastNearness, Self.beyondChance + byChance)
      && (!isForDanger || nearness >= Self.surelyDanger)
  }

  /// Returns how near each template comes to what the customer says and does.
  private func nearness(at moment: CustomerMoment) -> CustomerExamples.Nearness {
    var nearness = examples.nearness(to: moment.words)
    let unfair = moment.leadingKind.flatMap { $0.isFair ? nil : $0.japaneseName }
    let topic = moment.settlement.topic?.name
    for index in templates.indices where nearness.ofTemplates[index] > 0 {
      let situations = templates[index].situations
      if let unfair, situations.contains(unfair) {
        nearness.ofTemplates[index] += Self.meantForKind
      }
      if let topic, situations.contains(topic) { nearness.ofTemplates[index] += Self.meantForTopic }
    }
    return nearness
  }

  /// Returns whether somebody may settle the one matter that a wording is about; nil where it is about none or several.
  private func settlement(of template: Template, for speaker: Operator) -> Settlement? {
    let named = template.situations.compactMap { topics[$0] }
    guard let topic = named.first, named.count == 1 else { return nil }
    let isTheirs = topic.answerers.include(speaker)
    return Settlement(
      topic: topic,
      ground: isTheirs ? .open : .notTheirs,
      decider: isTheirs ? nil : topic.decider
    )
  }
}

extension CustomerMoment {
  /// Returns the moment with a matter where its words name none.
  fileprivate func settled(_ settlement: Settlement?) -> CustomerMoment {
    guard self.settlement.ground == .unnamed, let settlement else { return self }
    return CustomerMoment(
      words: words,
      kinds: kinds,
      wantsSupervisor: wantsSupervisor,
      saysGoodbye: saysGoodbye,
      quote: quote,
      settlement: settlement,
      speaker: speaker,
      call: call
    )
  }

  /// Whether a wording that does some acts may be said without anything before it.
  fileprivate func allows(_ acts: [Act], of template: Template, mustEnd: Bool) -> Bool {
    if isEmergency {
      return template.situations.contains(CustomerKind.emergency.japaneseName)
        && acts.contains(.escalate)
    }
    if mustEnd { return acts.contains(.endCall) }
    if isGoodbye { return true }
    if let leadingKind, !isAfterWarning, [.abuse, .sexual].contains(leadingKind) {
      return acts.contains(.warn) && !acts.contains(.endCall)
    }
    return !acts.contains(.endCall) && !(acts.contains(.warn) && kinds.allSatisfy(\.isFair))
  }
}
