import Content
import ContentLoading
import Foundation
import MeCabTokenizer
import RolePlay
import Shell

/// Measures how many turns a second a call takes unattended, and what a turn and a hint take at the prompt.
///
/// The turns are those of the shipped cases' own transcripts, checker included.
struct CallSpeed {
  private let workplace: Workplace
  private let rolePlays: [RolePlay]

  /// Reads all content.
  ///
  /// - Parameters:
  ///   - content: The folder that holds the content.
  ///   - today: The day on which approvals are looked at.
  /// - Throws: Where the content or the dictionary cannot be opened.
  init(content: String, today: CalendarDate) throws {
    workplace = Workplace(
      folder: try ContentFolder(path: content),
      today: today,
      tokenizer: try MeCabTokenizer()
    )
    rolePlays = workplace.library.rolePlays.compactMap(\.rolePlay)
  }

  /// Returns the microseconds of each turn of every transcript, and of each hint, which finds its words anew.
  func results(rounds: Int) -> (turns: [Double], hints: [Double]) {
    var turns: [Double] = []
    for _ in 0..<rounds {
      for rolePlay in rolePlays {
        for trial in rolePlay.trials { turns += microseconds(of: trial, in: rolePlay) }
      }
    }
    let advised = rolePlays.flatMap { rolePlay -> [Double] in
      var call = workplace.call(rolePlay, seed: 1)
      _ = call.handle(.callConnected)
      return rolePlay.trials.first.map { hints(along: $0, from: call) } ?? []
    }
    return (turns, advised)
  }

  private func microseconds(of trial: Trial, in rolePlay: RolePlay) -> [Double] {
    let clock = ContinuousClock()
    var call = workplace.call(rolePlay, seed: 1)
    _ = call.handle(.callConnected)
    return trial.steps.compactMap { step in
      if call.isPutAside { _ = call.handle(.callConnected) }
      guard !call.isEnded else { return nil }
      let start = clock.now
      take(step.input, in: &call)
      return Self.microseconds(start.duration(to: clock.now))
    }
  }

  private func hints(along trial: Trial, from start: Call) -> [Double] {
    let clock = ContinuousClock()
    var call = start
    return trial.steps.compactMap { step in
      if call.isPutAside { _ = call.handle(.callConnected) }
      guard !call.isEnded else { return nil }
      let start = clock.now
      _ = workplace.advice(for: call)
      let time = Self.microseconds(start.duration(to: clock.now))
      take(step.input, in: &call)
      return time
    }
  }

  private func take(_ input: OperatorInput, in call: inout Call) {
    switch input {
    case .utterance(let words):
      _ = call.handle(.operatorSpoke(workplace.reply(words, in: call)))
    case .move(let move, let argument):
      _ = call.handle(.operatorMoved(move, argument: argument))
    case .record: break
    }
  }

  private static func microseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1_000_000
      + Double(duration.components.attoseconds) / 1_000_000_000_000
  }
}
