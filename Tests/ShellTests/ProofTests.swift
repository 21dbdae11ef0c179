import Content
import ContentLoading
import RolePlay
import SourceDiagnostics
import Testing

@testable import Shell

struct ProofTests {
  private let workplace: Workplace
  private let rolePlays: [RolePlay]

  init() throws {
    workplace = try ShippedWorkplace.open()
    rolePlays = workplace.library.rolePlays.compactMap(\.rolePlay)
  }

  /// The case that the first trainers wrote, whose wording was approved with it.
  private func detention() throws -> RolePlay {
    try #require(rolePlays.first { $0.number == "KJ-07" })
  }

  @Test func `passes a case by following the hints`() throws {
    var call = workplace.call(try detention(), seed: 1)
    _ = call.handle(.callConnected)
    let walk = HintWalk(from: call, at: workplace)
    #expect(walk.stop == nil)
    #expect(walk.call.isPassed)
    #expect(!walk.inputs.isEmpty)
  }

  @Test func `never gives a model reply as wording`() throws {
    for rolePlay in rolePlays where ["KJ-12", "KJ-15"].contains(rolePlay.number) {
      let models = Set(
        (rolePlay.scenes.flatMap(\.reactions) + rolePlay.anywhere).flatMap(\.modelReplies)
      )
      var call = workplace.call(rolePlay, seed: 2)
      _ = call.handle(.callConnected)
      for input in HintWalk(from: call, at: workplace).inputs {
        guard case .utterance(let words) = input else { continue }
        #expect(!models.contains(words), "\(rolePlay.number)")
      }
    }
  }

  @Test func `tells where no wording leads on`() throws {
    let bare = RolePlay(
      id: "bare",
      number: "T-02",
      title: "言い回しのない台本",
      passMark: 0,
      openingScene: "入口",
      keyPoints: [
        KeyPoint(
          name: "誰も言わないこと",
          examples: ["西の塔の鐘は十三回鳴ります"],
          counterExamples: ["鐘は鳴りません"],
          range: SourceRange(line: 3, columns: 1..<2)
        )
      ],
      scenes: [
        Scene(
          name: "入口",
          reactions: [
            Reaction(
              heading: "誰も言わないこと",
              trigger: .reply([.keyPoint("誰も言わないこと")]),
              transitions: [Transition(destination: .ending("良い"))],
              range: SourceRange(line: 5, columns: 1..<2)
            )
          ],
          range: SourceRange(line: 4, columns: 1..<2)
        )
      ],
      endings: [
        Ending(name: "良い", isGood: true, review: [], range: SourceRange(line: 9, columns: 1..<2))
      ]
    )
    let run = HintWalkRun(of: [bare], at: workplace, seeds: 1...1)
    let failure = try #require(run.outcomes.first?.failure)
    #expect(failure.rule == "hint-walk-fails")
    #expect(failure.range.start.line == 4)
    #expect(failure.message.japanese.contains("誰も言わないこと"))
    let ways = ApprovedWayRun(of: [bare], at: workplace)
    #expect(ways.failures.map(\.rule) == ["no-approved-way"])
  }

  @Test func `tells of a case that a poor operator passes`() throws {
    let easy = RolePlay(
      id: "easy",
      number: "T-03",
      title: "黙っていれば済む台本",
      passMark: 0,
      openingScene: "入口",
      scenes: [
        Scene(
          name: "入口",
          reactions: [
            Reaction(
              heading: "ほかの返事",
              trigger: .otherwise,
              transitions: [Transition(destination: .ending("良い"))],
              range: SourceRange(line: 5, columns: 1..<2)
            )
          ],
          range: SourceRange(line: 4, columns: 1..<2)
        )
      ],
      endings: [
        Ending(name: "良い", isGood: true, review: [], range: SourceRange(line: 9, columns: 1..<2))
      ]
    )
    let run = PoorOperatorRun(of: [easy], at: workplace)
    #expect(run.count == PoorOperator.all.count)
    #expect(run.count >= 20)
    #expect(run.failures.allSatisfy { $0.rule == "poor-operator-passes" })
    #expect(run.failures.contains { $0.message.japanese.contains("黙っている人") })
    #expect(run.failures.contains { $0.message.japanese.contains("点、100回のうち") })
    #expect(run.failures.contains { $0.message.japanese.contains("点）") })
  }

  @Test(arguments: [(0, 100, true), (3, 100, true), (4, 100, false), (1, 1, false), (0, 1, true)])
  func `lets luck pass three calls of a hundred`(passed: Int, calls: Int, isLuck: Bool) {
    #expect(PoorOperatorRun.isLuck(passed, of: calls) == isLuck)
  }

  @Test func `lets no poor operator pass a shipped case`() throws {
    let run = PoorOperatorRun(of: [try detention()], at: workplace)
    #expect(run.failures == [])
  }
}
