import Assist
import Content
import Testing

/// What is due for the customer on the line, and who may settle the matter.
struct DeskTests {
  private static let limits = CompanyLimits(callSeconds: 900, warnings: 1, repeats: 3)

  @Test(arguments: [
    (CallSoFar(seconds: 0), CallSoFar.Standing.early),
    (CallSoFar(seconds: 719), .early),
    (CallSoFar(seconds: 720), .near),
    (CallSoFar(seconds: 60, asked: 2), .near),
    (CallSoFar(seconds: 900), .warningDue),
    (CallSoFar(seconds: 60, asked: 3), .warningDue),
    (CallSoFar(seconds: 900, warnings: 1), .mayEnd),
    (CallSoFar(seconds: 60, warnings: 2, asked: 4), .mayEnd),
  ])
  func `tells how far a call is`(call: CallSoFar, standing: CallSoFar.Standing) {
    #expect(call.standing(within: Self.limits) == standing)
  }

  @Test func `tells nothing of limits that no document sets`() {
    #expect(CallSoFar(seconds: 90_000, asked: 50).standing(within: CompanyLimits()) == .early)
  }

  private static let table = AuthorityTable(topics: [
    topic("返金", "返金", answerers: .supervisor, decider: "料金課長"),
    topic("解約", "解約", answerers: .skilled(["解約担当"]), decider: "解約課長"),
    topic("受付時間", "何時まで", answerers: .everyone),
  ])

  private func settlement(
    of words: String,
    by speaker: Operator = Operator(),
    isKnown: Bool = true
  ) -> Settlement {
    Settlement(of: words, for: speaker, by: Self.table) { _ in isKnown }
  }

  @Test func `lets nobody answer what is not theirs or not known`() {
    let canceller = Operator(skills: ["解約担当"])
    #expect(settlement(of: "何時までですか").ground == .open)
    #expect(settlement(of: "何時までですか", isKnown: false).ground == .unknownAnswer)
    #expect(settlement(of: "解約したい").ground == .notTheirs)
    #expect(settlement(of: "解約したい").decider == "解約課長")
    #expect(settlement(of: "解約したい", by: canceller).authority == .full)
    #expect(settlement(of: "解約したい", by: canceller, isKnown: false).authority == .none)
    #expect(settlement(of: "天気がいいね").ground == .unnamed)
  }

  @Test func `of several matters the narrowest decides`() {
    let both = settlement(of: "何時までに返金されるの")
    #expect(both.authority == .none && both.topic?.name == "返金")
  }

  private func duties(_ kinds: [CustomerKind], _ call: CallSoFar? = nil) -> [Act] {
    CustomerMoment(words: "", kinds: kinds, settlement: settlement(of: "返金しろ"), call: call)
      .duties(within: Self.limits)
  }

  @Test func `an emergency comes before all else`() {
    #expect(duties([.emergency, .abuse, .complaint]) == [.escalate])
  }

  @Test func `warns before it ends, and ends what goes on after a warning`() {
    #expect(duties([.abuse]) == [.warn])
    #expect(duties([.abuse], CallSoFar(seconds: 60, warnings: 1)) == [.endCall])
    #expect(duties([.detention]) == [.explainReason, .offerCallback, .stateDeadline])
    #expect(duties([.detention], CallSoFar(seconds: 900)) == [.warn])
    #expect(duties([.detention], CallSoFar(seconds: 900, warnings: 1)) == [.endCall])
    #expect(duties([.complaint], CallSoFar(seconds: 900, warnings: 1)) == [.apology, .escalate])
  }

  @Test func `gives an answer only where one may be given`() {
    let open = CustomerMoment(
      words: "",
      kinds: [.ordinary],
      settlement: settlement(of: "何時までですか")
    )
    #expect(open.duties(within: Self.limits) == [.inform])
    #expect(duties([.ordinary]) == [.explainReason, .escalate])
    #expect(duties([.complaint]) == [.apology, .escalate])
  }

  @Test(arguments: [(false, [Act.ask, .apology]), (true, [.escalate, .apology])])
  func `a complaint about nothing named is asked about, or passed on where that is wanted`(
    wantsSupervisor: Bool,
    due: [Act]
  ) {
    let moment = CustomerMoment(
      words: "",
      kinds: [.complaint],
      wantsSupervisor: wantsSupervisor,
      settlement: settlement(of: "")
    )
    #expect(Set(moment.duties(within: Self.limits)) == Set(due))
  }

  @Test func `the clock keeps what is counted`() {
    var clock = CallClock(began: 100)
    clock.warnings += 1
    clock.asked += 2
    #expect(clock.soFar(at: 160) == CallSoFar(seconds: 60, warnings: 1, asked: 2))
    #expect(clock.soFar(at: 40).seconds == 0)
  }

  @Test func `leaves out wording with a gap whose value nobody knows`() {
    let adviser = Adviser(
      templates: [
        template("gap", "警告", "{{お客様のお言葉}}はお控えください。", acts: [.warn], tone: .firm),
        template("warn", "警告", "そのお言葉はお控えください。", acts: [.warn], situations: ["暴言"]),
        template("short", "警告", "お控えください。", acts: [.warn], situations: ["暴言"], tone: .short),
        template("firm", "別の話", "おやめください。", acts: [.warn], tone: .firm),
      ],
      knowledge: CompanyKnowledge(),
      placeholders: [Placeholder(name: "お客様のお言葉", example: "役立たず", explanation: "")],
      houseGaps: [],
      gaps: CallGaps(quote: "お客様のお言葉", department: "部署名"),
      tokenizer: NoWords()
    )
    let moment = CustomerMoment(words: "", kinds: [.abuse], settlement: settlement(of: ""))
    let answer = adviser.answer(at: moment) { _, _ in
      Composer.Hearing(terms: [.act(.warn)], isClean: true)
    }
    #expect(answer.composition?.templates.map(\.id) == ["warn"])
    #expect(answer.alternatives.map(\.text) == ["お控えください。"])
  }
}
