import Content
import Foundation
import RolePlay
import Testing

struct TurnTraceTests {
  private static let old = TurnTrace(
    heading: "お詫び",
    place: "約束",
    moods: ["怒り": 20, "信頼": 5],
    marks: ["お詫び済み"]
  )

  @Test(arguments: [
    (
      TurnTrace(heading: "共感", place: "奥", moods: [:], marks: []),
      TurnTrace.Difference.heading(old: "お詫び", new: "共感")
    ),
    (TurnTrace(heading: nil, place: "約束", moods: [:], marks: []), .heading(old: "お詫び", new: nil)),
    (TurnTrace(heading: "お詫び", place: "奥", moods: [:], marks: []), .place(old: "約束", new: "奥")),
    (
      TurnTrace(heading: "お詫び", place: "約束", moods: ["怒り": 30, "信頼": 9], marks: []),
      .mood("信頼", old: 5, new: 9)
    ),
    (
      TurnTrace(heading: "お詫び", place: "約束", moods: ["怒り": 20], marks: []),
      .mood("信頼", old: 5, new: nil)
    ),
    (
      TurnTrace(heading: "お詫び", place: "約束", moods: ["怒り": 20, "信頼": 5], marks: ["メモ済み"]),
      .marks(["お詫び済み", "メモ済み"])
    ),
  ])
  func `tells first what comes first`(new: TurnTrace, difference: TurnTrace.Difference) {
    #expect(new.difference(from: Self.old) == difference)
  }

  @Test func `finds no difference where there is none`() throws {
    let data = try JSONEncoder().encode(Self.old)
    let read = try JSONDecoder().decode(TurnTrace.self, from: data)
    #expect(read.difference(from: Self.old) == nil)
  }

  @Test func `tells where a call stands after a turn, wherever that is`() {
    var call = Call(
      moods: [RolePlay.Mood(name: "怒り", initial: 30, bounds: 0...100)],
      scenes: [
        scene(
          "入口",
          [
            on(.act(.apology), moods: ["怒り": -10], marks: ["済"], go: [.scene("奥")]),
            on(.act(.thanks), go: [.ending("終わり")]), otherwise(),
          ]
        ),
        scene(
          "奥",
          [
            on(
              .act(.endCall),
              go: [.nextCall("入口", NextCallTime(day: .later(days: 1), minute: 600))]
            )
          ]
        ),
      ],
      endings: [ending("終わり", isGood: true)]
    )
    #expect(call.lastTrace == nil)
    call.play(.said(acts: [.apology]))
    #expect(
      call.lastTrace
        == TurnTrace(heading: "お詫び", place: "奥", moods: ["怒り": 20], marks: ["済"])
    )
    call.play(.said(acts: [.endCall]))
    #expect(call.lastTrace?.place == "入口")
    call.play(.callConnected, .said(acts: [.thanks]))
    #expect(call.lastTrace?.place == "終わり")
  }
}
