import Content
import Testing

@testable import Assist

struct PresupposedWordsTests {
  private let words = PresupposedWords(
    of: [
      template("visit", "訪問", "お詫び", presupposing: ["こない", "すっぽか"]),
      template("posting", "投稿", "お断り", presupposing: ["ツイート", "さらす"]),
      template("ask", "用件", "質問"),
    ],
    tokenizer: LetterByLetter()
  )

  @Test(arguments: [
    ("修理の人がこないんですけど", Set(["posting"])), ("すっぽかされた。ツイートしてやる", Set()), ("ついーとするぞ", Set(["visit"])),
    ("ｔｗｅｅｔ", Set(["visit", "posting"])), ("", Set(["visit", "posting"])),
  ])
  func `tells which wordings take for granted what was not said`(
    said: String,
    unsaid: Set<String>
  ) {
    #expect(words.unsaid(in: said) == unsaid)
  }

  @Test func `wordings without words take nothing for granted`() {
    let none = PresupposedWords(of: [template("ask", "用件", "質問")], tokenizer: LetterByLetter())
    #expect(none.unsaid(in: "修理の人がこない").isEmpty)
  }

  @Test func `a wording is left out where it takes for granted what was not said`() {
    let template = template("sorry", "訪問", "お詫び", acts: [.apology], presupposing: ["こない"])
    let suggester = Suggester(templates: [template], knowledge: CompanyKnowledge())
    let need = Need(acts: [.apology])
    #expect(suggester.mayBeSaid(template, need))
    #expect(!suggester.mayBeSaid(template, Need(acts: [.apology], unsaid: ["sorry"])))
  }
}
