import Assist
import Content
import MeCabTokenizer
import Shell
import TestSupport
import Testing

struct LookupTests {
  private let workplace: Workplace

  init() throws {
    workplace = try ShippedWorkplace.open()
  }

  /// `queries` is what the ranking was made for; what the others typed had not seen the search, and floors keep what it does there.
  @Test(arguments: [
    (file: "queries", count: 300, first: 0.9, amongThree: 0.97),
    (file: "unseen-2", count: 250, first: 0.9, amongThree: 0.97),
    (file: "unseen", count: 200, first: 0.74, amongThree: 0.86),
    (file: "unseen-3", count: 240, first: 0.86, amongThree: 0.93),
    (file: "unseen-4", count: 250, first: 0.96, amongThree: 0.98),
    (file: "unseen-5", count: 250, first: 0.98, amongThree: 0.98),
  ])
  func `finds what operators look for, however they type it`(
    floors: (file: String, count: Int, first: Double, amongThree: Double)
  ) throws {
    let file = ShippedWorkplace.root + "/Tests/Records/lookup/\(floors.file).tsv"
    let queries = try LookupQueries(contentsOfFile: file)
    let (tallies, misses) = queries.score { query in
      workplace.index.hits(for: query, limit: 3).map(\.template.id)
    }
    let all = try #require(tallies["all"])
    let report = misses.joined(separator: "\n")
    #expect(all.count >= floors.count)
    #expect(all.amongThreeShare >= floors.amongThree, "\(all.amongThreeShare)\n\(report)")
    #expect(all.firstShare >= floors.first, "\(all.firstShare)\n\(report)")
    for (kind, tally) in tallies { #expect(tally.count * 10 >= all.count, "too few of \(kind)") }
  }

  @Test(arguments: [0, TemplateIndex.mostListed])
  func `finds among many templates what looking at every place finds`(mostListed: Int) {
    let generator = TemplateGenerator(
      situations: Template.moments,
      clauses: workplace.library.policies.flatMap { $0.clauses.map(\.reference) }
    )
    let count = 2000
    let index = TemplateIndex(
      templates: TemplateList((0..<count).map(generator.template)),
      knowledge: workplace.library.knowledge,
      mostListed: mostListed,
      splitting: { [tokenizer = workplace.tokenizer] in tokenizer.spokenWords(in: $0) }
    )
    let queries = generator.queries(40, of: count, reading: workplace.tokenizer.reading)
    for query in queries.map(\.text) + ["解約 返金", "こうじ たちあい", "zzzzqqq"] {
      let found = index.result(for: query, limit: 10)
      #expect(found == index.plainResult(for: query, limit: 10), "\(query)")
    }
  }

  @Test(arguments: ["zzzzqqq", "asdfgh", "qwerty", "ぬぬぬ", "宇宙人", "量子力学"])
  func `finds nothing for nonsense`(query: String) {
    #expect(workplace.index.hits(for: query, limit: 3).isEmpty)
  }
}
