import Content
import ReplyCheck
import Testing

/// Business sentences that break nothing, many with words that look dangerous.
struct PoliteSentenceTests {
  @Test func `hardly any polite sentence is faulted`() throws {
    let checker = try ReplyChecker.withoutCompany()
    let context = ReplyContext(customer: "お願いします。", authority: .full)
    let sentences = try Fixtures.lines(of: "polite.txt").filter { !$0.hasPrefix("#") }
    #expect(sentences.count >= 500)
    let judged = sentences.map { (text: $0, judgement: checker.check($0, in: context)) }
    let faulted = judged.filter { !$0.judgement.violations.isEmpty }
    let advised = judged.filter { pair in pair.judgement.findings.contains { $0.violation == nil } }
    let share = Double(faulted.count) / Double(sentences.count)
    #expect(share <= 0.01, "\(faulted.map { "\($0.text) \($0.judgement.violations)" })")
    #expect(Double(advised.count) / Double(sentences.count) <= 0.05, "\(advised.map(\.text))")
  }
}
