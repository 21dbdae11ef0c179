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
      if Set(duties).isSubset(of: acts) { return duties }
      let purposes = acts.filter { !Self.besides.contains($0) }
      return purposes.isEmpty ? acts : purposes
    }

    /// Whether another wording is other words for the same matter.
    fileprivate func goes(with other: Composition, at moment: CustomerMoment) -> Bool {
      composition.text != other.text && self.moment.settlement == moment.settlement
    }

    /// What is said along with something else.
    private static let besides: Set<Act> = [.greeting, .thanks, .empathy, .restate]
  }

  /// Less near examples are about something else.
  private static let leastNearness = 0.09
  /// How much nearer than by chance words have to come.
  private static let beyondChance = 0.06
  /// So near come nearly the same words; they are surer than what else is known of them.
  private static let sameWords = 0.9
  /// So near examples tell that what their wording takes for granted was said.
  private static let tellingAll = 0.18
  /// A wording that is offered beside the nearest is at least this part as near.
  private static let nearlyAsNear = 0.5
  /// How much nearer a wording counts that is meant for what the customer does, where that is not fair.
  private static let meantForKind = 0.08
  /// The same for the matter that the words name.
  private static let meantForTopic = 0.03
  /// So near have words to come where nothing but the examples speaks for a wording.
  private static let surely = 0.2

  /// Returns the wordings before which customers say about the same, the nearest first.
  ///
  /// Nobody who is fair is warned or left; who is in danger gets what helps; a call that has to end ends.
  func nearWordings(
    at moment: CustomerMoment,
    judge: (String, Authority) -> Composer.Hearing
  ) -> [Near] {
    let nearness = nearness(at: moment)
    let ranked = templates.indices
      .filter { isNear($0, by: nearness, at: moment) }
      .sorted { (-nearness.ofTemplates[$0], $0) < (-nearness.ofTemplates[$1], $1) }
    var found: [Near] = []
    var least = 0.0
    for index in ranked where nearness.ofTemplates[index] >= least {
      let template = templates[index]
      let isSame = nearness.ofTemplates[index] >= Self.sameWords
      var moment = moment.settled(settlement(of: template, for: moment.speaker))
        .endangered(by: template)
      // Examples that come so near tell as much as a list, which cannot hold every way to say a thing.
      if nearness.ofTemplates[index] >= Self.tellingAll { moment.unsaid = [] }
      let binding = moment.bindingDuties(within: limits, isSame: isSame)
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
      guard hearing.isClean, !acts.isEmpty, binding.isSubset(of: acts),
        moment.allows(acts, of: template, isSame: isSame),
        found.allSatisfy({ $0.goes(with: composition, at: moment) })
      else { continue }
      if found.isEmpty { least = Self.nearlyAsNear * nearness.ofTemplates[index] }
      found.append(Near(moment: moment, composition: composition, acts: acts))
      if found.count > Self.alternatives { break }
    }
    return found
  }

  /// Returns whether what a customer says is near enough to the examples of the template at an index.
  private func isNear(
    _ index: Int,
    by nearness: CustomerExamples.Nearness,
    at moment: CustomerMoment
  ) -> Bool {
    let value = nearness.ofTemplates[index]
    // In danger the nearest help is better than none.
    if moment.isEmergency { return value > 0 }
    let least = max(Self.leastNearness, Self.beyondChance + nearness.byChance)
    return value >= least && (value >= Self.surely || agrees(templates[index], with: moment))
  }

  /// Returns whether a wording is about no other matter than the words name, and neither for somebody in danger nor takes for
  /// granted what was said.
  private func agrees(_ template: Template, with moment: CustomerMoment) -> Bool {
    let named = template.situations.filter { topics[$0] != nil }
    let topic = moment.settlement.topic?.name
    return (named.isEmpty || topic.map(named.contains) ?? true)
      && !template.isForDanger
      && !template.acts.contains(.restate)
  }

  /// Returns how near each template comes to what the customer says and does.
  private func nearness(at moment: CustomerMoment) -> CustomerExamples.Nearness {
    var nearness = examples.nearness(to: moment.words)
    let unfair = moment.leadingKind.flatMap { $0.isFair ? nil : $0.japaneseName }
    let topic = moment.settlement.topic?.name
    for index in templates.indices where nearness.ofTemplates[index] > 0 {
      let situations = templates[index].situations
      // What helps in danger is no answer to anything else.
      if templates[index].isForDanger { continue }
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
    // Nothing states the answer but this wording.
    guard !isTheirs || template.acts.contains(.inform) && template.speaker.include(speaker) else {
      return nil
    }
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
    var moment = self
    moment.settlement = settlement
    return moment
  }

  /// Returns the moment as one of danger where a wording is for nothing else.
  fileprivate func endangered(by template: Template) -> CustomerMoment {
    guard !isEmergency, template.isForDanger else {
      return self
    }
    var moment = self
    moment.kinds.insert(.emergency, at: 0)
    return moment
  }

  /// Returns what no wording may leave out.
  ///
  /// - Parameters:
  ///   - limits: The company's numbers for a call that does not get on.
  ///   - isSame: Whether an example of the wording says the same, so that the company's own words tell what it answers.
  /// - Returns: Acts; empty where any wording will do.
  fileprivate func bindingDuties(within limits: CompanyLimits, isSame: Bool) -> Set<Act> {
    let duties = Set(duties(within: limits))
    // A threat may be answered by what it is about; everything else that calls for a warning gets one.
    let isFree = isSame || leadingKind == .threat && !isAfterWarning
    var binding: Set<Act> = isFree ? [.endCall] : [.warn, .endCall]
    if isEmergency || wantsSupervisor { binding.insert(.escalate) }
    return duties.intersection(binding)
  }

  /// Whether a wording that does some acts may be said without anything before it.
  fileprivate func allows(_ acts: [Act], of template: Template, isSame: Bool) -> Bool {
    // Who is in danger is refused nothing but what they ask for.
    if isEmergency {
      return template.isForDanger
        && (isSame || kinds.contains(.thirdParty) || !acts.contains(.refuse))
    }
    if kinds.allSatisfy(\.isFair) {
      return (isSame || !acts.contains(.warn)) && (isGoodbye || !acts.contains(.endCall))
    }
    return isAfterWarning || !acts.contains(.endCall)
  }
}
