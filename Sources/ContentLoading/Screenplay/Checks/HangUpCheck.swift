import Content

/// Finds cases that do not say what happens when the operator hangs up.
struct HangUpCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    guard !draft.scenes.isEmpty, !draft.anywhere.contains(where: isHangUp) else { return }
    if draft.scenes.allSatisfy({ $0.reactions.contains(where: isHangUp) }) { return }
    report.add(.missingHangUp, at: draft.whole)
  }

  private func isHangUp(_ reaction: ReactionDraft) -> Bool {
    reaction.terms == [.move(.end)]
  }
}
