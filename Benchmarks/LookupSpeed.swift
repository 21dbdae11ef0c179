import Assist
import Content
import ContentLoading
import Foundation
import MeCabTokenizer
import Shell
import TestSupport

/// Measures how fast wordings are found among many, beside other programs that search.
struct LookupSpeed {
  private let library: ContentLibrary
  private let tokenizer: MeCabTokenizer
  private let generator: TemplateGenerator

  /// Reads the company's tables.
  init(content: String) throws {
    library = ContentLoader(folder: try ContentFolder(path: content)).load(.desk)
    tokenizer = try MeCabTokenizer()
    generator = TemplateGenerator(
      situations: CustomerKind.allCases.map(\.japaneseName) + Template.moments
        + library.knowledge.topics.map(\.name),
      clauses: library.policies.flatMap { $0.clauses.map(\.reference) }
    )
  }

  /// Measures an index of some templates and prints what came of it.
  func measure(_ count: Int, rounds: Int) throws {
    let clock = ContinuousClock()
    let before = try Self.residentMegabytes()
    var templates = (0..<count).map(generator.template)
    let loaded = try Self.residentMegabytes()
    let began = clock.now
    let index = index(of: templates)
    let built = began.duration(to: clock.now).microseconds / 1_000_000
    templates = []
    let held = try Self.residentMegabytes()
    print("\(count) templates: index made in", String(format: "%.1f s;", built), terminator: " ")
    print(
      "MB resident: before",
      Self.short(before),
      "with templates",
      Self.short(loaded),
      "with index",
      Self.short(held)
    )
    let queries = generator.queries(2000, of: count, reading: tokenizer.reading)
    var all: [Double] = []
    for kind in LookupQuery.Kind.allCases {
      let times = times(of: queries.filter { $0.kind == kind }, in: index, rounds: rounds)
      Self.report(kind.rawValue, times)
      if kind != .mistyped { all += times }
    }
    Self.report("all but mistyped", all)
    let others = try OtherSearches(
      (0..<count).lazy.map(generator.template).map { "\($0.title) \($0.wording.source)" }
    )
    let typed = queries.filter { $0.kind == .kanji }.map(\.text)
    for other in try others.results(for: typed) {
      print(
        other.name.padding(toLength: 32, withPad: " ", startingAt: 0)
          + String(format: "%8.1f  microseconds on average", other.microseconds)
      )
    }
  }

  private func index(of templates: [Template]) -> TemplateIndex {
    TemplateIndex(
      templates: templates,
      knowledge: library.knowledge,
      splitting: { [tokenizer] in tokenizer.spokenWords(in: $0) }
    )
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
    let index = index(of: library.templates)
    let (tallies, misses) = queries.score { query in
      index.hits(for: query, limit: 3).map(\.template.id)
    }
    for miss in misses { print(miss) }
    for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print(
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
    print(
      name.padding(toLength: 32, withPad: " ", startingAt: 0)
        + figures.map { String(format: "%8.1f", $0) }.joined()
        + "  microseconds: median, 99 of 100 below, most"
    )
  }

  private static func short(_ megabytes: Double) -> String { String(format: "%.0f", megabytes) }

  private static func residentMegabytes() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return Double(line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }
}
