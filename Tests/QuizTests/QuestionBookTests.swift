import Assist
import Content
import Quiz
import SourceDiagnostics
import Testing

@Suite struct QuestionBookTests {
  private func clause(_ id: String, _ heading: String, _ words: String, digest: String = "d1")
    -> Clause
  {
    Clause(
      reference: ClauseReference(policy: String(id.prefix(1)), clause: id),
      heading: heading,
      level: 1,
      body: [.paragraph(words)],
      digest: digest,
      range: SourceRange(line: 1, columns: 1..<2)
    )
  }

  private func policies(digest: String = "d1") -> [Policy] {
    ["a", "b", "c", "d"].map { id in
      Policy(
        id: id,
        title: "規程\(id)",
        clauses: [
          clause("\(id)1", "第1条 折り返し", "折り返しのお電話は、承ってから2時間以内に差し上げるものとする。", digest: digest),
          clause("\(id)2", "第2条 決める人", "返金するかどうかは、お客様相談室長がその都度決めて応対者に伝える。"),
        ],
        file: "\(id).md"
      )
    }
  }

  private func topic(_ answerers: Answerers) -> Topic {
    Topic(
      name: "返金",
      words: ["金返せ"],
      answerers: answerers,
      decider: "お客様相談室長",
      clauses: [ClauseReference(policy: "a", clause: "a2")],
      range: SourceRange(line: 1, columns: 1..<2)
    )
  }

  private func book(_ answerers: Answerers = .supervisor, digest: String = "d1") -> QuestionBook {
    QuestionBook(
      policies: policies(digest: digest),
      knowledge: CompanyKnowledge(
        topics: [topic(answerers)],
        facts: [
          CompanyFact(
            name: "代表者",
            value: "港一郎",
            clause: ClauseReference(policy: "a", clause: "a1")
          ),
          CompanyFact(
            name: "ホームページ",
            value: "https://www.example/",
            clause: ClauseReference(policy: "a", clause: "a1")
          ),
        ]
      ),
      speaker: Operator()
    )
  }

  @Test func `a gap hides a number with its unit, or somebody who decides`() {
    let gaps = book().questions.filter { $0.kind == .gap }
    #expect(gaps.first?.answer == .words(["2時間"]))
    #expect(gaps.first?.text.japanese.contains("承ってから＿＿＿以内に") == true)
    #expect(gaps.dropFirst().first?.answer == .words(["お客様相談室長"]))
  }

  @Test func `a web address is not asked for by heart`() {
    let facts = book().questions.filter { $0.kind == .fact }
    #expect(facts.map(\.answer) == [.words(["港一郎"])])
  }

  @Test func `what one may answer follows the table of authority`() {
    func mayAnswer(_ answerers: Answerers) -> Question.Answer? {
      book(answerers).questions.first { $0.kind == .mayAnswer }?.answer
    }
    #expect(mayAnswer(.everyone) == .yesOrNo(true))
    #expect(mayAnswer(.supervisor) == .yesOrNo(false))
    #expect(mayAnswer(.skilled(["料金担当"])) == .yesOrNo(false))
    #expect(book(.everyone).questions.allSatisfy { $0.kind != .decider })
    #expect(book(.supervisor).questions.contains { $0.kind == .decider })
  }

  @Test func `the clause is among four different choices, and nowhere always the same`() {
    let clauses = book().questions.filter { $0.kind == .clause }
    #expect(clauses.count == 8)
    var places: Set<Int> = []
    for question in clauses {
      guard case .choice(let index) = question.answer else { continue }
      places.insert(index)
      #expect(Set(question.choices).count == 4)
      let heading = question.clause.clause.hasSuffix("1") ? "第1条" : "第2条"
      #expect(question.choices[index].hasPrefix("規程\(question.clause.policy)　\(heading)"))
    }
    #expect(places.count > 1)
  }

  @Test func `a changed clause makes a new question`() {
    let old = Set(book().questions.map(\.id))
    let new = Set(book(digest: "d2").questions.map(\.id))
    #expect(old != new)
    #expect(!old.intersection(new).isEmpty)
    #expect(old.count == book().questions.count)
  }
}
