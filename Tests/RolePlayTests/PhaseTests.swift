import Content
import RolePlay
import Testing

struct PhaseTests {
  /// A phase and an event that may meet in it.
  struct Pair: CustomTestStringConvertible {
    let name: String
    let before: [Event]
    let event: Event
    let isAccepted: Bool

    var testDescription: String { name }
  }

  private let call = Call(
    scenes: [
      scene(
        "入口",
        [on(.act(.endCall), go: [.ending("良い結末")]), otherwise(says: [customer("それで？")])]
      )
    ],
    endings: [ending("良い結末", isGood: true)]
  )

  static let farewell = Event.said(acts: [.endCall])

  static let pairs = [
    Pair(name: "ringing, connected", before: [], event: .callConnected, isAccepted: true),
    Pair(name: "ringing, spoke", before: [], event: .said(), isAccepted: false),
    Pair(name: "ringing, moved", before: [], event: .did(.hold), isAccepted: false),
    Pair(
      name: "talking, connected",
      before: [.callConnected],
      event: .callConnected,
      isAccepted: false
    ),
    Pair(name: "talking, spoke", before: [.callConnected], event: .said(), isAccepted: true),
    Pair(name: "talking, moved", before: [.callConnected], event: .did(.hold), isAccepted: true),
    Pair(
      name: "ended, connected",
      before: [.callConnected, farewell],
      event: .callConnected,
      isAccepted: false
    ),
    Pair(
      name: "ended, spoke",
      before: [.callConnected, farewell],
      event: .said(),
      isAccepted: false
    ),
    Pair(
      name: "ended, moved",
      before: [.callConnected, farewell],
      event: .did(.end),
      isAccepted: false
    ),
  ]

  @Test(arguments: pairs)
  func `rejects what makes no sense now and changes nothing`(pair: Pair) {
    var call = call
    for event in pair.before { #expect(call.handle(event) != [.rejectEvent]) }
    let before = call
    let effects = call.handle(pair.event)
    #expect((effects != [.rejectEvent]) == pair.isAccepted)
    #expect((call != before) == pair.isAccepted)
  }

  @Test func `goes from ringing through a scene to an ending`() {
    var call = call
    #expect(call.phase == .ringing)
    #expect(call.handle(.callConnected) == [.enterScene("入口")])
    #expect(call.sceneName == "入口")
    #expect(call.handle(Self.farewell) == [.endCall(ending: "良い結末")])
    #expect(call.ending?.isGood == true)
    #expect(call.sceneName == nil)
  }

  @Test func `ends badly when the operator cuts the call off and the case foresees no such thing`()
  {
    var call = call
    call.play(.did(.end))
    #expect(call.ending == .cutOff)
    #expect(call.ending?.isGood == false)
    #expect(Scorecard(call).ending == "終話")
  }

  @Test(arguments: [Move.hold, .transfer, .note, .record])
  func `says that a move leads nowhere when no heading takes it`(move: Move) {
    var call = call
    #expect(call.play(.did(move)) == [.moveUnanswered(move)])
    #expect(call.sceneName == "入口")
  }

  @Test func `lets the customer fall silent when no heading takes a reply`() {
    var call = Call(scenes: [scene("入口", [on(.act(.thanks))])])
    #expect(call.play(.said()) == [.replyUnanswered])
  }

  @Test func `takes the authority of the scene, else of the case, else of the table`() {
    let scenes = [
      scene("入口", [otherwise(go: [.scene("奥")])]),
      scene("奥", authority: .full, [otherwise()]),
    ]
    var byTable = Call(scenes: scenes, topicAuthority: .full)
    byTable.play([])
    #expect(byTable.authority == .full)
    var byCase = Call(scenes: scenes, authority: Authority.none, topicAuthority: .full)
    byCase.play([])
    #expect(byCase.authority == .none)
    byCase.play(.said())
    #expect(byCase.authority == .full)
    #expect(byCase.turns.map(\.authority) == [.none])
  }

  @Test func `stops at a way to a scene that does not exist`() async {
    await #expect(processExitsWith: .failure) {
      var call = Call(scenes: [scene("入口", [otherwise(go: [.scene("どこにもない")])])])
      call.play(.said())
    }
  }
}
