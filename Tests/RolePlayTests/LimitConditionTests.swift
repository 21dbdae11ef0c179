import Content
import Foundation
import RolePlay
import Testing

struct LimitConditionTests {
  private let limits = CompanyLimits(callSeconds: 900, warnings: 1, repeats: 3)

  @Test func `counts warnings before a heading and with it for its lines`() {
    var call = Call(
      scenes: [
        scene(
          "入口",
          [
            on(
              .act(.warn),
              says: [customer("二度目か", when: .warnings(.atLeast, 2)), customer("何だと")]
            ),
            on(.act(.endCall), when: [.warnings(.atLeast, 1)], says: [customer("切るのか")]),
            otherwise(says: [customer("ほかの返事")]),
          ]
        )
      ],
      limits: limits
    )
    #expect(call.play(.said(acts: [.endCall])).spoken == ["ほかの返事"])
    #expect(call.play(.said(acts: [.warn])).spoken == ["何だと"])
    #expect(call.play(.said(acts: [.endCall])).spoken == ["切るのか"])
    #expect(call.play(.said(acts: [.warn])).spoken == ["二度目か"])
    #expect(call.state.meets(.companyLimit(.warnings, .above)))
  }

  @Test func `counts the turns in a row that leave the call in its scene`() {
    var call = Call(
      scenes: [
        scene("入口", [on(.act(.ask), go: [.scene("奥")]), otherwise()]),
        scene("奥", [on(.act(.ask), go: [.scene("奥")]), otherwise()]),
      ],
      anywhere: [whenever(.companyLimit(.repeats, .atLeast), marks: ["三度"])],
      limits: limits
    )
    call.play(.said(), .said())
    #expect(call.state.stays == 2)
    call.play(.said(acts: [.ask]))
    #expect(call.state.stays == 0, "a new scene is a new demand")
    call.play(.said(acts: [.ask]), .said())
    #expect(call.state.stays == 2, "the way back into a scene is no way on")
    #expect(call.marks.isEmpty)
    call.play(.did(.note))
    #expect(call.marks == ["三度"], "the state is looked at with the turn counted")
  }

  @Test func `compares the length of the call with the company's`() {
    var call = Call(
      scenes: [scene("入口", [otherwise()])],
      anywhere: [whenever(.companyLimit(.callTime, .atLeast), marks: ["十五分"])],
      limits: limits
    )
    call.play(.did(.hold, "899"))
    #expect(call.marks.isEmpty)
    call.play(.did(.hold, "1"))
    #expect(call.marks == ["十五分"])
  }

  @Test func `reads the numbers from the company's settings by their names`() {
    let clause = ClauseReference(policy: "customer-harassment", clause: "ending")
    let settings = [
      PolicySetting(name: "終話までの時間", number: 1, unit: "時間", clause: clause),
      PolicySetting(name: "同じ要求の繰り返し", number: 3, unit: "回", clause: clause),
      PolicySetting(name: "保留の上限", number: 3, unit: "分", clause: clause),
    ]
    #expect(CompanyLimits(settings) == CompanyLimits(callSeconds: 3600, repeats: 3))
  }

  @Test func `keeps a state through writing and reading`() throws {
    var call = Call(
      moods: [RolePlay.Mood(name: "怒り", initial: 30, bounds: 0...100)],
      scenes: [scene("入口", says: [customer("その、")], [on(.act(.hold), marks: ["待つ"])])],
      limits: limits
    )
    call.play(.said("3分お待ちください", acts: [.hold, .apology, .warn, .escalate]))
    let data = try JSONEncoder().encode(call.state)
    #expect(try JSONDecoder().decode(CallState.self, from: data) == call.state)
    #expect(call.state.hold == CallState.AnnouncedHold(seconds: 180, isOpen: true))
  }
}
