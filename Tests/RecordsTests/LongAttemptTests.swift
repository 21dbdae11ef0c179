import Content
import Records
import ReplyCheck
import RolePlay
import TestSupport
import Testing

struct LongAttemptTests {
  private let trace = TurnTrace(heading: "お詫び", place: "約束", moods: ["怒り": 20], marks: [])
  private let record = Event.recordWritten(
    CheckedRecord(text: "高梨様", labels: ["お名前"], faults: [])
  )
  private let turn = Event.operatorMoved(.note, argument: nil)

  @Test func `a journal tells calls, records and hints with what came of each turn`() throws {
    let folder = try TemporaryFolder()
    let attempts = try AttemptFolder(path: folder.path)
    var writer = try attempts.begin(
      AttemptHeader(
        rolePlay: "case",
        digest: "d",
        seed: 7,
        began: 1,
        basis: "b",
        level: .test
      )
    )
    let entries: [JournalEntry] = [
      .event(.callConnected), .event(.hintTaken), .turn(turn, trace), .event(record),
      .event(.callConnected),
    ]
    for entry in entries { try writer.append(entry) }
    let attempt = try #require(attempts.attempts().attempts.first)
    #expect(attempt.header.level == .test)
    #expect(attempt.events == [.callConnected, .hintTaken, turn, record, .callConnected])
    #expect(attempt.steps.map(\.trace) == [nil, nil, trace, nil, nil])
    #expect(attempt.isTraced && attempt.isOpen)
  }

  @Test func `taking a turn back takes back what came after it, even another call`() {
    var steps = [.callConnected, turn, .hintTaken, turn, record, .callConnected].map {
      AttemptStep(event: $0)
    }
    let taken = steps.takeLastTurnBack()
    #expect(taken)
    #expect(steps.map(\.event) == [.callConnected, turn, .hintTaken])
    let further = [steps.takeLastTurnBack(), steps.takeLastTurnBack()]
    #expect(further == [true, false])
    #expect(steps.map(\.event) == [.callConnected])
  }

  @Test func `an attempt whose turns were not kept with what came of them is not traced`() throws {
    let folder = try TemporaryFolder()
    let attempts = try AttemptFolder(path: folder.path)
    var writer = try attempts.begin(.sample())
    try writer.append(.event(.callConnected))
    try writer.append(.event(turn))
    #expect(try #require(attempts.attempts().attempts.first).isTraced == false)
  }
}
