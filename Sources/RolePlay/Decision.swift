package import Content

/// Why the customer reacted as they did: every heading that competed, and what each one lacked.
///
/// The reactions of the scene and those of いつでも compete. Those with a violation among their terms come first,
/// then those that ask for more (terms and conditions together), then the scene's own, then the order of the
/// file; ほかの返事 comes last and takes utterances only.
package struct Decision: Hashable, Sendable {
  /// A reaction that competed.
  package struct Candidate: Hashable, Sendable {
    package let reaction: Reaction
    /// Whether it belongs to the scene, not to いつでも.
    package let isOfScene: Bool
    /// The terms that the reply or move did not meet, in the order of the heading.
    package let missingTerms: [Term]
    /// The conditions that did not hold just before the reaction, in the order of the heading.
    package let unmetConditions: [Condition]
    /// Whether the reaction takes a reply or move of this sort at all.
    package let takesInput: Bool

    package var heading: String { reaction.heading }

    /// Whether the reply or move met at least one of the heading's terms.
    package var isMetInPart: Bool {
      switch reaction.trigger {
      case .reply(let terms): missingTerms.count < terms.count
      case .otherwise, .state: false
      }
    }

    /// Whether the heading is met as a whole.
    package var isMatch: Bool { takesInput && missingTerms.isEmpty && unmetConditions.isEmpty }
  }

  /// In the order in which they are considered: the first match wins.
  package let candidates: [Candidate]
  /// The reactions to the state of the call that were looked at afterwards, in order; each match happened.
  package internal(set) var stateCandidates: [Candidate] = []

  /// The reaction that happened, or nil where the case foresees none.
  package var winner: Candidate? { candidates.first(where: \.isMatch) }
}

extension Decision {
  /// Decides on a reply or move.
  ///
  /// - Parameters:
  ///   - conduct: What the operator said or did.
  ///   - scene: The scene in which it happened.
  ///   - anywhere: The reactions that compete in every scene.
  ///   - state: The state on which conditions are looked at: the operator's own time has passed, nothing else.
  init(on conduct: Conduct, in scene: Scene, anywhere: [Reaction], state: CallState) {
    let candidates = scene.reactions.map {
      Candidate($0, isOfScene: true, on: conduct, state: state)
    }
    let general = anywhere.map { Candidate($0, isOfScene: false, on: conduct, state: state) }
    self.candidates = (candidates + general)
      .filter { $0.reaction.trigger != .state }
      .enumerated()
      .sorted { ($1.element.precedence, $0.offset) < ($0.element.precedence, $1.offset) }
      .map(\.element)
  }
}

extension Decision.Candidate {
  /// Compares a reaction with what was said or done.
  init(_ reaction: Reaction, isOfScene: Bool, on conduct: Conduct, state: CallState) {
    self.reaction = reaction
    self.isOfScene = isOfScene
    unmetConditions = reaction.conditions.filter { !state.meets($0) }
    switch (reaction.trigger, conduct.input) {
    case (.reply(let terms), _):
      missingTerms = terms.filter { !conduct.meets($0) }
      takesInput = true
    case (.otherwise, .reply), (.state, _):
      missingTerms = []
      takesInput = true
    case (.otherwise, .move):
      missingTerms = []
      takesInput = false
    }
  }

  /// Looks at a reaction to the state of the call.
  init(stateReaction reaction: Reaction, isOfScene: Bool, state: CallState) {
    self.reaction = reaction
    self.isOfScene = isOfScene
    unmetConditions = reaction.conditions.filter { !state.meets($0) }
    missingTerms = []
    takesInput = true
  }

  /// The rank among the candidates; the greatest comes first.
  fileprivate var precedence: Precedence {
    switch reaction.trigger {
    case .reply(let terms):
      let hasViolation = terms.contains {
        if case .violation = $0 { true } else { false }
      }
      return Precedence(
        tier: hasViolation ? 2 : 1,
        demands: terms.count + reaction.conditions.count,
        isOfScene: isOfScene
      )
    case .otherwise, .state:
      return Precedence(tier: 0, demands: reaction.conditions.count, isOfScene: isOfScene)
    }
  }
}

/// The rank of a candidate: tier, then demands, then whose heading it is.
private struct Precedence: Comparable {
  let tier: Int
  let demands: Int
  let isOfScene: Bool

  static func < (left: Self, right: Self) -> Bool {
    (left.tier, left.demands, left.isOfScene ? 1 : 0)
      < (right.tier, right.demands, right.isOfScene ? 1 : 0)
  }
}
