package import Content

/// The call that a case goes on with after one that was put aside.
package struct NextCall: Hashable, Sendable {
  package let scene: Scene
  /// When it begins; nil where the case does not say when its first call begins.
  package let time: CalendarTime?
  /// Who places it.
  package let direction: RolePlay.Direction
}

extension Call {
  /// When a call of the case began, by its number from 1; nil where the case does not say.
  package func start(ofCall number: Int) -> CalendarTime? {
    starts.indices.contains(number - 1) ? starts[number - 1] : nil
  }

  /// The call that the case goes on with, or nil while nothing was put aside.
  package var nextCall: NextCall? {
    switch phase {
    case .putAside(let next): next
    case .ringing, .talking, .ended: nil
    }
  }

  package var isPutAside: Bool { nextCall != nil }

  /// The simulated seconds of all calls of the case together.
  package var totalSeconds: Int { earlierSeconds + state.elapsedSeconds }

  /// Begins the next call: moods and marks stay, what belongs to one call begins anew.
  mutating func connect(_ next: NextCall) -> [Effect] {
    let outcome = promiseOutcome(at: next.time)
    promiseOutcomes.append(outcome)
    earlierSeconds += state.elapsedSeconds
    number += 1
    direction = next.direction
    starts.append(next.time)
    state = CallState(
      moods: state.moods,
      marks: state.marks.subtracting(PromiseMark.allCases.map(\.name)).union([outcome.mark.name]),
      limits: limits
    )
    lastCustomerLine = ""
    opening =
      [.beginCall(number: number, at: next.time), .setMark(outcome.mark.name)]
      + moveOn(to: .talking(scene: next.scene))
    noteCustomerLines(in: opening)
    return opening
  }
}
