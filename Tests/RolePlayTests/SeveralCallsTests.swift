import Content
import RolePlay
import Testing

struct SeveralCallsTests {
  private static let tomorrow = NextCallTime(day: .business(days: 1), minute: 10 * 60)

  /// A case whose first call is put aside by an offered call-back and whose second asks what became of it.
  private func call(
    starts: String? = "2026-11-21 14:20",
    next: NextCallTime = tomorrow,
    calendar: BusinessCalendar = BusinessCalendar(),
    scoring: Scoring = Scoring()
  ) -> Call {
    Call(
      moods: [RolePlay.Mood(name: "怒り", initial: 30, bounds: 0...100)],
      scenes: [
        scene(
          "入口",
          [
            on(.act(.endCall), moods: ["怒り": 10], marks: ["一本目"], go: [.nextCall("折り返し", next)]),
            otherwise(),
          ]
        ),
        scene(
          "折り返し",
          says: PromiseMark.allCases.map { customer($0.name, when: .mark($0.name, isSet: true)) },
          [
            on(.act(.endCall), go: [.nextCall("折り返し", next)]),
            on(.act(.thanks), go: [.ending("済み")]), otherwise(),
          ]
        ),
      ],
      endings: [ending("済み", isGood: true)],
      scoring: scoring,
      startsAt: starts.flatMap(CalendarTime.init),
      calendar: calendar
    )
  }

  private func promise(_ words: String) -> Event {
    .said(words, acts: [.offerCallback, .stateDeadline])
  }

  @Test func `puts a call aside and goes on with the next one`() throws {
    var call = call()
    call.play(.said(acts: [.warn, .apology, .escalate]))
    let effects = call.play(.said(acts: [.endCall]))
    let time = CalendarTime("2026-11-22 10:00")
    #expect(effects.last == .putCallAside(until: time))
    #expect(call.nextCall?.scene.name == "折り返し")
    #expect(!call.isEnded && call.sceneName == nil)
    let before = call
    #expect(call.handle(.said()) == [.rejectEvent])
    #expect(call.handle(.did(.end)) == [.rejectEvent])
    #expect(call == before)
    let opening = call.handle(.callConnected)
    #expect(
      opening == [
        .beginCall(number: 2, at: time), .setMark("約束なし"), .enterScene("折り返し"),
        .say(.customer, "約束なし"),
      ]
    )
    #expect(call.lastEffects == opening)
    #expect(call.moods == ["怒り": 40])
    #expect(call.marks == ["一本目", "約束なし"])
    #expect(call.warningCount == 0 && call.state.apologies == 0 && !call.state.isSupervisorTold)
    #expect(call.start(ofCall: 2) == time)
    call.play(.said(acts: [.thanks]))
    #expect(call.isEnded)
    #expect(call.turns.map(\.call) == [1, 1, 2])
    #expect(Scorecard(call).seconds == call.totalSeconds)
    #expect(call.totalSeconds > call.elapsedSeconds)
  }

  @Test(arguments: [
    ("明日の10時にお電話いたします", PromiseMark.kept), ("明日の午前中にお電話いたします", .kept),
    ("月曜日までにお電話いたします", .kept), ("本日15時までに折り返します", .broken),
    ("30分以内に折り返します", .broken), ("明日の9時59分までにお電話いたします", .broken), ("すぐに折り返します", .absent),
  ])
  func `keeps or breaks what was promised`(words: String, mark: PromiseMark) {
    var call = call()
    call.play(promise(words), .said(acts: [.endCall]), .callConnected)
    #expect(call.marks.contains(mark.name))
    #expect(call.lastEffects.spoken == [mark.name])
    #expect(
      call.promiseOutcomes == [PromiseOutcome(mark: mark, call: 2, turn: mark == .absent ? 1 : 0)]
    )
  }

  @Test func `breaks what was promised for a day on which the company is closed`() {
    var call = call(
      next: NextCallTime(day: .later(days: 1), minute: 600),
      calendar: BusinessCalendar(closedWeekdays: [.sunday])
    )
    call.play(promise("明日の15時にお電話いたします"), .said(acts: [.endCall]), .callConnected)
    #expect(call.marks.contains(PromiseMark.broken.name))
  }

  @Test func `counts business days past the days on which the company is closed`() {
    var call = call(
      starts: "2026-12-30 11:00",
      calendar: BusinessCalendar("12月31日から1月3日まで")
    )
    call.play(.said(acts: [.endCall]))
    #expect(call.nextCall?.time == CalendarTime("2027-01-04 10:00"))
  }

  @Test func `takes a time that is named after the offer for its promise, and the last one`() throws
  {
    var call = call()
    call.play(
      .said("折り返しお電話いたします", acts: [.offerCallback]),
      .said(acts: [.restate]),
      .said("15時までにお電話いたします", acts: [.stateDeadline]),
      .said("書類は17時までに届きます", acts: [.stateDeadline]),
      promise("やはり明日の正午までに"),
      .said(acts: [.endCall])
    )
    #expect(call.promises.map(\.turn) == [2, 4])
    #expect(
      call.promises.map(\.due) == [
        CalendarTime("2026-11-21 15:00"), CalendarTime("2026-11-22 12:00"),
      ]
    )
    call.play(.callConnected)
    #expect(call.marks.contains(PromiseMark.kept.name))
  }

  @Test func `reads the time in the sentence that promises`() {
    var call = call()
    let words = "窓口は18時まででございます。16時までに折り返します。"
    let place = words.unicodeScalars.count - "16時までに折り返します。".unicodeScalars.count
    call.play(.said(words, acts: [.offerCallback], deadline: place..<place + 5))
    #expect(call.promises.map(\.due) == [CalendarTime("2026-11-21 16:00")])
    #expect(call.promises.map(\.words) == ["16時まで"])
  }

  @Test func `has promises without times where the case has none`() {
    var call = call(starts: nil)
    call.play(promise("15時までに折り返します"), .said(acts: [.endCall]))
    #expect(call.promises.map(\.due) == [nil])
    #expect(call.nextCall?.time == nil)
    call.play(.callConnected)
    #expect(call.marks.contains(PromiseMark.absent.name))
  }

  @Test func `judges each call by its own promise`() {
    var call = call()
    call.play(promise("15時までに折り返します"), .said(acts: [.endCall]), .callConnected)
    #expect(call.marks.contains(PromiseMark.broken.name))
    call.play(promise("明日の12時までに折り返します"), .said(acts: [.endCall]), .callConnected)
    #expect(call.number == 3)
    #expect(call.marks.isDisjoint(with: [PromiseMark.broken.name, PromiseMark.absent.name]))
    #expect(call.start(ofCall: 3) == CalendarTime("2026-11-23 10:00"))
  }

  @Test func `scores what became of a promise, with the words that made it`() throws {
    var call = call(
      scoring: Scoring(
        entries: [
          Scoring.Entry(points: 10, criterion: .mark("約束を守った"), label: "約束を守った", range: somewhere),
          Scoring.Entry(points: -10, criterion: .mark("約束を破った"), label: "約束を破った", range: somewhere),
        ],
        criticalMarks: ["約束を破った"]
      )
    )
    call.play(promise("15時までに折り返します"), .said(acts: [.endCall]), .callConnected)
    let scorecard = Scorecard(call)
    #expect(scorecard.entries.map(\.isMet) == [false, true])
    #expect(scorecard.entries[1].grounds.map(\.turn) == [0])
    #expect(scorecard.critical.map(\.cause) == [.mark("約束を破った")])
    #expect(scorecard.critical.map(\.ground.text) == ["15時までに折り返します"])
  }

  @Test func `finds its way to a good ending through the next call`() throws {
    var call = call()
    call.play()
    #expect(call.hint()?.heading == "終話")
    #expect(call.hint()?.steps == 2)
    call.play(.said(acts: [.endCall]), .callConnected)
    #expect(call.hint()?.heading == "お礼")
  }

  @Test func `plays the same again from the same events`() {
    let events: [Event] = [
      .callConnected, promise("明日の正午までに"), .said(acts: [.endCall]), .callConnected,
      .said(acts: [.thanks]),
    ]
    var first = call()
    var second = call()
    for event in events { #expect(first.handle(event) == second.handle(event)) }
    #expect(first == second)
  }
}
