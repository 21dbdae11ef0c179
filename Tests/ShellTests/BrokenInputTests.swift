import Content
import Shell
import SourceDiagnostics
import Testing

/// Input that no person writes: every line gets an answer, or a refusal that names it.
struct BrokenInputTests {
  private let run: CheckRun

  init() throws {
    run = CheckRun(workplace: try ShippedWorkplace.open(), language: .japanese)
  }

  @Test(arguments: [
    #"{"id":"1","utterance":"あ\ud800"}"#, #"{"id":"1"}"#, "", " ", "[]", "null", "\u{0}", "「「「",
    #"{"id":"1","utterance":"#,
  ])
  func `a line that is no record is refused`(line: String) {
    #expect(run.answer(to: Array(line.utf8)) == nil)
  }

  @Test func `bytes that are no text are refused`() {
    #expect(run.answer(to: Array(#"{"id":"1","utterance":""#.utf8) + [0xFF, 0x22, 0x7D]) == nil)
  }

  @Test(arguments: [
    "", " ", #"\u0000"#, #"\ud83d\ude00"#, String(repeating: "「", count: 10_000), #"\r\n"#,
  ])
  func `any words are answered`(words: String) throws {
    let line = #"{"id":"1","utterance":""# + words + #""}"#
    let answer = try #require(run.answer(to: Array(line.utf8)))
    #expect(answer.isClean)
    #expect(answer.line == #"{"acts":[],"findings":[],"id":"1","violations":[]}"#)
  }

  @Test func `a long line of slips takes time by its length`() {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let text = String(repeating: "了解です。", count: count)
      return clock.measure {
        let result = run.text(of: SourceFile(path: "-", text: text), authority: .none)
        #expect(!result.isClean)
      }
    }
    let short = time(100)
    let long = time(800)
    #expect(long < short * 30 + .milliseconds(500))
  }
}
