import Content
import Records
import ReplyCheck
import RolePlay
import SourceDiagnostics
import Testing

struct MaskedEventTests {
  private let number = "090-1234-5678"

  @Test func `a finding inside a number is masked as the number is`() throws {
    let text = "番号は\(number)です"
    let reply = CheckedReply(
      text: text,
      moras: 20,
      judgement: Judgement(findings: [
        Finding(
          rule: "disclosure",
          violation: .disclosure,
          severity: .critical,
          range: 12..<18,
          text: "5678です",
          message: LocalizedText("「\(number)」は言いません。", en: "Do not say \(number)."),
          correction: "\(number)は申し上げられません。"
        )
      ]),
      keyPoints: []
    )
    guard case .operatorSpoke(let masked) = Event.operatorSpoke(reply).masked else {
      Issue.record("masking changed the kind of the event")
      return
    }
    let finding = try #require(masked.judgement.findings.first)
    #expect(masked.text == "番号は***-****-****です")
    #expect(finding.text == "****です")
    #expect(finding.range == 12..<18)
    #expect(finding.message.japanese == "「***-****-****」は言いません。")
    #expect(finding.message.english == "Do not say ***-****-****.")
    #expect(finding.correction == "***-****-****は申し上げられません。")
    #expect(masked.moras == reply.moras)
  }

  @Test func `the words of a note are masked`() {
    let event = Event.operatorMoved(.note, argument: "折り返し先 \(number)")
    #expect(event.masked == .operatorMoved(.note, argument: "折り返し先 ***-****-****"))
  }

  @Test func `the words of a record are masked, and what was found in them stays`() {
    let fault = CheckedRecord.Fault(kind: .insult, text: "\(number)のばか")
    let record = CheckedRecord(text: "折り返し先 \(number)", labels: ["番号"], faults: [fault])
    let masked = CheckedRecord(
      text: "折り返し先 ***-****-****",
      labels: ["番号"],
      faults: [.init(kind: .insult, text: "***-****-****のばか")]
    )
    #expect(Event.recordWritten(record).masked == .recordWritten(masked))
    #expect(Event.recordWritten(masked).masked == .recordWritten(masked))
  }

  @Test(arguments: Event.samples)
  func `masking what is masked changes nothing`(event: Event) {
    #expect(event.masked == event)
  }
}
