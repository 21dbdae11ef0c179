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

  /// Returns the approved wording that does what a heading of a case asks for; nil where none does all of it.
  ///
  /// A wording counts when it performs every act and says every key point that is asked for, as the checker finds them,
  /// breaks nothing, and may be said by an operator without special skills or by one whom the case gives the authority.
  ///
  /// - Parameters:
  ///   - terms: What is asked for.
  ///   - acts: The acts among the terms.
  ///   - call: The call at the moment.
  /// - Returns: An approved template, the one that suits the moment best.
  package func suggestion(for terms: [Term], acts: [Act], in call: Call) -> Template? {
    let keyPoints = terms.compactMap { term -> KeyPoint? in
      guard case .keyPoint(let name) = term else { return nil }
      return call.rolePlay.keyPoints.first { $0.name == name }
    }
    let need = Need(
      acts: acts,
      situations: call.rolePlay.customerKinds.map(\.japaneseName),
      topic: call.rolePlay.topic,
      authority: call.authority,
      customer: call.lastCustomerLine
    )
    let candidates =
      keyPoints.isEmpty
      ? suggester.suggestions(for: need, limit: 20).filter(\.missingActs.isEmpty).map(\.template)
      : approvedTemplates.filter { $0.speaker == .everyone }
    let context = ReplyContext(customer: call.lastCustomerLine, authority: call.authority)
    return candidates.first { template in
      let words = filledWithExamples(template.wording)
      let judgement = checker.check(words, in: context)
      return judgement.violations.isEmpty && Set(judgement.acts).isSuperset(of: acts)
        && keyPoints.allSatisfy { checker.match($0, in: words).isHit }
    }
  }

  /// Returns the approved wording that would have been right instead of what a finding faults; nil where none fits.
  package func betterWording(insteadOf finding: Finding, in context: ReplyContext) -> Template? {
    guard let violation = finding.violation else { return nil }
    let need = Need(
      acts: violation.actsInstead,
      topic: authorityTable.decision(on: context.customer, for: Operator())?.topic.name,
      authority: context.authority,
      customer: context.customer
    )
    return violation.actsInstead.isEmpty
      ? nil : suggester.suggestions(for: need, limit: 1).first?.template
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
