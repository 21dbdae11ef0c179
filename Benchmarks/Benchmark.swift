import Content
import Foundation
import TestSupport

/// Measures how fast a reply is checked, how fast the program comes up at a terminal and how much memory it holds.
///
/// Each has a yardstick of the same run: MeCab alone, and the program asked for its version only, which loads the
/// libraries and no content. With the argument `check`, `open`, `call`, `lookup` or `start`, only that part is measured.
@main
enum Benchmark {
  private static let runs = 20

  static func main() throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("otai").path
    let content = FileManager.default.currentDirectoryPath
    let part = CommandLine.arguments.dropFirst().first
    if let opening = part.flatMap(Opening.Part.init) {
      let cache = CommandLine.arguments.dropFirst(2).first
      return try Opening.run(opening, content: content, cache: cache)
    }
    if let search = part.flatMap(LookupSpeed.Part.init) {
      let arguments = Array(CommandLine.arguments.dropFirst(2))
      return try LookupSpeed(content: content).run(search, arguments)
    }
    if part == nil || part == "open" { try measureOpening() }
    if part == nil || part == "check" { try measureChecks(content: content) }
    if part == nil || part == "call" { try measureCalls(content: content) }
    if part == nil || part == "lookup" { try measureLookup(content: content, program: program) }
    if part == nil || part == "start" { try measureStart(of: program, content: content) }
  }

  private static func measureOpening() throws {
    print("opened, \(runs) runs, milliseconds: minimum, median, maximum")
    var peak: [Double] = []
    for part in Opening.Part.allCases {
      let results = try Opening.results(part, runs: runs)
      print(row(name(of: part), results.map(\.milliseconds)))
      peak = results.map(\.peakMegabytes)
    }
    print("peak resident memory with everything open, MB")
    print(row("opened", peak))
  }

  private static func name(of part: Opening.Part) -> String {
    switch part {
    case .dictionary: "dictionary (yardstick)"
    case .rules: "rules and model"
    case .documents: "the company's documents"
    case .everything: "everything, to the first check"
    case .everythingAnew: "the same after a change"
    }
  }

  private static func measureChecks(content: String) throws {
    let speed = try CheckSpeed(content: content)
    print("one reply, microseconds: median, 99 of 100 below")
    for result in speed.results(rounds: runs) {
      let sorted = result.microseconds.sorted()
      let figures = [sorted[sorted.count / 2], sorted[sorted.count * 99 / 100]]
      print(row(result.name, formatted: figures))
    }
  }

  private static func measureCalls(content: String) throws {
    guard let today = CalendarDate(year: 2026, month: 12, day: 1) else { return }
    let speed = try CallSpeed(content: content, today: today)
    let (first, again, hints) = speed.results(seeds: 20)
    print("a call, checker included, turns a second on one core")
    for (name, times) in [("said for the first time", first), ("with other seeds", again)] {
      let total = times.reduce(0, +)
      print(row(name, formatted: [1_000_000 * Double(times.count) / total]))
    }
    print("one turn and one hint, microseconds: median, 99 of 100 below, maximum")
    for (name, times) in [("turn", first.sorted()), ("hint", hints.sorted())] {
      guard let last = times.last else { continue }
      print(row(name, formatted: [times[times.count / 2], times[times.count * 99 / 100], last]))
    }
  }

  private static func measureLookup(content: String, program: String) throws {
    let speed = try LookupSpeed(content: content)
    let queries = content + "/Tests/Records/lookup/queries.tsv"
    speed.printQuality(of: try LookupQueries(contentsOfFile: queries))
    let counts = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
    for count in counts.isEmpty ? [1_000, 10_000, 100_000] : counts {
      try speed.measure(count, starting: program)
    }
  }

  private static func measureStart(of program: String, content: String) throws {
    let start = try Start(program: program, content: content)
    var toPrompt: [Double] = []
    var toVersion: [Double] = []
    var memory: [Double] = []
    // In turn, so that a slow moment of the machine falls on both.
    for _ in 0..<runs {
      toVersion.append(try start.millisecondsToVersion())
      let prompt = try start.atPrompt()
      toPrompt.append(prompt.milliseconds)
      memory.append(prompt.peakMegabytes)
    }
    print("\(runs) runs, milliseconds: minimum, median, maximum")
    print(row("start to prompt", toPrompt))
    print(row("start to version (yardstick)", toVersion))
    print("peak resident memory at the prompt, MB")
    print(row("at the prompt", memory))
  }

  private static func row(_ name: String, _ values: [Double]) -> String {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last, sorted.count > 1 else {
      return row(name, formatted: sorted)
    }
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    return row(name, formatted: [first, middle, last])
  }

  private static func row(_ name: String, formatted figures: [Double]) -> String {
    name.padding(toLength: 32, withPad: " ", startingAt: 0)
      + figures.map { String(format: "%8.1f", $0) }.joined()
  }
}
