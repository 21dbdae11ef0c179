import Content
import RolePlay
import Testing

struct ClockTests {
  private let pace = Rubric.Pace(morasPerSecond: 7, secondsPerTurn: 2, secondsPerHold: 60)

  @Test(arguments: [
    ("120", 120), ("１２０", 120), ("2分", 120), ("２分", 120), ("1分30秒", 90), ("９０秒", 90), (" 90 ", 90),
    ("0", 0), ("しばらく", 60), ("", 60), ("-5", 60), ("分", 60), ("99999999999999999999", 86_400),
  ])
  func `holds as long as the argument says`(argument: String, seconds: Int) {
    #expect(pace.seconds(for: .hold, argument: argument) == seconds)
  }

  @Test(arguments: [
    (Move.hold, 60), (.transfer, 60), (.note, 2), (.record, 2), (.end, 2),
  ])
  func `gives every move its time`(move: Move, seconds: Int) {
    #expect(pace.seconds(for: move, argument: nil) == seconds)
  }

  @Test(arguments: [(0, 2), (1, 3), (7, 3), (8, 4), (70, 12)])
  func `rounds speech up to whole seconds`(moras: Int, seconds: Int) {
    #expect(pace.seconds(forMoras: moras) == seconds)
  }

  @Test(arguments: [
    ("", 2), ("……", 2), ("もしもし？", 3), ("プライバシー", 3), ("責任者を出せ", 4), ("しゃしゅしょしゃしゅしょしゃ", 3),
  ])
  func `estimates how long a line takes`(line: String, seconds: Int) {
    #expect(pace.seconds(forLine: line) == seconds)
  }

  @Test func `adds the operator's time, then the customer's`() {
    var call = Call(
      scenes: [scene("入口", [otherwise(says: [customer("もしもし")])])],
      rubric: Rubric(pace: pace)
    )
    call.play(.said(moras: 14), .did(.hold, "30"))
    #expect(call.turns.map(\.seconds) == [4 + 3, 30])
    #expect(call.elapsedSeconds == 37)
  }

  @Test func `lets a heading ask for the length of the call`() {
    var call = Call(
      scenes: [
        scene(
          "入口",
          [on(.act(.endCall), when: [.callTime(.atLeast, seconds: 900)], go: [.ending("規程どおり")])]
        )
      ],
      endings: [ending("規程どおり", isGood: true)],
      rubric: Rubric(pace: pace)
    )
    call.play(.did(.hold, "14分"), .said(acts: [.endCall]))
    #expect(call.ending == nil)
    call.play(.did(.hold, "1分"), .said(acts: [.endCall]))
    #expect(call.ending?.name == "規程どおり")
  }
}
