import SourceDiagnostics
import Testing

struct NearestNamesTests {
  private static let acts = ["名乗り", "お礼", "お詫び", "折り返し", "期限", "保留", "上席", "終話", "録音の告知"]

  @Test(arguments: [
    ("お詫ひ", ["お詫び"]),
    ("折返し", ["折り返し"]),
    ("折りし返", ["折り返し"]),
    ("名乗", ["名乗り"]),
    ("終和", ["終話"]),
    ("話終", ["終話"]),
    ("録音", ["録音の告知"]),
    ("折り返しの約束", ["折り返し"]),
    ("お天気", []),
    ("", []),
    ("上", ["上席"]),
    ("下", []),
    ("謝罪", []),
  ])
  func `finds what is probably meant, and nothing else`(written: String, expected: [String]) {
    #expect(NearestNames.nearest(to: written, among: Self.acts) == expected)
  }

  @Test func `puts the nearest first and keeps the order of equal ones`() {
    let names = ["場面四", "場面三", "場面", "場の面"]
    #expect(NearestNames.nearest(to: "場面五", among: names) == ["場面四", "場面三", "場面"])
    #expect(NearestNames.nearest(to: "場面三", among: names, limit: 1) == ["場面三"])
  }

  @Test func `does not take one letter for another`() {
    #expect(NearestNames.nearest(to: "甲", among: ["乙", "甲", "丙"]) == ["甲"])
  }

  @Test func `takes letters with voicing marks apart for the same`() {
    #expect(NearestNames.nearest(to: "か\u{3099}す", among: ["がす", "かす"]) == ["がす", "かす"])
  }

  @Test func `does not compare pages`() {
    let page = String(repeating: "あ", count: 100_000)
    #expect(NearestNames.nearest(to: page, among: Self.acts).isEmpty)
  }
}
