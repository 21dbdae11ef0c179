import Assist
import Content
import ContentLoading
import Foundation
import MeCabTokenizer
import Shell
import TestSupport

/// Measures how fast wordings are found among many, beside other programs that search.
///
/// The program makes its index once for a content folder and keeps it; what is measured is what it opens after that, in a
/// process of its own.
struct LookupSpeed {
  private let content: String
  private let library: ContentLibrary
  private let tokenizer: MeCabTokenizer
  private let generator: TemplateGenerator

  /// Reads the company's tables.
  init(content: String) throws {
    self.content = content
    library = ContentLoader(folder: try ContentFolder(path: content)).load(.desk)
    tokenizer = try MeCabTokenizer()
    generator = TemplateGenerator(
      situations: CustomerKind.allCases.map(\.japaneseName) + Template.moments
        + library.knowledge.topics.map(\.name),
      clauses: library.policies.flatMap { $0.clauses.map(\.reference) }
    )
  }

  /// What a process of its own does with a folder of wordings that another has written.
  enum Part: String {
    /// Reads the wordings, makes the index and keeps both.
    case make = "lookup-make"
    /// Opens what was kept and searches it.
    case search = "lookup-search"
  }

  /// Measures some wordings and prints what came of it.
  ///
  /// - Parameters:
  ///   - count: How many wordings there are.
  ///   - program: The program whose start is measured with them.
  /// - Throws: Where a folder cannot be written or a program cannot be run.
  func measure(_ count: Int, starting program: String) throws {
    let folder = try GeneratedContent(count, generator, tablesOf: content)
    Swift.print(count, "templates")
    try Self.run(.make, folder, count)
    try Self.run(.search, folder, count)
    let start = try Start(program: program, content: folder.path)
    // What was read is kept from the first start on.
    _ = try start.atPrompt()
    let times = try (0..<9).map { _ in try start.atPrompt().milliseconds }.sorted()
    Self.print(
      "start to prompt",
      [times[0], times[4], times[8]],
      "milliseconds: least, median, most"
    )
    let others = try OtherSearches(
      (0..<count).lazy.map(generator.template).map { "\($0.title) \($0.wording.source)" }
    )
    let typed = queries(of: count).filter { $0.kind == .kanji }.map(\.text)
    for other in try others.results(for: typed) {
      Self.print(other.name, [other.microseconds], "microseconds on average")
    }
  }

  /// Does a part in this process and prints what came of it.
  ///
  /// - Parameters:
  ///   - part: What to do.
  ///   - arguments: The folder, where its cache stands, and how many wordings it has.
  /// - Throws: Where the folder does not hold so many wordings without a fault.
  func run(_ part: Part, _ arguments: [String]) throws {
    guard arguments.count == 3, let count = Int(arguments[2]),
      let today = CalendarDate(year: 2026, month: 12, day: 1)
    else { throw CocoaError(.keyValueValidation) }
    let clock = ContinuousClock()
    let began = clock.now
    let workplace = Workplace(
      folder: try ContentFolder(path: arguments[0]),
      scope: .desk,
      today: today,
      tokenizer: tokenizer,
      cache: ContentCache(folder: arguments[1])
    )
    let faults = workplace.library.diagnostics.count
    guard faults == 0, workplace.library.templates.count == count else {
      throw CocoaError(.fileReadCorruptFile)
    }
    let read = clock.now
    let index = workplace.index
    let opened = clock.now
    let name = part == .make ? "made" : "opened"
    Self.print(
      "content read, index \(name)",
      [began.duration(to: read).milliseconds, read.duration(to: opened).milliseconds],
      "milliseconds"
    )
    guard part == .search else { return }
    Self.print("resident memory", try Self.residentMegabytes(), Self.memoryUnit)
    search(index, queries(of: count))
    Self.print("resident after the queries", try Self.residentMegabytes(), Self.memoryUnit)
  }

  private func search(_ index: TemplateIndex, _ queries: [LookupQuery]) {
    var all: [Double] = []
    for kind in LookupQuery.Kind.allCases {
      let times = times(of: queries.filter { $0.kind == kind }, in: index, rounds: 3)
      Self.report(kind.rawValue, times)
      if kind != .mistyped { all += times }
    }
    Self.report("all but mistyped", all)
  }

  private func queries(of count: Int) -> [LookupQuery] {
    generator.queries(2000, of: count, reading: tokenizer.reading)
  }

  private static func run(_ part: Part, _ folder: GeneratedContent, _ count: Int) throws {
    fflush(nil)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = [part.rawValue, folder.path, folder.cache, String(count)]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableRuntimeMismatch) }
  }

  /// Returns the least microseconds of each query over some rounds.
  private func times(
    of queries: [LookupQuery],
    in index: TemplateIndex,
    rounds: Int
  ) -> [Double] {
    let clock = ContinuousClock()
    return queries.map { query in
      (0..<rounds).map { _ in
        let start = clock.now
        _ = index.hits(for: query.text, limit: 10)
        return start.duration(to: clock.now).microseconds
      }
      .min() ?? 0
    }
  }

  /// Prints how many of a company's own queries find the right wording.
  func printQuality(of queries: LookupQueries) {
    let index = TemplateIndex(
      templates: library.templates,
      knowledge: library.knowledge,
      splitting: { [tokenizer] in tokenizer.spokenWords(in: $0) }
    )
    let (tallies, misses) = queries.score { query in
      index.hits(for: query, limit: 3).map(\.template.id)
    }
    for miss in misses { Swift.print(miss) }
    for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      Swift.print(
        kind,
        tally.count,
        String(format: "first %.3f, among three %.3f", tally.firstShare, tally.amongThreeShare)
      )
    }
    let clock = ContinuousClock()
    let times = queries.queries.map { query in
      let start = clock.now
      _ = index.hits(for: query.text, limit: 10)
      return start.duration(to: clock.now).microseconds
    }
    Self.report("the company's own queries", times)
  }

  private static func report(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    guard let last = sorted.last else { return }
    let figures = [sorted[sorted.count / 2], sorted[sorted.count * 99 / 100], last]
    print(name, figures, "microseconds: median, 99 of 100 below, most")
  }

  private static func print(_ name: String, _ figures: [Double], _ unit: String) {
    Swift.print(
      name.padding(toLength: 32, withPad: " ", startingAt: 0)
        + figures.map { String(format: "%9.1f", $0) }.joined() + "  " + unit
    )
  }

  private static let memoryUnit = "MB: in all, its own, of files"

  private static func residentMegabytes() throws -> [Double] {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    return ["VmRSS:", "RssAnon:", "RssFile:"].map { name in
      let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
      return Double(line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
    }
  }
}
