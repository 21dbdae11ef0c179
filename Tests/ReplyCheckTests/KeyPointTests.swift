import Content
import ReplyCheck
import SourceDiagnostics
import Testing

/// Key points: how often they are judged right, and what is told about them.
struct KeyPointTests {
  private let checker: ReplyChecker

  init() throws {
    checker = try .withoutCompany()
  }

  @Test func `key points stay above their floor as they are written first`() throws {
    let records = try testRecords()
    let right = records.filter { record in
      let point = point(record.point, record.examples, not: record.counter, record.words ?? [])
      return checker.match(point, in: record.utterance).isHit == record.hit
    }
    #expect(Double(right.count) / Double(records.count) >= 0.71, "\(right.count) right")
  }

  @Test func `key points that an author improved stay above their floor`() throws {
    let records = try testRecords()
    let improved: [Fixtures.ImprovedPoint] = try Fixtures.records(of: "keypoints-improved.jsonl")
    let points = Dictionary(
      uniqueKeysWithValues: improved.map {
        ($0.point, point($0.point, $0.examples, not: $0.counter, $0.words ?? []))
      }
    )
    let right = try records.filter { record in
      let point = try #require(points[record.point])
      return checker.match(point, in: record.utterance).isHit == record.hit
    }
    #expect(Double(right.count) / Double(records.count) >= 0.78, "\(right.count) right")
  }

  @Test func `an author's examples always hit and counter-examples always miss`() throws {
    let improved: [Fixtures.ImprovedPoint] = try Fixtures.records(of: "keypoints-improved.jsonl")
    for one in improved {
      let point = point(one.point, one.examples, not: one.counter, one.words ?? [])
      for example in one.examples {
        #expect(checker.match(point, in: example).isHit, "\(one.point): \(example)")
      }
      for example in one.counter {
        #expect(!checker.match(point, in: example).isHit, "\(one.point): \(example)")
      }
    }
  }

  @Test func `every suggestion turns the decision over`() throws {
    let records = try testRecords().enumerated().filter { $0.offset % 4 == 0 }.map(\.element)
    var count = 0
    for record in records {
      let point = point(record.point, record.examples, not: record.counter, ["許可｜承認"])
      let explanation = checker.explain(point, in: record.utterance)
      let isHit = checker.match(point, in: record.utterance).isHit
      #expect(explanation.match.isHit == isHit)
      let widened = explanation.suggestions.filter {
        if case .widenEntry = $0 { true } else { false }
      }
      for suggestion in explanation.suggestions where !widened.contains(suggestion) {
        let changed = point.applying(suggestion)
        #expect(checker.match(changed, in: record.utterance).isHit != isHit, "\(suggestion)")
        count += 1
      }
    }
    #expect(count > 30)
  }

  @Test(arguments: [
    ("ご返金には上席の承認が要りますか", KeyPointExplanation.Difference.asks),
    ("「上席の承認が要る」とおっしゃいましたね", .quoted("上席の承認が要る")),
  ])
  func `tells what keeps a sentence from hitting`(
    words: String,
    difference: KeyPointExplanation.Difference
  ) {
    let point = point("承認", ["ご返金には、上席の承認が必要でございます"], not: ["すぐにご返金いたします"])
    let explanation = checker.explain(point, in: words)
    #expect(!explanation.match.isHit)
    #expect(explanation.differences.contains(difference), "\(explanation.differences)")
  }

  @Test func `names required words that are lacking and what would do instead`() {
    let point = point("承認", ["ご返金には、上席の承認が必要でございます"], not: [], ["承認｜許可"])
    let explanation = checker.explain(point, in: "ご返金には、上席の決裁が必要でございます")
    #expect(!explanation.match.isHit)
    #expect(explanation.missingWords == [["承認", "許可"]])
    #expect(explanation.suggestions.first == .widenEntry(["承認", "許可"], with: ["決裁"]))
  }

  private func testRecords() throws -> [Fixtures.Point] {
    let records: [Fixtures.Point] = try Fixtures.records(of: "keypoints.jsonl")
    let scored = records.filter { $0.part == "test" }
    #expect(scored.count > 150)
    return scored
  }

  private func point(
    _ name: String,
    _ examples: [String],
    not counterExamples: [String],
    _ words: [String] = []
  ) -> KeyPoint {
    KeyPoint(
      name: name,
      examples: examples,
      counterExamples: counterExamples,
      words: words.map { $0.split(separator: "｜").map(String.init) },
      range: SourceRange(line: 1, columns: 1..<1)
    )
  }
}

extension KeyPoint {
  /// The key point with a suggested change.
  fileprivate func applying(_ suggestion: KeyPointExplanation.Suggestion) -> KeyPoint {
    var examples = examples
    var counterExamples = counterExamples
    var words = words
    switch suggestion {
    case .addExample(let text): examples.append(text)
    case .addCounterExample(let text): counterExamples.append(text)
    case .dropCounterExample(let text): counterExamples.removeAll { $0 == text }
    case .widenEntry(let entry, let more):
      if let place = words.firstIndex(of: entry) { words[place] += more }
    case .require(let entry): words.append(entry)
    }
    return KeyPoint(
      name: name,
      examples: examples,
      counterExamples: counterExamples,
      words: words,
      range: range
    )
  }
}
