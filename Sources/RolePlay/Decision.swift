package import Content

/// Why the customer reacted as they did: every heading that competed, and what each one lacked.
///
/// The reactions of the scene and those of いつでも compete. Those with a violation among their terms come first,
/// then those that ask for more (terms and conditions together), then the scene's own, then the order of the
/// file. What the kind of customer does by default comes after all of them, by the same order; ほかの返事 comes last
/// and takes utterances only.
package struct Decision: Hashable, Sendable {
  /// Where a reaction is written.
  package enum Origin: Hashable, Sendable {
    case scene
    case anywhere
    /// With the kind of customer.
    case character
  }

  /// A reaction that competed.
  package struct Candidate: Hashable, Sendable {
    package let reaction: Reaction
    package let origin: Origin
    /// The terms that the reply or move did not meet, in the order of the heading.
    package let missingTerms: [Term]
    /// The conditions that did not hold just before the reaction, in the order of the heading.
    package let unmetConditions: [Condition]
    /// Whether the reaction takes a reply or move of this sort at all.
    package let takesInput: Bool

    package var heading: String { reaction.heading }

    /// Whether it belongs to the scene, not to いつでも or to the kind of customer.
    package var isOfScene: Bool { origin == .scene }

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
  ///   - rolePlay: The case, with the reactions that compete in every scene.
  ///   - state: The state on which conditions are looked at: the operator's own time has passed, nothing else.
  init(on conduct: Conduct, in scene: Scene, of rolePlay: RolePlay, state: CallState) {
    let reactions = rolePlay.reactions(in: scene)
    // Reactions are much to copy; their places and ranks are not.
    candidates = reactions.indices.filter { reactions[$0].reaction.trigger != .state }
      .map { (precedence: Precedence(reactions[$0].reaction, reactions[$0].origin), place: $0) }
      .sorted { ($1.precedence, $0.place) < ($0.precedence, $1.place) }
      .map {
        Candidate(
          reactions[$0.place].reaction,
          origin: reactions[$0.place].origin,
          on: conduct,
          state: state
        )
      }
  }
}

extension RolePlay {
  /// Returns every reaction that competes in a scene: its own, those of いつでも, then those of the kind of customer.
  func reactions(in scene: Scene) -> [(reaction: Reaction, origin: Decision.Origin)] {
    scene.reactions.map { ($0, .scene) } + anywhere.map { ($0, .anywhere) }
      + (character?.reactions ?? []).map { ($0, .character) }
  }
}

extension Decision.Candidate {
  /// Compares a reaction with what was said or done.
  init(_ reaction: Reaction, origin: Decision.Origin, on conduct: Conduct, state: CallState) {
    self.reaction = reaction
    self.origin = origin
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
  init(stateReaction reaction: Reaction, origin: Decision.Origin, state: CallState) {
    self.reaction = reaction
    self.origin = origin
    unmetConditions = reaction.conditions.filter { !state.meets($0) }
    missingTerms = []
    takesInput = true
  }
}

/// The rank of a reaction among those that compete: tier, then demands, then whose heading it is; the greatest comes first.
private struct Precedence: Comparable {
  let tier: Int
  let demands: Int
  let isOfScene: Bool

  init(_ reaction: Reaction, _ origin: Decision.Origin) {
    isOfScene = origin == .scene
    switch reaction.trigger {
    case .reply(let terms):
      let hasViolation = terms.contains {
        if case .violation = $0 { true } else { false }
      }
      tier = (hasViolation ? 2 : 1) + (origin == .character ? 0 : 2)
      demands = terms.count + reaction.conditions.count
    case .otherwise, .state:
      tier = 0
      demands = reaction.conditions.count
    }
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.tier, left.demands, left.isOfScene ? 1 : 0)
      < (right.tier, right.demands, right.isOfScene ? 1 : 0)
  }
}
