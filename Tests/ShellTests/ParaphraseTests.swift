import Content
import Foundation
import RolePlay
import TestSupport
import Testing

@testable import Shell

/// The judgement must not hang on the exact words of the library: what means the same must lead on as well.
struct ParaphraseTests {
  private static let file = "\(ShippedWorkplace.root)/Tests/ShellTests/Fixtures/paraphrases.tsv"

  private let workplace: Workplace
  private let rolePlays: [RolePlay]
  /// For every suggested wording, the same in other words, twice.
  private let paraphrases: [String: [String]]

  init() throws {
    workplace = try ShippedWorkplace.open()
    rolePlays = workplace.library.rolePlays.compactMap(\.rolePlay)
    let lines = try String(contentsOfFile: Self.file, encoding: .utf8).split(separator: "\n")
    paraphrases = Dictionary(
      lines.map { line in
        let cells = line.split(separator: "\t").map(String.init)
        return (cells[0], Array(cells.dropFirst()))
      }
    ) { first, _ in first }
  }

  @Test func `each paraphrase is other words`() {
    for (wording, others) in paraphrases {
      #expect(others.count == 2 && Set(others + [wording]).count == 3, "\(wording)")
    }
  }

  @Test func `what means the same as a suggestion leads on as well`() {
    for rolePlay in rolePlays {
      var call = workplace.call(rolePlay, seed: 1)
      _ = call.handle(.callConnected)
      while !call.isEnded {
        if call.isPutAside { _ = call.handle(.callConnected) }
        guard let advice = workplace.advice(for: call), let input = advice.input else { break }
        if case .utterance(let wording) = input {
          let others = paraphrases[wording]
          #expect(others != nil, "\(rolePlay.number) lacks other words for: \(wording)")
          for other in others ?? [] {
            let event = workplace.imaginedEvent(.utterance(other), in: call)
            let leadsOn = call.wins(advice.reaction, by: event)
            #expect(leadsOn, "\(rolePlay.number): \(other)")
          }
        }
        _ = call.handle(workplace.imaginedEvent(input, in: call))
      }
      let isPassed = call.isPassed
      #expect(isPassed, "\(rolePlay.number)")
    }
  }
}
