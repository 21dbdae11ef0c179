import Content
import SourceDiagnostics

/// Finds lines and transitions that stand behind one without conditions and so never have their turn.
struct ShadowedLineCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    for lines in draft.scenes.map(\.lines) + draft.reactions.map(\.lines) {
      for speaker in [Line.Speaker.customer, .supervisor, .narration] {
        let spoken = lines.filter { $0.speaker == speaker }
        guard let free = spoken.firstIndex(where: \.conditions.isEmpty) else { continue }
        for line in spoken[free...] where !line.conditions.isEmpty {
          report.add(.unsaidLine, at: line.range, notes: [(.winnerHere, spoken[free].range)])
        }
      }
    }
    for transitions in draft.reactions.map(\.transitions) {
      guard let free = transitions.firstIndex(where: \.conditions.isEmpty) else { continue }
      for transition in transitions[free...].dropFirst() {
        let note = (LocalizedText.winnerHere, transitions[free].range)
        report.add(.untakenTransition, at: transition.range, notes: [note])
      }
    }
  }
}
