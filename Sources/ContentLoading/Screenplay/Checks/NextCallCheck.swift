import Content

/// Finds next calls without a time from which they could be counted, and marks of promises where there is no next call.
struct NextCallCheck: ScreenplayCheck {
  func run(_ draft: ScreenplayDraft, _ report: ScreenplayReport) {
    var hasNextCall = false
    for transition in draft.reactions.flatMap(\.transitions) {
      guard case .nextCall(_, let time) = transition.destination else { continue }
      hasNextCall = true
      guard let start = draft.front.startsAt else {
        report.add(.missingStart, at: transition.range)
        continue
      }
      if time.day == .later(days: 0), time.minute <= start.minute {
        report.add(.nextCallTooEarly, at: transition.range)
      }
    }
    guard !hasNextCall else { return }
    let names = Set(PromiseMark.allCases.map(\.name))
    for condition in draft.conditions {
      guard case .mark(let name, _) = condition.value, names.contains(name) else { continue }
      report.add(.promiseMarkWithoutNextCall, at: condition.range)
    }
  }
}
