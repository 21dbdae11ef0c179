import Content
import Foundation
import JapaneseText
import ReplyCheck
import SourceDiagnostics

/// Tries one text and tells which promise of the checker it breaks.
struct Trial {
  /// No scalar may take longer, whatever the text; a check takes about a thousandth of it.
  private static let millisecondsPerScalar = 1.0
  /// What any check may take, so that a busy machine is no fault.
  private static let millisecondsAllowed = 500.0

  private let checker: ReplyChecker
  private let clock = ContinuousClock()

  init(tokenizer: some Tokenizer) {
    checker = ReplyChecker(
      tokenizer: tokenizer,
      knowledge: CompanyKnowledge(),
      criticalViolations: [.insult, .disclosure]
    )
  }

  /// Returns what is wrong with the judgement of a sample, or nil.
  func fault(of sample: Sample) -> String? {
    let context = ReplyContext(customer: sample.customer, authority: sample.authority)
    let (judgement, first) = timed { checker.check(sample.utterance, in: context) }
    let text = Array(sample.utterance.unicodeScalars)
    for finding in judgement.findings {
      guard isInside(finding.range, text) else {
        return "\(finding.rule) stands at \(finding.range)"
      }
      guard finding.text.unicodeScalars.elementsEqual(text[finding.range]) else {
        return "\(finding.rule) does not show its words"
      }
    }
    for ground in judgement.grounds where !isInside(ground.range, text) {
      return "\(ground.rule) stands at \(ground.range)"
    }
    let (again, second) = timed { checker.check(sample.utterance, in: context) }
    if again != judgement { return "judged in two ways" }
    // What is slow once only, the machine was busy with something else.
    let time = min(first, second)
    let length = text.count + sample.customer.unicodeScalars.count
    let allowed = Self.millisecondsAllowed + Double(length) * Self.millisecondsPerScalar
    if milliseconds(time) > allowed { return "took \(time) for \(length) scalars" }
    return fault(ofPointIn: sample, text)
  }

  private func fault(ofPointIn sample: Sample, _ text: [Unicode.Scalar]) -> String? {
    let point = KeyPoint(
      name: "要点",
      examples: sample.examples,
      counterExamples: [],
      words: sample.words.map { [$0] },
      range: SourceRange(line: 1, columns: 1..<1)
    )
    let match = checker.match(point, in: sample.utterance)
    if let range = match.range, range.upperBound > text.count {
      return "a key point is at \(range)"
    }
    return checker.match(point, in: sample.utterance) == match ? nil : "a key point in two ways"
  }

  private func timed(_ check: () -> Judgement) -> (judgement: Judgement, time: Duration) {
    let began = clock.now
    let judgement = check()
    return (judgement, began.duration(to: clock.now))
  }

  private func isInside(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= text.count && !range.isEmpty
  }

  private func milliseconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) * 1000
      + Double(duration.components.attoseconds) / 1_000_000_000_000_000
  }
}
