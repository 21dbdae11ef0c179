import Content
import RolePlay
import Testing

struct CircumstanceTests {
  /// What was said and done in one scene, and what was so the last time.
  struct Moment: CustomTestStringConvertible {
    let name: String
    var kinds: [CustomerKind] = []
    var customer = "どうなってるんですか"
    let events: [Event]
    let circumstances: [Circumstance]

    var testDescription: String { name }
  }

  static let replies = [
    Moment(name: "marks alone are silence", events: [.said("……")], circumstances: [.silence]),
    Moment(name: "a stretched vowel alone, too", events: [.said("ーー！")], circumstances: [.silence]),
    Moment(name: "a word is none", events: [.said("……はい")], circumstances: []),
    Moment(
      name: "the second apology is not the third",
      events: [.said(acts: [.apology]), .said(acts: [.apology])],
      circumstances: []
    ),
    Moment(
      name: "the third apology, whatever was said between",
      events: [
        .said(acts: [.apology]), .said(acts: [.ask]), .said(acts: [.apology]),
        .said(acts: [.apology, .restate]),
      ],
      circumstances: [.thirdApology]
    ),
    Moment(
      name: "talking into a line that broke off",
      customer: "だから、その、",
      events: [.said("当社といたしましては", moras: 14)],
      circumstances: [.interruption]
    ),
    Moment(
      name: "a short act is talking, too",
      customer: "それでね――",
      events: [.said("お断りです", moras: 6, acts: [.refuse])],
      circumstances: [.interruption]
    ),
    Moment(
      name: "an aizuchi interrupts nobody",
      customer: "だから、その、",
      events: [.said("さようでございますか", moras: 10, acts: [.empathy])],
      circumstances: []
    ),
    Moment(
      name: "a line that ended cannot be interrupted",
      events: [.said("当社といたしましては", moras: 14)],
      circumstances: []
    ),
  ]

  static let holds = [
    Moment(name: "a hold out of nothing", events: [.did(.hold)], circumstances: [.unannouncedHold]),
    Moment(
      name: "a hold that the reply before announced",
      events: [.said("少々お待ちください", acts: [.hold]), .did(.hold, "60")],
      circumstances: []
    ),
    Moment(
      name: "a note between is silent",
      events: [.said("少々お待ちください", acts: [.hold]), .did(.note), .did(.hold)],
      circumstances: []
    ),
    Moment(
      name: "another reply takes the announcement back",
      events: [.said("お待ちください", acts: [.hold]), .said("はい"), .did(.hold)],
      circumstances: [.unannouncedHold]
    ),
    Moment(
      name: "a second hold needs a word of its own",
      events: [.said("お待ちください", acts: [.hold]), .did(.hold), .did(.hold)],
      circumstances: [.unannouncedHold]
    ),
    Moment(
      name: "as long as was said",
      events: [.said("２、３分お待ちいただけますか", acts: [.hold]), .did(.hold, "180")],
      circumstances: []
    ),
    Moment(
      name: "longer than was said",
      events: [.said("2、3分お待ちいただけますか", acts: [.hold]), .did(.hold, "181")],
      circumstances: [.overlongHold]
    ),
    Moment(
      name: "a moment is twice the usual hold",
      events: [.said("少々お待ちください", acts: [.hold]), .did(.hold, "121")],
      circumstances: [.overlongHold]
    ),
  ]

  @Test(arguments: replies + holds)
  func `finds what is so`(moment: Moment) throws {
    var call = Call(
      kinds: moment.kinds,
      scenes: [scene("入口", says: [customer(moment.customer)], [otherwise()])]
    )
    call.play(moment.events)
    #expect(try #require(call.turns.last).conduct.circumstances == moment.circumstances)
  }

  @Test func `forgets that a line broke off when the customer says nothing`() {
    var call = Call(scenes: [scene("入口", says: [customer("だから、")], [otherwise()])])
    call.play(.said("……"), .said("当社といたしましては"))
    #expect(call.turns.map(\.conduct.circumstances) == [[.silence], []])
  }

  @Test func `lets headings ask for a circumstance and counts it`() throws {
    var call = Call(
      scenes: [
        scene(
          "入口",
          [
            on(.circumstance(.silence), says: [customer("おい、聞こえてるのか")]),
            otherwise(says: [customer("ほかの返事")]),
          ]
        )
      ],
      scoring: Scoring(
        entries: [
          Scoring.Entry(
            points: -10,
            criterion: .terms([.circumstance(.silence)]),
            label: "沈黙",
            range: somewhere
          )
        ],
        critical: [.circumstance(.unannouncedHold)]
      )
    )
    #expect(call.play(.said("……")).spoken == ["おい、聞こえてるのか"])
    let candidate = try #require(call.play(.said("はい")).isEmpty ? nil : call.lastDecision)
    #expect(candidate.candidates.first?.missingTerms == [.circumstance(.silence)])
    call.play(.did(.hold))
    let scorecard = Scorecard(call)
    #expect(scorecard.entries.map(\.isMet) == [true])
    #expect(scorecard.critical.map(\.cause) == [.term(.circumstance(.unannouncedHold))])
    #expect(scorecard.critical.map(\.ground) == [Ground(turn: 2, range: nil, text: "【保留】")])
  }

  // MARK: Ending

  private static let strict = Rubric(criticalCircumstances: [.earlyEnd, .overrun])

  @Test(arguments: CustomerKind.allCases)
  func `calls hanging up early for the fair kinds alone`(kind: CustomerKind) {
    var call = Call(kinds: [kind], scenes: [scene("入口", [otherwise()])], rubric: Self.strict)
    call.play(.did(.end))
    #expect(call.turns.last?.conduct.circumstances == (kind.isFair ? [.earlyEnd] : []))
    let causes = Scorecard(call).critical.map(\.cause)
    #expect(causes == (kind.isFair ? [.term(.circumstance(.earlyEnd))] : []))
  }

  @Test func `takes a mixed call, or one of no kind, for none of the fair ones`() {
    for kinds in [[], [.complaint, .abuse]] as [[CustomerKind]] {
      var call = Call(kinds: kinds, scenes: [scene("入口", [otherwise()])], rubric: Self.strict)
      call.play(.did(.end))
      #expect(call.turns.last?.conduct.circumstances == [])
    }
  }

  @Test func `never calls an end early that leads to a good ending`() {
    var call = Call(
      kinds: [.ordinary],
      scenes: [
        scene(
          "入口",
          [
            on(.act(.thanks), marks: ["済んだ"]),
            on(
              .move(.end),
              when: [.mark("済んだ", isSet: true)],
              go: [.ending("お見送り")]
            ),
          ]
        )
      ],
      endings: [ending("お見送り", isGood: true)],
      rubric: Self.strict
    )
    call.play(.said(acts: [.thanks]), .did(.end))
    #expect(call.ending?.name == "お見送り")
    #expect(call.turns.last?.conduct.circumstances == [])
    #expect(Scorecard(call).critical.isEmpty)
  }

  /// How a long call goes on, and in which turns it was drawn out.
  struct LongCall: CustomTestStringConvertible {
    let name: String
    let kinds: [CustomerKind]
    let events: [Event]
    let overrun: [Bool]

    var testDescription: String { name }
  }

  static let longCalls = [
    LongCall(
      name: "nobody knows",
      kinds: [.detention],
      events: [.did(.hold, "14分"), .said(), .did(.hold, "2分"), .said()],
      overrun: [false, false, true, true]
    ),
    LongCall(
      name: "a supervisor was named",
      kinds: [.detention],
      events: [.said(acts: [.escalate]), .did(.hold, "20分"), .said()],
      overrun: [false, false, false]
    ),
    LongCall(
      name: "the note that comes late counts from then on",
      kinds: [.abuse, .ordinary],
      events: [.did(.hold, "20分"), .did(.note), .said()],
      overrun: [true, false, false]
    ),
    LongCall(
      name: "a fair call may last",
      kinds: [.complaint],
      events: [.did(.hold, "60分"), .said()],
      overrun: [false, false]
    ),
  ]

  @Test(arguments: longCalls)
  func `sees that a stuck call is drawn out`(long: LongCall) {
    var call = Call(
      kinds: long.kinds,
      scenes: [scene("入口", [otherwise()])],
      rubric: Self.strict,
      limits: CompanyLimits(callSeconds: 15 * 60, warnings: 1, repeats: 3)
    )
    call.play(long.events)
    #expect(call.turns.map { $0.conduct.circumstances.contains(.overrun) } == long.overrun)
    // However long it lasts, it is one error.
    let causes = Scorecard(call).critical.map(\.cause)
    #expect(causes == (long.overrun.contains(true) ? [.term(.circumstance(.overrun))] : []))
  }

  @Test func `knows no limit where the company sets none`() {
    var call = Call(kinds: [.detention], scenes: [scene("入口", [otherwise()])])
    call.play(.did(.hold, "60分"))
    #expect(call.turns.last?.conduct.circumstances == [.unannouncedHold])
    #expect(!call.state.meets(.companyLimit(.callTime, .atLeast)))
    #expect(!call.state.meets(.companyLimit(.callTime, .below)))
  }
}
