import Content
import ReplyCheck
import SourceDiagnostics
import Testing

/// The lines of the first case, each with what its headings need.
struct CaseTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test func `every line of the trials does what its heading needs`() throws {
    for row in try Fixtures.lines(of: "case.tsv") {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 4)
      let found = names(found: cells[1], after: cells[0])
      for needed in cells[2].split(separator: "、") {
        #expect(found.contains(String(needed)), "\(needed): \(cells[1])")
      }
      for forbidden in cells[3].split(separator: "、") {
        #expect(!found.contains(String(forbidden)), "\(forbidden): \(cells[1])")
      }
    }
  }

  @Test(arguments: Self.points)
  func `a key point hits its own examples and no counter-example`(point: KeyPoint) {
    for example in point.examples {
      #expect(checker.match(point, in: example).isHit, "\(point.name): \(example)")
    }
    for example in point.counterExamples {
      #expect(!checker.match(point, in: example).isHit, "\(point.name): \(example)")
    }
  }

  /// Returns the Japanese names of all acts, violations and key points of an utterance.
  private func names(found utterance: String, after customer: String) -> Set<String> {
    let judgement = checker.check(utterance, in: ReplyContext(customer: customer))
    let hits = Self.points.filter { checker.match($0, in: utterance).isHit }
    return Set(
      judgement.acts.map(\.japaneseName) + judgement.violations.map(\.japaneseName)
        + hits.map(\.name)
    )
  }

  private static func point(_ name: String, _ examples: [String], not: [String]) -> KeyPoint {
    KeyPoint(
      name: name,
      examples: examples,
      counterExamples: not,
      range: SourceRange(line: 1, columns: 1..<1)
    )
  }

  static let points = [
    point(
      "最も大切にしている",
      [
        "当社は、お客様の個人情報と法令の遵守を何より大切にしております",
        "個人情報の取扱いは、会社として最も重く考えていることでございます",
      ],
      not: ["個人情報の部署は別にございます"]
    ),
    point(
      "許可と承認が要る",
      [
        "そのご質問にお答えするには、会社の許可と承認を得ることになっております",
        "責任者の承認がなければ、私からは申し上げられない決まりでございます",
      ],
      not: ["許可はいりませんので、今お答えします"]
    ),
    point(
      "立場は同じ",
      ["アルバイトも社員も、取扱いの決まりは変わりません", "雇用形態にかかわらず、同じご案内をしております"],
      not: ["アルバイトですので、分かりかねます"]
    ),
    point(
      "決まりを守る会社である",
      ["決まりを守ってお答えすることが、お客様へのお約束でございます"],
      not: ["決まりですから仕方がありません"]
    ),
    point(
      "代表者と住所を伝える",
      ["代表は港一郎、所在地は横浜市中区海岸通1番1号でございます"],
      not: ["代表者の名前は申し上げられません"]
    ),
    point(
      "雇用形態を明かす",
      ["私はアルバイトでございます", "いえ、社員ではございません", "アルバイトですので、分かりかねます"],
      not: ["アルバイトでも社員でも、決まりは同じでございます"]
    ),
  ]
}

extension KeyPoint: CustomTestStringConvertible {
  /// The name of the point.
  public var testDescription: String { name }
}
