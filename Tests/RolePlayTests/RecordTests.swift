import Content
import ReplyCheck
import RolePlay
import SourceDiagnostics
import Testing

struct RecordTests {
  private static let sheet = RecordSheet(
    items: [
      item("お名前", ["高梨", "タカナシ"]),
      RecordSheet.Item(
        label: "ご要望",
        mark: .writings([RecordSheet.Writing("録音を聞いて折り返せ", isExact: true)]),
        isRequired: true,
        range: somewhere
      ),
      RecordSheet.Item(label: "約束の時刻", mark: .promisedTimes, isRequired: true, range: somewhere),
      item("推しはかり", ["たぶん", "と思われる"], isRequired: false),
    ]
  )

  private static func item(
    _ label: String,
    _ writings: [String],
    isRequired: Bool = true
  ) -> RecordSheet.Item {
    RecordSheet.Item(
      label: label,
      mark: .writings(writings.map { RecordSheet.Writing($0) }),
      isRequired: isRequired,
      range: somewhere
    )
  }

  private func call(
    sheet: RecordSheet? = sheet,
    starts: String? = "2026-11-21 14:20",
    rubric: Rubric = Rubric()
  ) -> Call {
    Call(
      scenes: [
        scene(
          "入口",
          [
            on(.act(.thanks), go: [.ending("済み")]),
            on(
              .act(.endCall),
              go: [.nextCall("入口", NextCallTime(day: .later(days: 1), minute: 600))]
            ),
            otherwise(),
          ]
        )
      ],
      endings: [ending("済み", isGood: true)],
      rubric: rubric,
      startsAt: starts.flatMap(CalendarTime.init),
      recordSheet: sheet
    )
  }

  private func written(_ text: String, violations: [Violation] = [], card: Bool = false) -> Event {
    let findings = violations.map {
      Finding(
        rule: "rule",
        violation: $0,
        severity: .violation,
        range: 0..<1,
        text: "ことば",
        message: LocalizedText("違反です。", en: "A violation.")
      )
    }
    return .recordWritten(
      CheckedRecord(
        text,
        sheet: Self.sheet,
        judgement: Judgement(findings: findings),
        holdsCardNumber: card
      )
    )
  }

  private let promise = Event.said("15時30分までに折り返します", acts: [.offerCallback, .stateDeadline])

  @Test(arguments: [
    ("高梨様。「録音を聞いて折り返せ」。15時30分までに折り返し", [true, true, true, true]),
    ("ﾀｶﾅｼ様　録音を 聞いて折り返せ　１５：３０", [true, true, true, true]),
    ("たかなし様。録音をきいて折り返せ。午後3時半に架電", [true, false, true, true]),
    ("15時に折り返し。たぶんお怒り", [false, false, false, false]),
    ("明日の15時半", [false, false, false, true]),
    ("本日の15時30分", [false, false, true, true]),
    ("十五時三十分", [false, false, true, true]),
  ])
  func `looks for what a record must and must not hold`(text: String, met: [Bool]) throws {
    var call = call()
    call.play(promise, .said(acts: [.thanks]), written(text))
    let grade = try #require(Scorecard(call).record)
    #expect(grade.items.map { $0.outcome == .met } == met, "\(grade.items)")
    #expect(grade.count == 4)
    #expect(grade.metCount == met.count { $0 })
  }

  @Test func `asks for no time where none was promised`() throws {
    var call = call()
    call.play(.said(acts: [.thanks]), written("高梨様「録音を聞いて折り返せ」"))
    let grade = try #require(Scorecard(call).record)
    #expect(grade.items[2].outcome == .notAskedFor)
    #expect(grade.count == 3 && grade.metCount == 3)
  }

  @Test func `takes a length for the time at which it ends`() throws {
    var call = call()
    call.play(
      .said("30分以内に折り返します", acts: [.offerCallback, .stateDeadline]),
      .said(acts: [.thanks]),
      written("30分以内に折り返すと約束")
    )
    #expect(try #require(Scorecard(call).record).items[2].outcome == .met)
  }

  @Test func `adds what is written later to what was written before`() throws {
    var call = call()
    call.play(promise, .said(acts: [.thanks]), written("高梨様"), written("15時半までに折り返し"))
    let grade = try #require(Scorecard(call).record)
    #expect(grade.items.map { $0.outcome == .met } == [true, false, true, true])
    #expect(grade.text == "高梨様\n15時半までに折り返し")
    #expect(grade.items[1].wanted == ["録音を聞いて折り返せ"])
  }

  @Test func `gives nothing for a record that was not written`() throws {
    var call = call()
    call.play(promise, .said(acts: [.thanks]))
    let grade = try #require(Scorecard(call).record)
    #expect(!grade.isWritten)
    #expect(grade.metCount == 0, "what must not stand there does not earn anything alone")
    #expect(grade.count == 4)
    var plain = self.call(sheet: nil)
    plain.play(.said(acts: [.thanks]))
    #expect(Scorecard(plain).record == nil)
  }

  @Test func `finds what stands in no record, by the rubric`() throws {
    let event = written("どうせ暇な人", violations: [.insult, .speculation, .argument], card: true)
    var call = call()
    call.play(.said(acts: [.thanks]), event)
    #expect(try #require(Scorecard(call).record).faults.map(\.kind) == RecordFault.allCases)
    var lenient = self.call(rubric: Rubric(recordFaults: [.cardNumber]))
    lenient.play(.said(acts: [.thanks]), event)
    #expect(try #require(Scorecard(lenient).record).faults.map(\.kind) == [.cardNumber])
    #expect(Scorecard(call).verdict == .pass, "the record does not change the verdict")
  }

  @Test func `takes a record only when a call is over`() {
    var call = call()
    let event = written("高梨様")
    #expect(call.handle(event) == [.rejectEvent])
    call.play(.said())
    let before = call
    #expect(call.handle(event) == [.rejectEvent])
    #expect(call == before)
    call.play(.said(acts: [.endCall]))
    #expect(call.handle(event).isEmpty)
    #expect(call.records.map(\.call) == [1])
    call.play(.callConnected, .said(acts: [.thanks]), event)
    #expect(call.records.map(\.call) == [1, 2])
  }

  @Test func `wants the time of each call in its own record or a later one`() throws {
    let late = Event.said("17時までに折り返します", acts: [.offerCallback, .stateDeadline])
    var call = call()
    call.play(promise, .said(acts: [.endCall]), written("15時30分"), .callConnected)
    call.play(late, .said(acts: [.thanks]), written("高梨様"))
    #expect(try #require(Scorecard(call).record).items[2].wanted == ["17時までに折り返します"])
    call.play(written("17時に折り返し"))
    #expect(try #require(Scorecard(call).record).items[2].outcome == .met)
  }

  @Test(arguments: [
    ("お客様「ばか野郎」と発言", "お客様「○○○○」と発言"), ("「『あ』い」う", "「○○○○」う"), ("何もない", "何もない"),
    ("「閉じない", "「○○○○"),
  ])
  func `hides what customers said from the checker`(text: String, hidden: String) {
    #expect(CheckedRecord.withoutQuotations(text) == hidden)
  }
}
