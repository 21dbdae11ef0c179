import Assist
import Content
import Testing

struct LookupContextTests {
  private let index = TemplateIndex(
    templates: [
      template("first", "保留のお願い", "お待ちください。", situations: ["案内"]),
      template("second", "保留のお願い", "お待ちください。", situations: ["お調べ"]),
      template("third", "保留のお願い", "お待ちください。", situations: ["案内"]),
      template("other", "終話", "保留にいたしません。", situations: ["お調べ"]),
    ],
    knowledge: CompanyKnowledge(),
    splitting: { SampleReading.words($0) }
  )

  private func ids(_ context: LookupContext) -> [String] {
    index.hits(for: "保留", limit: 5, in: context).map(\.template.id)
  }

  private func used(_ counts: [String: Int], on day: Int = 1) throws -> Usage {
    let day = try #require(CalendarDate(year: 2026, month: 12, day: day))
    return Usage(counts.mapValues { Usage.Entry(count: $0, lastDay: day) })
  }

  @Test func `puts what fits the call first among equals, but never a wording before a title`() {
    #expect(ids(LookupContext()) == ["first", "second", "third", "other"])
    #expect(ids(LookupContext(situations: ["お調べ"])) == ["second", "first", "third", "other"])
  }

  @Test func `puts what the desk takes most first, after what fits the call`() throws {
    let usage = try used(["third": 9, "first": 2, "other": 50])
    #expect(ids(LookupContext(usage: usage)) == ["third", "first", "second", "other"])
    let both = LookupContext(situations: ["お調べ"], usage: usage)
    #expect(ids(both) == ["second", "third", "first", "other"])
  }

  @Test func `tells why a hit ranks where it does`() throws {
    let context = LookupContext(
      situations: ["お調べ"],
      usage: try used(["second": 3]),
      wantsReasons: true
    )
    let hit = try #require(index.hits(for: "ほりゅう 存在", limit: 1, in: context).first)
    #expect(
      hit.reasons == [
        .sounded("ほりゅう", in: .title), .missing("存在"), .fitsCall(situation: "お調べ"),
        .used(times: 3),
      ]
    )
    #expect(index.hits(for: "保留", limit: 1).first?.reasons == [])
  }

  @Test func `shows what comes near as a miss, and nothing for nonsense`() {
    let near = index.result(for: "保険", limit: 5)
    #expect(near.hits.isEmpty || near.isMiss)
    #expect(index.result(for: "zzzzqqq", limit: 5).hits.isEmpty)
    #expect(index.hits(for: "保険", limit: 5).isEmpty || !near.isMiss)
  }
}
