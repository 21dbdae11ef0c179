import Content
import ContentLoading
import Foundation
import SourceDiagnostics
import Testing

struct ExampleCaseTests {
  let parsed: ParsedScreenplay
  let rolePlay: RolePlay

  init() throws {
    parsed = ParsedScreenplay(try ExampleCase.text())
    rolePlay = try #require(parsed.entry.rolePlay, "\(parsed.rendered)")
  }

  @Test func `has no faults`() {
    #expect(parsed.diagnostics.isEmpty, "\(parsed.rendered)")
  }

  @Test func `has everything that is written`() {
    #expect(rolePlay.number == "KJ-07")
    #expect(rolePlay.title == "電話を切らせてくれない「お前が答えろ」")
    #expect(rolePlay.direction == .outbound)
    #expect(rolePlay.difficulty == .intermediate)
    #expect(rolePlay.topic == "プライバシーポリシーの内容")
    #expect(rolePlay.passMark == 70)
    #expect(rolePlay.openingScene == "第一声")
    #expect(rolePlay.people.map(\.name) == ["お客様", "上席"])
    #expect(rolePlay.keyPoints.count == 6)
    #expect(rolePlay.keyPoints.map(\.examples.count) == [2, 2, 2, 1, 1, 3])
    #expect(rolePlay.scenes.map(\.name) == ["第一声", "詰問", "立場の追及", "打開", "連絡先"])
    #expect(rolePlay.scenes.map(\.reactions.count) == [2, 7, 2, 3, 3])
    #expect(rolePlay.anywhere.count == 13)
    #expect(rolePlay.endings.map(\.isGood) == [true, true, true, false, false, false, false])
    #expect(rolePlay.scoring.entries.map(\.points) == [10, 20, 15, 5, 20, 15, 15, -15])
    #expect(rolePlay.scoring.maximum == 100)
    #expect(rolePlay.scoring.critical == [.violation(.unauthorizedAnswer), .move(.end)])
    #expect(rolePlay.trials.map(\.steps.count) == [5, 5, 2, 2])
    #expect(rolePlay.trials.map(\.passes) == [true, nil, false, false])
  }

  @Test func `joins the lines of a quote without a space`() {
    #expect(rolePlay.explanation.hasPrefix("光回線の乗り換えのご案内で、あなたから"))
    #expect(rolePlay.explanation.contains("会社のことを次々に問いただし"))
  }

  @Test func `reads moods with bounds and their change per turn`() {
    #expect(
      rolePlay.moods == [
        RolePlay.Mood(name: "怒り", initial: 60, bounds: 0...100),
        RolePlay.Mood(name: "信頼", initial: 10, bounds: 0...100),
        RolePlay.Mood(name: "忍耐", initial: 12, bounds: 0...12, changePerTurn: -1),
      ]
    )
  }

  @Test func `reads a heading with two key points and everything below it`() throws {
    let scene = try #require(rolePlay.scenes.first { $0.name == "詰問" })
    let reaction = try #require(scene.reactions.first)
    #expect(reaction.trigger == .reply([.keyPoint("許可と承認が要る"), .keyPoint("立場は同じ")]))
    #expect(reaction.modelReplies.count == 1)
    #expect(
      reaction.moodChanges == [
        MoodChange(mood: "怒り", amount: -20), MoodChange(mood: "信頼", amount: 15),
      ]
    )
    #expect(reaction.lines.map(\.speaker) == [.customer, .customer])
    #expect(reaction.lines.map(\.conditions) == [[.mood("怒り", .atLeast, 50)], []])
    #expect(reaction.transitions == [Transition(destination: .scene("打開"))])
  }

  @Test func `reads conditions of marks, time and moods`() throws {
    func reaction(_ heading: String) throws -> Reaction {
      try #require(rolePlay.anywhere.first { $0.heading == heading })
    }
    let ending = try reaction("終話（警告済み、通話15分以上）")
    #expect(ending.trigger == .reply([.act(.endCall)]))
    #expect(
      ending.conditions == [
        .mark("警告済み", isSet: true), .callTime(.atLeast, seconds: 900),
      ]
    )
    let patience = try reaction("忍耐0以下")
    #expect(patience.trigger == .state)
    #expect(patience.conditions == [.mood("忍耐", .atMost, 0)])
    #expect(try reaction("【メモ】").marks == ["メモ済み"])
    #expect(try reaction("【引き継ぎ】（メモ済み）").trigger == .reply([.move(.transfer)]))
  }

  @Test func `reads trials with utterances and moves`() throws {
    let trial = try #require(rolePlay.trials.first)
    #expect(trial.name == "理由を伝えて引き継ぐ")
    #expect(trial.ending == "上席へ引き継ぎ")
    #expect(trial.steps[2].input == .move(.note, argument: nil))
    let utterance = "では、このまま責任者に代わりますので、少々お待ちください"
    #expect(trial.steps[4].input == .utterance(utterance))
  }

  @Test func `is the same whatever the line ends and the width of its signs`() throws {
    let text = try ExampleCase.text()
    let crlf = ParsedScreenplay(text.replacing("\n", with: "\r\n"))
    #expect(crlf.entry == parsed.entry)
    let halfWidth = ParsedScreenplay(
      text.replacing("：", with: ":").replacing("（", with: "(").replacing("）", with: ")")
        .replacing("＋", with: "+").replacing("−", with: "-").replacing("〜", with: "~")
        .replacing("「", with: "｢").replacing("」", with: "｣").replacing("、", with: "､")
        .replacing("→", with: "￫")
    )
    #expect(halfWidth.diagnostics.isEmpty, "\(halfWidth.rendered)")
    #expect(halfWidth.entry.rolePlay?.scoring.critical == rolePlay.scoring.critical)
    let fullWidth = ParsedScreenplay(
      text.replacing("#", with: "＃").replacing("- ", with: "　－　").replacing(">", with: "＞")
        .replacing("−", with: "ー").replacing("通話15分", with: "通話１５分").replacing("---", with: "ーーー")
    )
    #expect(fullWidth.diagnostics.isEmpty, "\(fullWidth.rendered)")
    let scenes = fullWidth.entry.rolePlay?.scenes.flatMap(\.reactions) ?? []
    #expect(scenes.map(\.moodChanges) == rolePlay.scenes.flatMap(\.reactions).map(\.moodChanges))
    let anywhere = fullWidth.entry.rolePlay?.anywhere ?? []
    #expect(anywhere.map(\.conditions) == rolePlay.anywhere.map(\.conditions))
  }
}
