import Assist
import Content
import RolePlay
import SourceDiagnostics

extension Session {
  /// Starts the clock of a call on the line, shows it, or stops it.
  func timer(_ argument: String) {
    if ["終わり", "おわり", "end", "stop"].contains(argument.commandFolded) {
      guard clock != nil else { return notify(Texts.noClock) }
      showClock()
      clock = nil
      return notify(Texts.clockStopped)
    }
    guard clock == nil else { return showClock() }
    clock = CallClock(began: surroundings.now())
    notify(Texts.clockStarted)
  }

  /// Counts a warning, a demand made again, or a promise.
  func count(_ change: (inout CallClock) -> Void) {
    // Whoever counts has a call on the line; what was said must not be lost for want of a clock.
    var running = clock ?? CallClock(began: surroundings.now())
    change(&running)
    clock = running
    showClock()
  }

  /// Keeps what the customer was promised.
  func promise(_ words: String) {
    guard !words.isEmpty else {
      for promise in clock?.promises ?? [] { show(nil, promise) }
      return notify(Texts.nothingPromised)
    }
    count { $0.promises.append(words) }
  }

  /// What the clock shows: that of the call that is played, else that of the call on the line; nil where none runs.
  var callSoFar: CallSoFar? {
    if case .call(let live) = place {
      return CallSoFar(
        seconds: live.call.elapsedSeconds,
        warnings: live.call.warningCount,
        asked: live.call.state.stays
      )
    }
    return clock?.soFar(at: surroundings.now())
  }

  /// Tells once when the company's limit nears, and once when it is reached.
  func tellLimit() {
    guard case .desk = place, let soFar = callSoFar else { return }
    let standing = soFar.standing(within: workplace.limits)
    guard standing != .early, standing != clock?.told else { return }
    clock?.told = standing
    notify(Texts.clock(soFar, limits: workplace.limits))
  }

  private func showClock() {
    guard let soFar = callSoFar else { return }
    clock?.told = soFar.standing(within: workplace.limits)
    show(nil, Texts.clock(soFar, limits: workplace.limits)[language])
  }
}
