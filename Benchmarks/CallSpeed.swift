import Content
import ContentLoading
import Foundation
import MeCabTokenizer
import ReplyCheck
import RolePlay
import Shell

/// Measures how many turns a second a call takes unattended, and what a turn and a hint take at the prompt.
///
/// The turns are those of the shipped cases' own transcripts, checker included: first those that were not said before at the
/// same moment, as at the prompt, then all with customers who say other lines, as in a proof with many seeds.
struct CallSpeed {
  /// Words at a moment of a case.
  private struct Said: Hashable {
    let rolePlay: String
    let words: String
    let customer: String
  }

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

  /// Returns the microseconds of turns said for the first time and with other seeds, and of each hint, which finds its words anew.
  ///
  /// - Parameter seeds: With how many seeds each transcript is played, at least 2.
  /// - Returns: Microseconds, in the order of the cases.
  func results(seeds: Int) -> (first: [Double], again: [Double], hints: [Double]) {
    // What is read once for all turns, such as a case's key points, belongs to no turn.
    for rolePlay in rolePlays {
      _ = workplace.checker.speech("はい", for: rolePlay.keyPoints)
    }
    var said: Set<Said> = []
    let trials = rolePlays.flatMap { rolePlay in rolePlay.trials.map { (rolePlay, $0) } }
    let first = trials.flatMap { rolePlay, trial in
      microseconds(of: trial, in: rolePlay, seed: 1).filter { said.insert($0.said).inserted }
    }
    let again = (2...UInt64(max(2, seeds))).flatMap { seed in
      trials.flatMap { microseconds(of: $1, in: $0, seed: seed) }
    }
    let advised = rolePlays.flatMap { rolePlay -> [Double] in
      var call = workplace.call(rolePlay, seed: 1)
      _ = call.handle(.callConnected)
      return rolePlay.trials.first.map { hints(along: $0, from: call) } ?? []
    }
    return (first.map(\.time), again.map(\.time), advised)
  }

  private func microseconds(
    of trial: Trial,
    in rolePlay: RolePlay,
    seed: UInt64
  ) -> [(said: Said, time: Double)] {
    let clock = ContinuousClock()
    var call = workplace.call(rolePlay, seed: seed)
    _ = call.handle(.callConnected)
    return trial.steps.compactMap { step in
      if call.isPutAside { _ = call.handle(.callConnected) }
      guard !call.isEnded else { return nil }
      let said = Said(
        rolePlay: rolePlay.id,
        words: "\(step.input)",
        customer: call.lastCustomerLine
      )
      let start = clock.now
      take(step.input, in: &call)
      return (said, start.duration(to: clock.now).microseconds)
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
      let time = start.duration(to: clock.now).microseconds
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
}
