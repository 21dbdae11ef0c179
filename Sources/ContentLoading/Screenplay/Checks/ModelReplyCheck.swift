/// Finds scenes that leave a choice and show no reply that would be right.
struct ModelReplyCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    for scene in draft.scenes {
      let choices = scene.reactions.filter { !$0.terms.isEmpty }
      guard choices.count > 1, choices.allSatisfy(\.modelReplies.isEmpty) else { continue }
      report.add(.missingModelReply(scene.name), at: scene.range)
    }
  }
}
