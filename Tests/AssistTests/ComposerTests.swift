import Assist
import Content
import Testing

struct ComposerTests {
  private let templates = [
    template("apology", "お詫び", "申し訳ございません。", acts: [.apology]),
    template("reason", "わけ", "承認が要る決まりでございます。", acts: [.explainReason]),
    template("refusal", "お断り", "お答えいたしかねます。", acts: [.refuse]),
    template("both", "わけとお断り", "決まりですので、お答えいたしかねます。", acts: [.explainReason, .refuse]),
    template("named", "お名前つき", "{{お客様名}}様、お答えいたしかねます。", acts: [.refuse]),
    template("point", "要点", "代理人の登録がございます。"),
  ]

  /// Hears the acts of the templates whose words stand in a text.
  private func hear(_ text: String) -> Composer.Hearing {
    let said = templates.filter { template in
      composer.filled(template.wording).map(text.contains) ?? false
    }
    let acts = said.flatMap(\.acts).map(Term.act)
    let points: [Term] = text.contains("代理人") ? [.keyPoint("代理人の登録")] : []
    return Composer.Hearing(terms: Set(acts + points), isClean: true)
  }

  private var composer: Composer {
    Composer(templates: templates, knowledge: CompanyKnowledge(), placeholders: [])
  }

  private func compose(
    _ wanted: [Term],
    isClean: @escaping (String) -> Bool = { _ in true },
    accepts: (String) -> Bool = { _ in true }
  ) -> [String]? {
    composer.composition(
      of: wanted,
      for: Need(acts: wanted.compactMap { if case .act(let act) = $0 { act } else { nil } }),
      hits: { $1.contains("代理人") ? ["代理人の登録"] : [] },
      judge: { Composer.Hearing(terms: hear($0).terms, isClean: isClean($0)) },
      accepts: accepts
    )?.templates.map(\.id)
  }

  @Test func `takes one wording where one does everything`() {
    #expect(compose([.act(.explainReason), .act(.refuse)]) == ["both"])
  }

  @Test func `says several in their natural order where none does everything`() {
    #expect(compose([.act(.refuse), .act(.apology)]) == ["apology", "refusal"])
  }

  @Test func `joins wording for acts and for a key point`() {
    let composed = compose([.act(.refuse), .keyPoint("代理人の登録")])
    #expect(composed.map(Set.init) == ["refusal", "point"])
  }

  @Test func `goes on to the next where the words do not lead on`() {
    let composed = compose([.act(.explainReason), .act(.refuse)]) { !$0.contains("決まりですので") }
    #expect(composed == ["reason", "refusal"])
  }

  @Test func `gives nothing that breaks a rule, and nothing where no wording fits`() {
    #expect(compose([.act(.refuse)], isClean: { _ in false }) == nil)
    #expect(compose([.act(.warn)]) == nil)
    #expect(compose([]) == nil)
  }

  @Test func `leaves out wording with a gap that nothing fills`() {
    #expect(compose([.act(.refuse)], accepts: { $0.contains("様") }) == nil)
  }

  @Test func `keeps first words for the beginning of a call`() {
    let first = template("first", "第一声", "お電話ありがとうございます。", acts: [.thanks], situations: ["第一声"])
    let composer = Composer(templates: [first], knowledge: CompanyKnowledge(), placeholders: [])
    func compose(_ situations: [String]) -> String? {
      composer.composition(
        of: [.act(.thanks)],
        for: Need(acts: [.thanks], situations: situations),
        hits: { _, _ in [] },
        judge: { _ in Composer.Hearing(terms: [.act(.thanks)], isClean: true) },
        accepts: { _ in true }
      )?.text
    }
    #expect(compose([]) == nil)
    #expect(compose(["第一声"]) == "お電話ありがとうございます。")
  }

  @Test func `puts wordings that were picked into their natural order`() {
    let wordings = [
      template("callback", "", "", acts: [.inform, .offerCallback, .stateDeadline]),
      template("other", "", "", acts: [.offerAlternative]), template("none", "", ""),
      template("refusal", "", "", acts: [.refuse]), template("told", "", "", acts: [.inform]),
      template("reason", "", "", acts: [.explainReason, .refuse]),
      template("sorry", "", "", acts: [.apology]), template("second", "", "", acts: [.refuse]),
    ]
    #expect(
      Composer.inNaturalOrder(wordings).map(\.id) == [
        "sorry", "told", "reason", "refusal", "second", "other", "callback", "none",
      ]
    )
  }

  @Test func `says nothing where a gap is open`() {
    let wordings = [template("a", "", "{{名}}様、"), template("b", "", "{{時刻}}に。")]
    #expect(Composition(saying: wordings, filledWith: ["名": "森", "時刻": "15時"])?.text == "森様、15時に。")
    #expect(Composition(saying: wordings, filledWith: ["名": "森"]) == nil)
    #expect(Composition(saying: [], filledWith: [:]) == nil)
  }
}
