import Assist
package import Content
package import ReplyCheck

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

  /// Returns the approved wording that would have been right instead of what a finding faults; nil where none fits.
  package func betterWording(insteadOf finding: Finding, in context: ReplyContext) -> Template? {
    guard let acts = finding.violation?.actsInstead, !acts.isEmpty else { return nil }
    let need = Need(
      acts: acts,
      topic: authorityTable.decision(on: context.customer, for: Operator())?.topic.name,
      authority: context.authority,
      customer: context.customer,
      isAfterWarning: context.isAfterWarning
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
