import Assist
import Content
import Testing

struct AuthorityTableTests {
  private let table = AuthorityTable(topics: [
    topic("プライバシーポリシーの内容", "プライバシーポリシー", "個人情報の扱い", decider: "個人情報保護管理者"),
    topic("プライバシーポリシーの掲載場所", "プライバシーポリシーはどこ", answerers: .everyone),
    topic("定期便の解約", "定期便の解約", answerers: .skilled(["解約担当"])),
    topic("光回線の解約と解約金", "解約", answerers: .skilled(["解約担当"]), decider: "解約課長"),
  ])

  @Test(arguments: [
    "プライバシーポリシーを言え", "ﾌﾟﾗｲﾊﾞｼｰﾎﾟﾘｼｰを言え", "ぷらいばしーぽりしーを言え", "おたくのプライバシーポリシー",
  ])
  func `names the topic in any width and kana`(text: String) {
    let decision = table.decision(on: text, for: Operator())
    #expect(decision?.topic.name == "プライバシーポリシーの内容")
    #expect(decision?.authority == Authority.none)
    #expect(decision?.decider == "個人情報保護管理者")
    #expect(decision?.clauses.map(\.description) == ["authority#table"])
  }

  @Test func `prefers the longest words`() {
    let decision = table.decision(on: "プライバシーポリシーはどこですか", for: Operator())
    #expect(decision?.topic.name == "プライバシーポリシーの掲載場所")
    #expect(decision?.authority == .full)
    #expect(decision?.decider == nil)
  }

  @Test(arguments: ["定期便の解約", "定期便、解約したい", "定期便を解約", "定期便は……解約で", "ていきびん解約、定期便解約"])
  func `looks past particles and marks`(text: String) throws {
    let decision = try #require(table.decision(on: text, for: Operator()))
    #expect(decision.topic.name == "定期便の解約")
    let words = String(text.unicodeScalars.map(Character.init)[decision.range])
    #expect(words.hasPrefix("定期便") && words.hasSuffix("解約"))
  }

  @Test func `tells where the words stand in the text as given`() {
    let text = "ええと、ﾌﾟﾗｲﾊﾞｼｰﾎﾟﾘｼｰ"
    let range = table.decision(on: text, for: Operator())?.range
    #expect(range == 4..<text.unicodeScalars.count)
  }

  @Test func `does not count words inside longer ones, but counts them elsewhere`() {
    let inside = table.decisions(on: "定期便の解約がしたい", for: Operator())
    #expect(inside.map(\.topic.name) == ["定期便の解約"])
    let both = table.decisions(on: "定期便の解約と、光の解約", for: Operator())
    #expect(both.map(\.topic.name) == ["定期便の解約", "光回線の解約と解約金"])
  }

  @Test(arguments: [
    (Operator(), Authority.none), (Operator(skills: ["料金担当"]), .none),
    (Operator(skills: ["解約担当"]), .full), (Operator(isSupervisor: true), .full),
  ])
  func `lets those settle it who may`(speaker: Operator, authority: Authority) {
    let decision = table.decision(on: "解約したい", for: speaker)
    #expect(decision?.authority == authority)
    #expect(decision?.decider == (authority == .full ? nil : "解約課長"))
  }

  @Test(arguments: ["", "今日はいい天気ですね", "😀"])
  func `names no topic where there is none`(text: String) {
    #expect(table.decisions(on: text, for: Operator()).isEmpty)
  }
}
