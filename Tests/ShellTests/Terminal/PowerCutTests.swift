import Foundation
import Records
import RolePlay
import TestSupport
import Testing

extension AtTheTerminal {
  struct PowerCutTests {
    @Test func `no turn that was answered is lost when the program is killed at any moment`()
      async throws
    {
      // One small case, which a program reads in no time.
      let content = "\(Installation.packageFolder)/Tests/ShellTests/Fixtures/one-case"
      let undisturbed = try UndisturbedCall(content: content)
      let tallies = try await withThrowingTaskGroup(of: DisturbedCalls.Tally.self) { group in
        for worker in UInt64(0)..<2 {
          group.addTask {
            var calls = try DisturbedCalls(content: content, undisturbed: undisturbed, seed: worker)
            return try calls.run(kills: 100)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let lost = tallies.reduce(0) { $0 + $1.beforeRecord }
      let kept = tallies.reduce(0) { $0 + $1.afterRecord }
      #expect(lost >= 20, "some turns must be cut off before they are on disk: \(lost)")
      #expect(kept >= 20, "some turns must be cut off after they are on disk: \(kept)")
    }
  }
}

/// A call that nothing disturbs: what is on disk and on the screen after each line.
struct UndisturbedCall: Sendable {
  static let start = ["practice", "T-01", "--seed", "5"]
  static let lines = [
    "みなと暮らしサービスの佐藤でございます。光回線のご案内でお電話いたしました", "申し訳ございません", "：メモ 090-1234-5678の件、お願いします",
    "さようでございますか", "：保留 30", "：取消", "恐れ入ります。電話番号は090-1234-5678でよろしいでしょうか", "：取消",
    "申し訳ございません", "：録音", "恐れ入ります",
  ]

  /// The events in the journal before the first line, and after each.
  let events: [[Event]]
  /// What the screen showed last at the same moments: the time of the call and the customer's feelings.
  let states: [String]

  init(content: String) throws {
    let installation = try Installation(content: content)
    let terminal = try installation.open(Self.start)
    var states = [Self.state(in: try terminal.readToPrompt())]
    var events = [try Self.events(at: installation)]
    for line in Self.lines {
      states.append(Self.state(in: try terminal.answer(toLine: line)))
      events.append(try Self.events(at: installation))
      try #require(
        events.last?.isEmpty == false && states.last != "",
        "the call must go on: \(line)"
      )
    }
    self.events = events
    self.states = states
  }

  /// The events of the last attempt; none where there is no attempt.
  static func events(at installation: Installation) throws -> [Event] {
    let (attempts, damaged) = try installation.journals.attempts()
    #expect(damaged == [])
    return attempts.last?.events ?? []
  }

  /// The last line between 〔 and 〕.
  static func state(in text: String) -> String {
    text.lastIndex(of: "〔").map { String(text[$0...]) } ?? ""
  }
}

/// The same call, killed again and again and gone on with.
struct DisturbedCalls {
  /// Where the kills fell.
  struct Tally: Sendable {
    var beforeRecord = 0
    var afterRecord = 0
  }

  private let installation: Installation
  private let undisturbed: UndisturbedCall
  private var generator: SeededGenerator
  private var tally = Tally()
  /// The lines that are on disk; nil before the call is.
  private var done: Int?
  /// The longest wait before a kill, in microseconds: shorter after a turn that was on disk, longer after one that was not, so
  /// that both happen on a machine of any speed.
  private var longestWait = 12_000

  init(content: String, undisturbed: UndisturbedCall, seed: UInt64) throws {
    installation = try Installation(content: content)
    self.undisturbed = undisturbed
    generator = SeededGenerator(seed: seed)
  }

  /// Kills the program so many times.
  mutating func run(kills: Int) throws -> Tally {
    for kill in 0..<kills {
      let terminal = try startOrResume()
      let lines = Int.random(in: 0...3, using: &generator)
      for _ in 0..<lines where (done ?? 0) < UndisturbedCall.lines.count {
        try enterNextLine(at: terminal)
      }
      try enterNextLineAndKill(at: terminal, "kill \(kill)")
      if done == UndisturbedCall.lines.count { done = nil }
    }
    return tally
  }

  /// Begins a call, or goes on with the one on disk, which must be where it was.
  private func startOrResume() throws -> PseudoTerminal {
    guard let done else { return try installation.open(UndisturbedCall.start) }
    let terminal = try installation.open()
    _ = try terminal.readToPrompt()
    let text = try terminal.answer(toLine: "：続き")
    #expect(UndisturbedCall.state(in: text) == undisturbed.states[done])
    return terminal
  }

  private mutating func enterNextLine(at terminal: PseudoTerminal) throws {
    let next = done.map { $0 + 1 } ?? 0
    let text =
      try next == 0
      ? terminal.readToPrompt() : terminal.answer(toLine: UndisturbedCall.lines[next - 1])
    #expect(UndisturbedCall.state(in: text) == undisturbed.states[next])
    done = next
  }

  private mutating func enterNextLineAndKill(at terminal: PseudoTerminal, _ comment: Comment) throws
  {
    let next = done.map { $0 + 1 } ?? 0
    guard next <= UndisturbedCall.lines.count else { return terminal.kill() }
    if next > 0 { try terminal.enter(UndisturbedCall.lines[next - 1]) }
    let longest = next == 0 ? 250_000 : longestWait
    try terminal.watch(for: .microseconds(Int.random(in: 0...longest, using: &generator)))
    terminal.kill()
    let wasAnswered = terminal.unread.hasSuffix("\nあなた> ")
    let events = try UndisturbedCall.events(at: installation)
    let isRecorded = events == undisturbed.events[next]
    if wasAnswered { #expect(isRecorded, comment) }
    if next > 0 { longestWait = isRecorded ? max(100, longestWait * 3 / 4) : longestWait * 3 / 2 }
    if isRecorded {
      tally.afterRecord += 1
      done = next
    } else {
      tally.beforeRecord += 1
      if let done { #expect(events == undisturbed.events[done], comment) }
    }
  }
}
