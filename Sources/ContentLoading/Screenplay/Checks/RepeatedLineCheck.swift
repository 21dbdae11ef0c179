import Content
import SourceDiagnostics

/// Finds lines that a customer would say twice in one call, word for word.
///
/// A line may stand below several headings of one scene, which is how an author writes "or"; it may stand
/// where a mark keeps it from coming twice, and where the call ends with it.
struct RepeatedLineCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    let places = draft.scenes.map(\.reactions) + [draft.anywhere]
    var seen: [String: (place: Int, line: LineDraft)] = [:]
    for (place, reactions) in places.enumerated() {
      for reaction in reactions {
        reportTwins(in: reaction, report)
        for line in reaction.lines where canComeTwice(line, in: reaction) {
          let key = WidthFolding.key(line.text)
          guard let earlier = seen[key] else {
            seen[key] = (place, line)
            continue
          }
          guard earlier.place != place else { continue }
          report.add(.repeatedLine, at: line.range, notes: [(.firstHere, earlier.line.range)])
        }
      }
    }
  }

  /// Reports lines between which the customer is to choose and that are the same.
  func reportTwins(in reaction: ReactionDraft, _ report: ScreenplayReport) {
    for (index, line) in reaction.lines.enumerated() where line.speaker == .customer {
      let twin = reaction.lines[..<index].first {
        $0.speaker == .customer && WidthFolding.key($0.text) == WidthFolding.key(line.text)
      }
      guard let twin else { continue }
      report.add(.repeatedLine, at: line.range, notes: [(.firstHere, twin.range)])
    }
  }

  private func canComeTwice(_ line: LineDraft, in reaction: ReactionDraft) -> Bool {
    guard line.speaker == .customer else { return false }
    guard line.text.unicodeScalars.count >= Self.shortest else { return false }
    let isGuarded = (reaction.conditions + line.conditions).contains { condition in
      if case .mark(_, isSet: false) = condition.value { true } else { false }
    }
    let endsCall = reaction.transitions.contains { transition in
      guard case .ending = transition.destination else { return false }
      let conditions = transition.conditions.map(\.value)
      return conditions.isEmpty || conditions == line.conditions.map(\.value)
    }
    return !isGuarded && !endsCall
  }

  /// People do say 「はい」 and 「もしもし」 twice.
  private static let shortest = 6
}
