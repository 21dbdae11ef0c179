import Assist
package import Content
package import ReplyCheck
package import RolePlay

extension Workplace {
  /// Returns a wording as a person reads it: the company's facts filled in, other gaps as 〔name〕.
  package func shown(_ wording: Wording) -> String {
    wording.parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let name): facts[name] ?? "〔\(name)〕"
      }
    }
    .joined()
  }

  /// Returns approved wordings that together do what a heading of a case asks for, in the order in which they are said.
  ///
  /// Wordings are taken one after the other, each the one that adds most of what is still missing; of equal ones the one
  /// that suits the moment best. A wording counts only for what the checker finds in it, and only where it breaks nothing.
  ///
  /// - Parameters:
  ///   - terms: What is asked for; moves among them are not said.
  ///   - call: The call at the moment.
  /// - Returns: At most three wordings; empty where no choice does everything that is asked for.
  package func suggestions(for terms: [Term], in call: Call) -> [Template] {
    let spoken = terms.filter { !$0.isMove }
    let offers = candidates(for: spoken, in: call).compactMap { offer($0, for: spoken, in: call) }
    var missing = Set(spoken)
    var chosen: [Offer] = []
    while !missing.isEmpty, chosen.count < 3 {
      let gains = offers.map { $0.terms.intersection(missing).count }
      guard let most = gains.max(), most > 0, let index = gains.firstIndex(of: most) else {
        return []
      }
      chosen.append(offers[index])
      missing.subtract(offers[index].terms)
    }
    return missing.isEmpty ? chosen.sorted { $0.place < $1.place }.map(\.template) : []
  }

  /// A wording with what it does of what is asked for.
  private struct Offer {
    let template: Template
    let terms: Set<Term>
    /// Where it stands in a reply, by the first act that it performs.
    let place: Int
  }

  /// Returns what may be said here, what suits the moment best first.
  private func candidates(for terms: [Term], in call: Call) -> [Template] {
    let direction = call.rolePlay.direction
    let moments =
      (call.turns.isEmpty ? [Template.firstWords] : [])
      + (direction == .outbound ? [Template.outboundCall] : [])
    let need = Need(
      acts: terms.compactMap(\.act),
      situations: call.rolePlay.customerKinds.map(\.japaneseName) + moments,
      topic: call.rolePlay.topic,
      authority: call.authority,
      customer: call.lastCustomerLine,
      direction: direction
    )
    let kinds = call.rolePlay.customerKinds
    let suited = suggester.suggestions(for: need, limit: 40).map(\.template)
      .filter { $0.isMeant(forAnyOf: kinds) }
    guard terms.contains(where: { $0.act == nil }) else { return suited }
    return suited
      + approvedTemplates.filter { template in
        template.speaker == .everyone && template.suits(direction)
          && template.isMeant(forAnyOf: kinds) && !suited.contains(template)
      }
  }

  /// Returns what a wording does of what is asked for; nil where it does nothing of it, or breaks a rule.
  private func offer(_ template: Template, for terms: [Term], in call: Call) -> Offer? {
    let words = filledWithExamples(template.wording)
    let judgement = checker.check(words, in: call.replyContext)
    guard judgement.violations.isEmpty else { return nil }
    let met = terms.filter { term in
      switch term {
      case .act(let act): judgement.acts.contains(act)
      case .keyPoint(let name):
        call.rolePlay.keyPoints.first { $0.name == name }.map { checker.match($0, in: words).isHit }
          ?? false
      case .violation, .move, .circumstance: false
      }
    }
    let place = judgement.acts.compactMap(Act.allCases.firstIndex).first ?? 0
    return met.isEmpty ? nil : Offer(template: template, terms: Set(met), place: place)
  }

  /// Returns the approved wording that would have been right instead of what a finding faults; nil where none fits.
  package func betterWording(insteadOf finding: Finding, in context: ReplyContext) -> Template? {
    guard let acts = finding.violation?.actsInstead, !acts.isEmpty else { return nil }
    let need = Need(
      acts: acts,
      topic: authorityTable.decision(on: context.customer, for: Operator())?.topic.name,
      authority: context.authority,
      customer: context.customer
    )
    let suggestions = suggester.suggestions(for: need, limit: 20).map(\.template)
    // The kind of call is not known here, so what is meant for special ones comes last.
    let general = suggestions.filter { $0.isMeant(forAnyOf: [.ordinary, .complaint, .detention]) }
    return (general + suggestions).first { template in
      checker.check(filledWithExamples(template.wording), in: context).violations.isEmpty
    }
  }

  /// Returns the words of a wording with every gap filled by the company's facts and the placeholders' examples.
  package func filledWithExamples(_ wording: Wording) -> String {
    let examples = Dictionary(library.placeholders.map { ($0.name, $0.example) }) { first, _ in
      first
    }
    return wording.filled(with: examples.merging(facts) { _, fact in fact }) ?? shown(wording)
  }
}

extension Violation {
  /// What an operator does instead of breaking the rule; empty where leaving it out is all.
  fileprivate var actsInstead: [Act] {
    switch self {
    case .unauthorizedAnswer, .speculation: [.explainReason, .refuse, .escalate]
    case .disclosure: [.explainReason, .refuse]
    case .unauthorizedPromise: [.explainReason, .escalate]
    case .liabilityAdmission: [.apology, .empathy]
    case .bareRefusal: [.explainReason, .refuse, .offerAlternative]
    case .argument, .insult: [.apology, .empathy]
    case .threat: [.warn]
    case .oneSidedHangup: [.explainReason, .warn, .endCall]
    case .passingAround: [.explainReason, .offerAlternative]
    case .poorKeigo: []
    }
  }
}

extension Term {
  fileprivate var act: Act? {
    if case .act(let act) = self { act } else { nil }
  }

  fileprivate var isMove: Bool {
    if case .move = self { true } else { false }
  }
}

extension Template {
  /// Returns whether the wording is meant for one of some kinds of call; one that names no kind is meant for all.
  fileprivate func isMeant(forAnyOf kinds: [CustomerKind]) -> Bool {
    let meantFor = CustomerKind.allCases.filter { situations.contains($0.japaneseName) }
    return meantFor.isEmpty || kinds.isEmpty || meantFor.contains(where: kinds.contains)
  }
}
