import JapaneseText
import MeCabTokenizer
import Testing

struct PredicateTests {
  private let tokenizer: MeCabTokenizer

  init() throws {
    tokenizer = try MeCabTokenizer()
  }

  private func lastPredicate(of sentence: String) throws -> Predicate {
    let text = NormalizedText(sentence).foldingSpelling
    let analysis = TextAnalysis(text: text, tokens: tokenizer.tokens(in: text.text))
    return try #require(analysis.lastPredicate)
  }

  private func code(_ polarity: Predicate.Polarity) -> String {
    switch polarity {
    case .negative: "NEG"
    case .positive: "AFF"
    case .weaklyPositive: "WEAKAFF"
    }
  }

  @Test func `reads the polarity of hostile sentences`() throws {
    let rows = try Fixtures.lines(of: "polarity.tsv")
    #expect(rows.count == 50)
    for row in rows {
      let cells = row.split(separator: "\t").map(String.init)
      let predicate = try lastPredicate(of: cells[0])
      #expect(code(predicate.polarity) == cells[1], "\(cells[0])")
    }
  }

  @Test func `reads polarity and force`() throws {
    let rows = try Fixtures.lines(of: "predicates.tsv")
    #expect(rows.count >= 200)
    for row in rows {
      let cells = row.split(separator: "\t").map(String.init)
      for prefix in ["", "恐れ入ります。"] {
        let predicate = try lastPredicate(of: prefix + cells[0])
        #expect(code(predicate.polarity) == cells[1], "\(cells[0])")
        #expect(predicate.force.rawValue == cells[2], "\(cells[0])")
      }
    }
  }

  @Test func `reads what a clause is in its sentence`() throws {
    let rows = try Fixtures.lines(of: "clauses.tsv")
    #expect(rows.count >= 70)
    for row in rows {
      let cells = row.split(separator: "\t").map(String.init)
      let reading = try ClauseReading(of: cells[1], in: cells[0], tokenizer)
      for name in cells[2].split(separator: " ") {
        let wanted = !name.hasPrefix("!")
        let feature = String(wanted ? name : name.dropFirst())
        #expect(reading.holds(feature) == wanted, "\(cells[0]) \(cells[1]) \(name)")
      }
    }
  }

  @Test(arguments: [
    ("「バカ」とおっしゃいましたか。", "バカ"),
    ("必ず返金するとはお約束できません。", "必ず返金する"),
    ("解約したいとのお申し出でございますね。", "解約したい"),
    ("『全部「悪い」です』とのこと", "全部「悪い」です"),
  ])
  func `finds what is only quoted`(sentence: String, quoted: String) {
    let text = NormalizedText(sentence).foldingSpelling
    let analysis = TextAnalysis(text: text, tokens: tokenizer.tokens(in: text.text))
    #expect(analysis.quotations.contains { text.substring($0) == quoted })
  }

  @Test func `clauses and sentences tile the text`() {
    for text in [
      "決まりがございますので、お答えいたしかねますが、確認いたします。はい！　なぜですか？", "", "。。", "「。」です", "あ、\n\nい",
      "お電話いただければ幸いです。できなければなりません。",
    ] {
      let normalized = NormalizedText(text).foldingSpelling
      let analysis = TextAnalysis(
        text: normalized,
        tokens: tokenizer.tokens(in: normalized.text)
      )
      var end = 0
      for clause in analysis.clauses {
        #expect(clause.range.lowerBound == end)
        end = clause.range.upperBound
      }
      #expect(analysis.clauses.isEmpty || end == normalized.scalars.count)
      #expect(analysis.sentences.map(\.clauses).flatMap { $0 } == Array(analysis.clauses.indices))
    }
  }
}
