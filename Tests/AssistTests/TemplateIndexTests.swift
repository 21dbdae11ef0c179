import Assist
import Content
import Testing

struct TemplateIndexTests {
  private let index = SampleTemplates.index

  private func ids(_ query: String, limit: Int = 10) -> [String] {
    index.hits(for: query, limit: limit).map(\.template.id)
  }

  @Test(arguments: [
    "折り返し", "折返し", "おりかえし", "オリカエシ", "ｵﾘｶｴｼ", "orikaeshi", "ORIKAESHI", "ｏｒｉｋａｅｓｉ", "orikaes", "折り",
    "おりか", "時刻つき", "jikoku", "コールバック", "こーるばっく", "かけ直す", "callbacks#deadline", "期限", "折り返し 責任者",
    "責任者　折り返し", "SV 折り返し", "折り返し、時刻", "otikaeshi", "orkaeshi", "おりかいし", "おりかし",
    "折り返しの案内", "折り反し",
    "折り返しの時刻を聞かれた",
  ])
  func `finds the call-back in any writing`(query: String) {
    #expect(ids(query).first == "callback")
  }

  @Test(arguments: [
    ("ほりゅう", "hold"), ("horyuu", "hold"), ("horyu", "hold"), ("hory", "hold"), ("お待ち", "hold"),
    ("解", "cancel"), ("かい", "cancel"), ("とーきょー", "cancel"), ("うきょう", "cancel"),
    ("toukyou", "cancel"), ("こたえろ", "callback"), ("権限外 断り", "reason"),
  ])
  func `finds a part of a word from one letter on`(query: String, id: String) {
    #expect(ids(query).contains(id))
  }

  @Test(arguments: [0, TemplateIndex.mostListed])
  func `finds a kanji inside a word of a wording, however many there are`(mostListed: Int) {
    let index = TemplateIndex(
      templates: [
        template("other", "別の話", "文面です。"), template("found", "題", "それは権限外のことです。"),
        template("kana", "表", "。ありがた迷惑。"),
      ],
      knowledge: CompanyKnowledge(),
      mostListed: mostListed,
      splitting: { SampleReading.words($0) }
    )
    for query in ["権限", "限外", "外"] {
      #expect(index.result(for: query, limit: 5) == index.plainResult(for: query, limit: 5))
      #expect(index.hits(for: query, limit: 5).map(\.template.id) == ["found"], "\(query)")
    }
    #expect(index.hits(for: "迷惑", limit: 5).map(\.template.id) == ["kana"])
  }

  @Test func `looks nothing up from a word that only joins others`() {
    let index = TemplateIndex(
      templates: [template("joined", "題", "電話から")],
      knowledge: CompanyKnowledge(),
      splitting: { text in
        guard text == "電話から" else { return SampleReading.words(text) }
        return [
          SpokenWord(surface: "電話", reading: "デンワ"),
          SpokenWord(surface: "から", reading: "カラ", isJoining: true),
        ]
      }
    )
    #expect(index.hits(for: "から", limit: 5).isEmpty)
    #expect(index.hits(for: "でんわから", limit: 5).map(\.template.id) == ["joined"])
  }

  @Test func `puts a title before a wording and right letters before mistyped ones`() {
    #expect(ids("折り返し") == ["callback", "apology"])
    let index = TemplateIndex(
      templates: [
        template("near", "おりかいし", "別の話です。"), template("exact", "別の話", "おりかえしです。"),
      ],
      knowledge: CompanyKnowledge(),
      splitting: { SampleReading.words($0) }
    )
    #expect(index.hits(for: "おりかえし", limit: 5).map(\.template.id) == ["exact"])
  }

  @Test(arguments: ["おくれる", "おくれた", "okureru", "okureta"])
  func `finds a verb in another form`(query: String) {
    let index = TemplateIndex(
      templates: [
        template("other", "おくりさきのこと", "文面です。"), template("late", "おくれそうなとき", "文面です。"),
      ],
      knowledge: CompanyKnowledge(),
      splitting: { SampleReading.words($0) }
    )
    #expect(index.hits(for: query, limit: 5).first?.template.id == "late")
  }

  @Test func `takes no word of the company's table for a slip`() {
    let index = TemplateIndex(
      templates: [
        template("taken", "とれたとき", "文面です。"), template("emergency", "きんきゅうのとき", "文面です。"),
      ],
      knowledge: CompanyKnowledge(
        synonyms: [SynonymGroup(word: "きんきゅう", others: ["たおれた"])]
      ),
      splitting: { SampleReading.words($0) }
    )
    #expect(index.hits(for: "taoreta", limit: 5).first?.template.id == "emergency")
    #expect(index.hits(for: "totreta", limit: 5).first?.template.id == "taken")
  }

  @Test func `puts a whole word before its beginning and that before any other part`() {
    let titles = ["ご契約の解約金", "その解約", "解約金のこと", "解約"]
    let index = TemplateIndex(
      templates: TemplateList(titles.map { template($0, $0, "文面です。") }),
      knowledge: CompanyKnowledge(),
      splitting: { SampleReading.words($0) }
    )
    #expect(
      index.hits(for: "解約", limit: 5).map(\.template.id)
        == ["解約", "その解約", "解約金のこと", "ご契約の解約金"]
    )
  }

  @Test func `takes kanji for what they mean when they are mistyped`() {
    let index = TemplateIndex(
      templates: [
        template("know", "知りたいと言われたとき", "文面です。"), template("cut", "切りたくないとき", "文面です。"),
      ],
      knowledge: CompanyKnowledge(),
      splitting: { SampleReading.words($0) }
    )
    #expect(index.hits(for: "切りたい", limit: 5).first?.template.id == "cut")
  }

  @Test func `hears a word that begins inside a long vowel`() throws {
    let heard = try #require(index.hits(for: "うきょう", limit: 1).first)
    let mistyped = try #require(index.hits(for: "あきょう", limit: 1).first)
    #expect(heard.template.id == "cancel")
    #expect(heard.score > mistyped.score)
  }

  @Test func `puts templates with all words before those with the best one`() {
    let hits = index.hits(for: "責任者 承認 折り返し", limit: 5)
    #expect(hits.map(\.template.id) == ["callback", "reason", "apology"])
  }

  @Test(arguments: ["", " ", "　、・", "zzzzqqq", "存在しない話題です"])
  func `finds nothing for nothing`(query: String) {
    #expect(index.hits(for: query, limit: 5).isEmpty)
  }

  @Test func `scores above 0 and up to 1, best first, within the limit`() {
    for query in ["折り返し", "a", "の", "責任者 承認", "お詫び お詫び", "horyuu"] {
      let hits = index.hits(for: query, limit: 3)
      #expect(!hits.isEmpty && hits.count <= 3, "\(query)")
      #expect(hits.allSatisfy { $0.score > 0 && $0.score <= 1 }, "\(query)")
      #expect(hits == hits.sorted { $0.score > $1.score }, "\(query)")
    }
    #expect(index.hits(for: "の", limit: 0).isEmpty)
  }

  @Test func `keeps the order of the templates among equals`() {
    let same = (0..<20).map { template("t\($0)", "保留", "お待ちください。") }
    let index = TemplateIndex(
      templates: TemplateList(same),
      knowledge: CompanyKnowledge(),
      splitting: { SampleReading.words($0) }
    )
    #expect(index.hits(for: "ほりゅう", limit: 20).map(\.template) == same)
  }
}

/// What is kept of an index.
struct IndexImageTests {
  private func opened(
    _ bytes: some Collection<UInt8>,
    for templates: TemplateList = TemplateList(SampleTemplates.all)
  ) throws -> TemplateIndex {
    try TemplateIndex(
      image: Kept(bytes),
      templates: templates,
      knowledge: SampleTemplates.knowledge,
      splitting: { SampleReading.words($0) }
    )
  }

  @Test(arguments: ["折り返し", "otikaeshi", "解", "責任者　折り返し", "callbacks#deadline", "とーきょー", "zzzz"])
  func `finds the same as what was kept`(query: String) throws {
    let index = try opened(SampleTemplates.index.image)
    let found = index.result(for: query, limit: 10)
    #expect(found == SampleTemplates.index.result(for: query, limit: 10))
    #expect(found == index.plainResult(for: query, limit: 10))
    #expect(index.image == SampleTemplates.index.image)
  }

  @Test func `refuses what was kept for other templates, and what is cut off`() throws {
    let image = SampleTemplates.index.image
    let fewer = TemplateList(SampleTemplates.all.dropLast())
    #expect(throws: IndexImageFault.self) { try opened(image, for: fewer) }
    for count in stride(from: 0, to: image.count, by: 997) {
      #expect(throws: IndexImageFault.self, "\(count) bytes") { try opened(image.prefix(count)) }
    }
    #expect(throws: IndexImageFault.self) { try opened(image + [0]) }
  }
}
