import Content
import SourceDiagnostics

/// Finds headings that never win, because another one takes everything that they would take.
struct ShadowedReactionCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    let moods = draft.moodBounds
    let anywhere = candidates(draft.anywhere, areOwn: false, moods: moods)
    for scene in draft.scenes {
      let own = candidates(scene.reactions, areOwn: true, moods: moods)
      reportShadowed(own, by: own + anywhere, report)
    }
    reportShadowed(anywhere, by: anywhere, report)
  }

  private func candidates(
    _ reactions: [ReactionDraft],
    areOwn: Bool,
    moods: [String: ClosedRange<Int>]
  ) -> [Candidate] {
    reactions.enumerated().compactMap { order, reaction in
      Candidate(reaction, order: order, isOwn: areOwn, moods: moods)
    }
  }

  private func reportShadowed(
    _ candidates: [Candidate],
    by rivals: [Candidate],
    _ report: ScreenplayReport
  ) {
    for candidate in candidates {
      guard let winner = rivals.first(where: { $0.shadows(candidate) }) else { continue }
      let note = (LocalizedText.winnerHere, winner.reaction.heading.range)
      report.add(.shadowedReaction, at: candidate.reaction.heading.range, notes: [note])
    }
  }

  /// A heading with what decides which of several wins.
  private struct Candidate {
    let reaction: ReactionDraft
    private let trigger: Reaction.Trigger
    private let terms: Set<Term>
    private let conditions: ConditionSet
    /// Greater wins: violations first, then the one that asks for more, the scene's own, the earlier.
    private let rank: (Int, Int, Int, Int)

    /// Creates a candidate, or nil where the heading cannot be understood or met.
    init?(
      _ reaction: ReactionDraft,
      order: Int,
      isOwn: Bool,
      moods: [String: ClosedRange<Int>]
    ) {
      guard let trigger = reaction.trigger else { return nil }
      let conditions = ConditionSet(reaction.conditions.map(\.value), moods: moods)
      guard !conditions.isImpossible else { return nil }
      self.reaction = reaction
      self.trigger = trigger
      self.conditions = conditions
      terms = Set(reaction.terms)
      let hasViolation = reaction.terms.contains { term in
        if case .violation = term { true } else { false }
      }
      rank = (
        hasViolation ? 1 : 0, terms.count + reaction.conditions.count, isOwn ? 1 : 0, -order
      )
    }

    /// Returns whether this one matches and wins wherever the other matches.
    func shadows(_ other: Candidate) -> Bool {
      isSameKind(as: other) && rank > other.rank && terms.isSubset(of: other.terms)
        && reaction.conditions.allSatisfy { other.conditions.implies($0.value) }
    }

    private func isSameKind(as other: Candidate) -> Bool {
      switch (trigger, other.trigger) {
      case (.reply, .reply), (.otherwise, .otherwise), (.state, .state): true
      case (.reply, _), (.otherwise, _), (.state, _): false
      }
    }
  }
}
