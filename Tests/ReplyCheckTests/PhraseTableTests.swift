import Content
import ReplyCheck
import Testing

/// A sentence of the trainers' table of phrases, with what must be found in it.
struct PhraseCase: CustomTestStringConvertible, Sendable {
  /// The row of the table.
  let row: Int
  /// The rules of the row.
  let rules: Set<String>
  /// A violation, `advice`, or `ok` for what must not be reported.
  let expected: String
  let context: ReplyContext
  let utterance: String

  var testDescription: String { "\(row) \(expected): \(utterance)" }

  static let all: [PhraseCase] = {
    do {
      return try Fixtures.lines(of: "phrases.tsv").compactMap(PhraseCase.init)
    } catch {
      return []
    }
  }()

  private init?(line: String) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 6, let row = Int(cells[0]),
      let authority = Authority(rawValue: cells[4])
    else { return nil }
    self.row = row
    rules = Set(cells[1].split(separator: " ").map(String.init))
    expected = cells[2]
    context = ReplyContext(customer: cells[3], authority: authority)
    utterance = cells[5]
  }
}

struct PhraseTableTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test func `every row has five sentences to report`() throws {
    let lines = try Fixtures.lines(of: "phrases.tsv")
    #expect(PhraseCase.all.count == lines.count)
    let rows = Dictionary(grouping: PhraseCase.all.filter { $0.expected != "ok" }, by: \.row)
    #expect(rows.keys.sorted() == Array(1...76))
    #expect(rows.values.allSatisfy { $0.count >= 5 })
  }

  @Test(arguments: PhraseCase.all)
  func `a row is reported where it is wrong and only there`(phrase: PhraseCase) {
    let judgement = checker.check(phrase.utterance, in: phrase.context)
    let own = judgement.findings.filter { phrase.rules.contains($0.rule) }
    if phrase.expected == "ok" {
      #expect(own.isEmpty)
      #expect(judgement.violations.isEmpty)
    } else {
      #expect(own.contains { ($0.violation?.rawValue ?? "advice") == phrase.expected })
    }
  }

  /// The slips that no change of form mends: whole sentences would have to be said otherwise.
  private static let unmendable: Set<String> = ["keigo-plain-style", "keigo-casual-word"]

  @Test(arguments: PhraseCase.all.filter { $0.expected == Violation.poorKeigo.rawValue })
  func `a slip of form comes with the sentence said right`(phrase: PhraseCase) {
    let judgement = checker.check(phrase.utterance, in: phrase.context)
    let slips = judgement.findings.filter { $0.violation == .poorKeigo }
    guard !slips.contains(where: { Self.unmendable.contains($0.rule) }) else { return }
    #expect(slips.allSatisfy { $0.correction != nil })
  }
}
