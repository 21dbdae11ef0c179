import Content
import ContentLoading
import Foundation
import MeCabTokenizer
import ReplyCheck
import RolePlay
import Shell

/// Measures how many turns a second a call takes unattended, and what a turn and a hint take at the prompt.
///
/// The turns are those of the shipped cases' own transcripts, checker included: first each as it is said for the first time,
/// as at the prompt, then the same transcripts with customers who say other lines, as in a proof with many seeds.
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

  /// Returns the microseconds of each turn of every transcript, the first time and with other seeds, and of each hint,
  /// which finds its words anew.
  func results(seeds: Int) -> (first: [Double], again: [Double], hints: [Double]) {
    // What is read once for all turns, such as a case's key points, belongs to no turn.
    for rolePlay in rolePlays {
      _ = workplace.checker.speech("はい", for: rolePlay.keyPoints)
    }
    var turns: [[Double]] = []
    for seed in 1...UInt64(seeds) {
      turns.append(
        rolePlays.flatMap { rolePlay in
          rolePlay.trials.flatMap { microseconds(of: $0, in: rolePlay, seed: seed) }
        }
      )
    }
    let advised = rolePlays.flatMap { rolePlay -> [Double] in
      var call = workplace.call(rolePlay, seed: 1)
      _ = call.handle(.callConnected)
      return rolePlay.trials.first.map { hints(along: $0, from: call) } ?? []
    }
    return (turns[0], Array(turns.dropFirst().joined()), advised)
  }

  private func microseconds(of trial: Trial, in rolePlay: RolePlay, seed: UInt64) -> [Double] {
    let clock = ContinuousClock()
    var call = workplace.call(rolePlay, seed: seed)
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
