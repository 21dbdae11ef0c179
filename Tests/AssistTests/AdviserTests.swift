import Content
import JapaneseText
import Testing

@testable import Assist

/// What an adviser proposes by the examples of what customers say.
struct AdviserTests {
  private static let quote = "お客様のお言葉"
  private static let department = "部署名"

  private static let price = Topic(
    name: "料金",
    words: ["月額"],
    answerers: .everyone,
    decider: "料金課長",
    clauses: [],
    range: somewhere
  )
  private static let refund = Topic(
    name: "返金",
    words: ["返金"],
    answerers: .supervisor,
    decider: "料金課長",
    clauses: [],
    range: somewhere
  )

  private func moment(
    _ words: String,
    _ kinds: [CustomerKind] = [.ordinary],
    during call: CallSoFar? = nil
  ) -> CustomerMoment {
    CustomerMoment(
      words: words,
      kinds: kinds,
      settlement: Settlement(topic: nil, ground: .unnamed, decider: nil),
      call: call
    )
  }

  private func adviser(_ templates: [Template]) -> Adviser {
    Adviser(
      templates: templates,
      knowledge: CompanyKnowledge(topics: [Self.price, Self.refund]),
      placeholders: [],
      houseGaps: [],
      gaps: CallGaps(quote: Self.quote, department: Self.department),
      tokenizer: LetterByLetter()
    )
  }

  /// Hears in words the acts that they name.
  private func hearing(_ words: String, _ authority: Authority) -> Composer.Hearing {
    let acts = Act.allCases.filter { words.contains($0.japaneseName) }
    return Composer.Hearing(
      terms: Set(acts.map(Term.act)),
      isClean: authority == .full || !acts.contains(.inform)
    )
  }

  private func proposed(_ templates: [Template], at moment: CustomerMoment) -> AssistAnswer {
    adviser(templates).answer(at: moment, judge: hearing)
  }

  @Test func `proposes the wording before which customers say about the same, others beside it`() {
    let templates = [
      template("letter", "手紙", "お手紙を質問", after: "手紙はどこへ送ればいいですか"),
      template("visit", "訪問", "訪問日を質問", after: "修理の人はいつ来ますか"),
      template("visit-short", "訪問", "日を質問", tone: .short, after: "修理の人はいつ来ますか"),
    ]
    let answer = proposed(templates, at: moment("修理の人はいつ来ます、教えて"))
    #expect(Set(answer.wordings.map(\.id)) == ["visit", "visit-short"])
    #expect(answer.mustDo == [.ask])
  }

  @Test func `knows the matter from the wording, who decides about it, and the department`() {
    let templates = [
      template(
        "price",
        "料金",
        "月々の案内",
        acts: [.inform],
        situations: ["料金"],
        after: "毎月いくら払うんですか"
      ),
      template(
        "refund",
        "返金",
        "{{部署名}}からお断り",
        situations: ["返金"],
        after: "払った分を戻してくれませんか"
      ),
    ]
    let open = proposed(templates, at: moment("毎月いくら払えばいいですか"))
    #expect(open.moment.settlement.ground == .open && open.moment.settlement.topic?.name == "料金")
    #expect(open.composition?.text == "月々の案内")
    let closed = proposed(templates, at: moment("先月払った分を戻してくれませんか"))
    #expect(closed.moment.settlement.decider == "料金課長")
    #expect(closed.composition?.text == "料金課からお断り")
    #expect(closed.known == [Self.department: "料金課"], "taking it asks with this")
  }

  @Test func `warns nobody who is fair, and ends a call after a warning`() {
    let templates = [
      template("warn", "警告", "これは警告", acts: [.warn], situations: ["暴言"], after: "ばかやろう、早くしろ"),
      template("end", "終話", "これで終話", acts: [.endCall], situations: ["暴言"], after: "ばかやろう、まだ言うぞ"),
    ]
    let words = "ばかやろう、早くしろ"
    #expect(proposed(templates, at: moment("ばかやろう、急げよ")).composition == nil)
    #expect(proposed(templates, at: moment(words)).mustDo == [.warn], "an example says just this")
    let rude = proposed(templates, at: moment(words, [.abuse]))
    #expect(rude.composition?.templates.map(\.id) == ["warn"] && rude.mustDo == [.warn])
    let again = moment(words, [.abuse], during: CallSoFar(seconds: 60, warnings: 1, asked: 0))
    let ended = proposed(templates, at: again)
    #expect(ended.composition?.templates.map(\.id) == ["end"] && ended.mustDo == [.endCall])
  }

  @Test func `leaves out no warning that is due, and passes on whoever asks for a supervisor`() {
    let templates = [
      template("warn", "警告", "これは警告", acts: [.warn], situations: ["暴言"], after: "ばかやろう、早くしろ"),
      template("pass", "上席", "上席へ", acts: [.escalate], situations: ["暴言"], after: "ばかやろう、上の者を出せ"),
      template("ask", "質問", "質問です", situations: ["時間拘束"], after: "答えるまで切らないぞ"),
    ]
    let rude = CustomerMoment(
      words: "ばかやろう、上の者を早く出せ",
      kinds: [.abuse],
      wantsSupervisor: true,
      settlement: Settlement(topic: nil, ground: .unnamed, decider: nil)
    )
    let passed = proposed(templates, at: rude)
    #expect(passed.composition?.templates.map(\.id) == ["pass"] && passed.mustDo == [.escalate])
    let noted = proposed(templates, at: moment("ばかやろう、早くしろ　警告済", [.abuse]))
    #expect(noted.mustDo == [.endCall])
  }

  @Test(arguments: [
    ("料金課長", "料金課"), ("お客様相談室長", "お客様相談室"), ("工事管理課", "工事管理課"), ("上席", nil), ("センター長", nil),
    ("個人情報保護管理者", nil), ("課長", nil), ("副部長", nil),
  ])
  func `knows the department of who decides`(decider: String, department: String?) {
    #expect(Adviser.department(of: decider) == department)
  }

  @Test func `has nothing to say without templates or examples`() {
    for templates in [[], [template("plain", "題", "質問です")]] {
      #expect(adviser(templates).nearWordings(at: moment("手紙の宛先は"), judge: hearing).isEmpty)
    }
  }

  @Test func `who is in danger gets the nearest help, and nobody else does by chance`() {
    let templates = [
      template(
        "fire",
        "火事",
        "上席を呼ぶ",
        acts: [.escalate],
        situations: ["緊急"],
        after: "台所で火が出て燃えています"
      ),
      template("gas", "ガス", "ガスで上席", acts: [.escalate], situations: ["緊急"], after: "ガスのにおいがします"),
    ]
    let danger = proposed(templates, at: moment("カーテンが燃えて", [.emergency]))
    #expect(danger.composition?.templates.map(\.id) == ["fire"])
    #expect(proposed(templates, at: moment("カーテンが燃えやすいか教えて")).composition == nil)
  }

  @Test func `takes words that share a sound or two for nothing`() {
    let templates = [template("letter", "手紙", "お手紙を質問", after: "手紙はどこへ送ればいいですか")]
    for words in ["", "はい", "どこか", "それは困ります、直してください"] {
      #expect(proposed(templates, at: moment(words)).composition == nil, "\(words)")
    }
  }
}

/// Takes every letter for a word that reads as it is written.
struct LetterByLetter: Tokenizer {
  func tokens(in text: String) -> [Token] {
    text.unicodeScalars.enumerated().map { place, scalar in
      Token(
        DictionaryWord(
          surface: String(scalar),
          baseForm: String(scalar),
          reading: "",
          partOfSpeech: .other,
          subclass: "",
          conjugation: "",
          isPersonalName: false
        ),
        at: place..<(place + 1)
      )
    }
  }
}
