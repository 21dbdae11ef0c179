import Assist
import Content
import Testing

struct SuggesterTests {
  private let suggester = Suggester(
    templates: SampleTemplates.all,
    knowledge: SampleTemplates.knowledge
  )

  private func ids(_ need: Need) -> [String] {
    suggester.suggestions(for: need, limit: 10).map(\.template.id)
  }

  @Test func `covers the most wanted acts first and tells what is left`() throws {
    let need = Need(acts: [.offerCallback, .stateDeadline, .apology])
    let suggestions = suggester.suggestions(for: need, limit: 10)
    #expect(suggestions.map(\.template.id) == ["callback", "apology"])
    let first = try #require(suggestions.first)
    #expect(first.coveredActs == [.offerCallback, .stateDeadline])
    #expect(first.missingActs == [.apology])
    #expect(first.unaskedActs == [.escalate])
  }

  @Test func `prefers what does nothing unasked, then the situation, then the tone`() {
    let plain = template("plain", "お詫び", "申し訳ございません。", acts: [.apology])
    let extra = template("extra", "お詫びと案内", "失礼しました。", acts: [.apology, .inform])
    let fitting = template(
      "fitting",
      "お詫び（お待たせ）",
      "お待たせしました。",
      acts: [.apology],
      situations: ["お待たせ"]
    )
    let short = template("short", "短いお詫び", "すみません。", acts: [.apology], tone: .short)
    let suggester = Suggester(
      templates: [extra, plain, short, fitting],
      knowledge: CompanyKnowledge()
    )
    let need = Need(acts: [.apology], situations: ["お待たせ"], tone: .short)
    #expect(
      suggester.suggestions(for: need, limit: 10).map(\.template.id)
        == ["fitting", "short", "plain", "extra"]
    )
  }

  @Test(arguments: [(false, ["ask"]), (true, ["again", "ask"])])
  func `says that a customer was asked before only where one was`(
    isAfterWarning: Bool,
    expected: [String]
  ) {
    let again = template("again", "次は終える", "お願いいたしましたが、", acts: [.warn], situations: ["警告のあと"])
    let ask = template("ask", "お控えいただく", "お控えください。", acts: [.warn])
    let suggester = Suggester(templates: [again, ask], knowledge: CompanyKnowledge())
    let need = Need(acts: [.warn], isAfterWarning: isAfterWarning)
    let ids = suggester.suggestions(for: need, limit: 10).map(\.template.id)
    #expect(ids.sorted() == expected)
  }

  @Test(arguments: [
    (RolePlay.Direction.inbound, ["ours", "anytime"]), (.outbound, ["presentation", "anytime"]),
  ])
  func `never opens a call with the words for one that the other side placed`(
    direction: RolePlay.Direction,
    expected: [String]
  ) {
    let ours = template("ours", "受電", "承ります。", acts: [.greeting], situations: ["第一声"])
    let presentation = template(
      "presentation",
      "架電",
      "ご案内でお電話しました。",
      acts: [.greeting, .inform],
      situations: ["第一声", "架電のご案内"]
    )
    let anytime = template("anytime", "名乗り", "佐藤です。", acts: [.greeting, .inform, .ask])
    let suggester = Suggester(
      templates: [ours, presentation, anytime],
      knowledge: CompanyKnowledge()
    )
    let need = Need(acts: [.greeting], situations: ["第一声"], direction: direction)
    #expect(suggester.suggestions(for: need, limit: 10).map(\.template.id) == expected)
  }

  @Test func `prefers what is meant for the moment to what does nothing unasked`() {
    let elsewhere = template(
      "elsewhere",
      "別の場面",
      "お答えできません。",
      acts: [.refuse],
      situations: ["リピート"]
    )
    let here = template(
      "here",
      "この場面",
      "お答えできません。郵送します。",
      acts: [.refuse, .inform],
      situations: ["時間拘束"]
    )
    let suggester = Suggester(templates: [elsewhere, here], knowledge: CompanyKnowledge())
    let need = Need(acts: [.refuse], situations: ["時間拘束"])
    #expect(
      suggester.suggestions(for: need, limit: 5).map(\.template.id) == ["here", "elsewhere"]
    )
    let anywhere = Need(acts: [.refuse])
    #expect(
      suggester.suggestions(for: anywhere, limit: 5).map(\.template.id) == ["elsewhere", "here"]
    )
  }

  @Test func `gives only what the speaker may say`() {
    let acts: [Act] = [.inform]
    let topic = "光回線の解約と解約金"
    #expect(ids(Need(acts: acts, topic: topic)) == [])
    #expect(ids(Need(acts: acts, topic: topic, speaker: Operator(skills: ["解約担当"]))) == [])
    let skilled = Operator(skills: ["解約担当"])
    #expect(ids(Need(acts: acts, topic: topic, authority: .full, speaker: skilled)) == ["cancel"])
    #expect(ids(Need(acts: acts, topic: topic, authority: .full)) == ["cancel"])
    #expect(ids(Need(acts: acts, topic: "修理の予約", authority: .full)) == [])
  }

  @Test func `puts wording for another topic last`() {
    let other = template(
      "other",
      "料金の断り",
      "お答えできません。",
      acts: [.refuse],
      situations: ["光回線の解約と解約金"]
    )
    let suggester = Suggester(
      templates: [other] + SampleTemplates.all,
      knowledge: SampleTemplates.knowledge
    )
    let need = Need(acts: [.refuse], topic: "プライバシーポリシーの内容")
    #expect(suggester.suggestions(for: need, limit: 5).map(\.template.id) == ["reason", "other"])
    let about = Need(acts: [.refuse], topic: "光回線の解約と解約金")
    #expect(suggester.suggestions(for: about, limit: 5).map(\.template.id) == ["other", "reason"])
  }

  @Test func `goes by the customer's words where no act is wanted`() {
    let need = Need(acts: [], customer: "お前が今すぐ答えろ")
    #expect(ids(need).first == "callback")
    #expect(ids(Need(acts: [])) == [])
  }
}
