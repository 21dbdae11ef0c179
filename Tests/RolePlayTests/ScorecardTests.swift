import Content
import ReplyCheck
import RolePlay
import Testing

struct ScorecardTests {
  private static func entry(_ points: Int, _ criterion: Scoring.Entry.Criterion, _ label: String)
    -> Scoring.Entry
  {
    Scoring.Entry(points: points, criterion: criterion, label: label, range: somewhere)
  }

  /// A case in which everything can be said and only the farewell leads to an ending.
  private func call(passMark: Int = 40, rubric: Rubric = Rubric()) -> Call {
    Call(
      keyPoints: [
        KeyPoint(name: "許可が要る", examples: ["許可を得てお答えします"], range: somewhere),
        KeyPoint(name: "雇用形態", examples: ["アルバイトです"], range: somewhere),
      ],
      scenes: [
        scene(
          "入口",
          [
            on(.act(.endCall), go: [.ending("約束")]),
            on(
              .act(.offerCallback),
              .act(.stateDeadline),
              models: ["15時までに折り返します"],
              marks: ["約束済み"]
            ),
            on(.violation(.insult), go: [.ending("口げんか")]),
            on(.act(.hold), marks: ["黙って切った"], go: [.ending("約束")]),
            otherwise(),
          ]
        )
      ],
      endings: [ending("約束", isGood: true), ending("口げんか", isGood: false)],
      scoring: Scoring(
        entries: [
          Self.entry(20, .terms([.act(.offerCallback), .act(.stateDeadline)]), "折り返し＋期限"),
          Self.entry(15, .terms([.keyPoint("許可が要る")]), "許可が要る"),
          Self.entry(10, .terms([.move(.note)]), "【メモ】"),
          Self.entry(5, .mark("約束済み"), "約束済み"),
          Self.entry(10, .ending(isGood: true), "結末が良い"),
          Self.entry(-30, .terms([.keyPoint("雇用形態")]), "雇用形態"),
        ],
        critical: [.violation(.unauthorizedAnswer), .move(.end), .keyPoint("雇用形態")],
        criticalMarks: ["黙って切った"]
      ),
      passMark: passMark,
      rubric: rubric
    )
  }

  @Test func `counts each line once, with the words that earned it`() throws {
    var call = call()
    call.play(
      .said("折り返します", acts: [.offerCallback]),
      .said("15時までに折り返します", acts: [.offerCallback, .stateDeadline]),
      .said("もう一度、15時までに", acts: [.offerCallback, .stateDeadline]),
      .did(.note, "森さんへ"),
      .said("失礼します", acts: [.endCall])
    )
    let card = Scorecard(call)
    #expect(card.entries.map(\.points) == [20, 0, 10, 5, 10, 0])
    #expect((card.score, card.maximum, card.passMark) == (45, 60, 40))
    #expect(card.verdict == .pass)
    #expect(card.ending == "約束")
    #expect(card.review == ["約束でした。"])
    #expect(card.seconds == call.elapsedSeconds)
    #expect(card.entries[0].grounds.map(\.turn) == [1, 1])
    #expect(card.entries[0].grounds.first?.text == "15時までに折り返します")
    #expect(card.entries[2].grounds == [Ground(turn: 3, range: nil, text: "【メモ】")])
    #expect(card.entries[3].grounds.map(\.turn) == [1])
  }

  @Test func `never falls below zero`() {
    var call = call()
    call.play(.said(keyPoints: ["雇用形態"]))
    #expect(Scorecard(call).score == 0)
  }

  @Test func `fails a call that was abandoned, whatever its points`() {
    var call = call(passMark: 10)
    call.play(.said(acts: [.offerCallback, .stateDeadline]))
    let card = Scorecard(call)
    #expect(card.score == 25)
    #expect(card.ending == nil)
    #expect(card.verdict == .fail)
    #expect(card.review.isEmpty)
  }

  @Test func `fails a call below the pass mark and passes one that reaches it`() {
    var call = call(passMark: 10)
    call.play(.said(acts: [.endCall]))
    #expect(Scorecard(call).verdict == .pass)
    var strict = self.call(passMark: 11)
    strict.play(.said(acts: [.endCall]))
    #expect(Scorecard(strict).verdict == .fail)
  }

  @Test func `fails on what the rubric or the case calls critical, once each turn`() throws {
    var call = call(
      passMark: 0,
      rubric: Rubric(criticalViolations: [.insult, .unauthorizedAnswer])
    )
    call.play(
      .said("要するに売りません", violations: [.unauthorizedAnswer]),
      .said("アルバイトです", keyPoints: ["雇用形態"]),
      .said("バカ", violations: [.insult, .poorKeigo])
    )
    let card = Scorecard(call)
    #expect(
      card.critical.map(\.cause) == [
        .term(.violation(.unauthorizedAnswer)), .term(.keyPoint("雇用形態")),
        .term(.violation(.insult)),
      ]
    )
    #expect(card.critical.map(\.ground.text) == ["要するに売りません", "アルバイトです", "バカ"])
    #expect(card.critical.first?.clause?.description == "compliance#answering")
    #expect(card.verdict == .fail)
  }

  @Test func `calls a move critical where the case does`() {
    var call = call(passMark: 0)
    call.play(.did(.end))
    #expect(Scorecard(call).critical.map(\.ground) == [Ground(turn: 0, range: nil, text: "【終話】")])
  }

  @Test func `calls a mark critical where the case does`() {
    var call = call(passMark: 0)
    call.play(.said(), .said("お待ちください", acts: [.hold]))
    let card = Scorecard(call)
    #expect(card.critical.map(\.cause) == [.mark("黙って切った")])
    #expect(card.critical.map(\.ground.text) == ["お待ちください"])
    #expect(card.verdict == .fail)
  }

  @Test func `reports the rubric's profile beside the points`() {
    let rubric = Rubric(criteria: [
      Rubric.Criterion(id: "opening", name: "第一声", earnedBy: [.greeting], lostBy: []),
      Rubric.Criterion(id: "language", name: "言葉遣い", earnedBy: [.thanks], lostBy: [.poorKeigo]),
      Rubric.Criterion(id: "closing", name: "終わり方", earnedBy: [.endCall], lostBy: []),
    ])
    var call = call(rubric: rubric)
    call.play(
      .said("佐藤でございます", acts: [.greeting]),
      .said("ありがとうございます", acts: [.thanks]),
      .said("了解です", violations: [.poorKeigo])
    )
    let profile = Scorecard(call).profile
    #expect(profile.map(\.outcome) == [.earned, .lost, .notAskedFor])
    #expect(profile.map { $0.grounds.map(\.text) } == [["佐藤でございます"], ["了解です"], []])
  }

  @Test func `advises to practise the missed line with the most points`() throws {
    var call = call()
    call.play(.said(acts: [.endCall]))
    let first = try #require(Scorecard(call).nextPractice)
    #expect(first.subject == .missed(Scorecard(call).entries[0]))
    #expect(first.modelReply == "15時までに折り返します")

    var better = self.call()
    better.play(.said(acts: [.offerCallback, .stateDeadline]), .said(acts: [.endCall]))
    let next = try #require(Scorecard(better).nextPractice)
    #expect(next.subject == .missed(Scorecard(better).entries[1]))
    #expect(next.modelReply == "許可を得てお答えします")
  }

  @Test func `advises on the first critical error before anything else`() throws {
    var call = call(rubric: Rubric(criticalViolations: [.insult]))
    call.play(.said("バカ", violations: [.insult]))
    let card = Scorecard(call)
    let error = try #require(card.critical.first)
    #expect(card.nextPractice?.subject == .critical(error))
  }

  @Test func `cuts grounds to the words that a journal has left of an utterance`() {
    var call = call()
    call.play(
      .operatorSpoke(
        CheckedReply(
          text: "＊＊に折り返す",
          moras: 20,
          judgement: Judgement(grounds: [
            Judgement.ActGround(act: .offerCallback, range: 2..<40, rule: "rule"),
            Judgement.ActGround(act: .stateDeadline, range: 30..<40, rule: "rule"),
          ]),
          keyPoints: []
        )
      )
    )
    #expect(Scorecard(call).entries[0].grounds.map(\.text) == ["に折り返す", ""])
  }
}
