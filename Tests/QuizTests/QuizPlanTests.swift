import Content
import Quiz
import SourceDiagnostics
import Testing

@Suite struct QuizPlanTests {
  private func questions(_ kind: Question.Kind, _ count: Int) -> [Question] {
    (0..<count).map { number in
      Question(
        id: "\(kind.rawValue)-\(number)",
        kind: kind,
        text: LocalizedText("", en: ""),
        answer: .yesOrNo(true),
        solution: LocalizedText("", en: ""),
        clause: ClauseReference(policy: "p", clause: "c")
      )
    }
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test func `new questions come from every kind in turn, the same each time`() throws {
    let all = questions(.fact, 20) + questions(.gap, 20)
    let plan = QuizPlan(history: [], today: try day("2026-11-24"))
    let first = plan.questions(from: all, count: 10)
    #expect(first.count == 10)
    #expect(first.count { $0.kind == .fact } == 5)
    #expect(first == plan.questions(from: all.reversed(), count: 10))
  }

  @Test func `what was missed comes back the next day before everything else`() throws {
    let all = questions(.fact, 30)
    let history = [
      QuizAnswer(question: "fact-3", day: try day("2026-11-24"), isRight: true),
      QuizAnswer(question: "fact-7", day: try day("2026-11-24"), isRight: false),
    ]
    let sameDay = QuizPlan(history: history, today: try day("2026-11-24"))
    #expect(sameDay.answeredToday == 2)
    #expect(
      !sameDay.questions(from: all, count: 10).contains { ["fact-3", "fact-7"].contains($0.id) }
    )
    let next = QuizPlan(history: history, today: try day("2026-11-25")).questions(
      from: all,
      count: 10
    )
    #expect(next.first?.id == "fact-7")
    #expect(!next.contains { $0.id == "fact-3" })
  }

  @Test(arguments: [(1, 2), (2, 5), (3, 12), (4, 30), (5, 90)])
  func `right answers in a row bring a question back after growing times`(
    streak: Int,
    days: Int
  ) throws {
    let start = try day("2026-01-01")
    let history = Array(
      repeating: QuizAnswer(question: "fact-0", day: start, isRight: true),
      count: streak
    )
    let all = questions(.fact, 1)
    func isAsked(after count: Int) throws -> Bool {
      let month = 1 + (count >= 90 ? 3 : count >= 59 ? 2 : count >= 31 ? 1 : 0)
      let offset = [0, 31, 59, 90][month - 1]
      let today = try #require(CalendarDate(year: 2026, month: month, day: count - offset + 1))
      return !QuizPlan(history: history, today: today).questions(from: all, count: 10).isEmpty
    }
    #expect(try !isAsked(after: days - 1))
    #expect(try isAsked(after: days))
  }

  @Test func `repetitions leave room for something new`() throws {
    let all = questions(.fact, 30)
    let history = try (0..<20).map {
      QuizAnswer(question: "fact-\($0)", day: try day("2026-11-01"), isRight: false)
    }
    let plan = QuizPlan(history: history, today: try day("2026-11-24"))
    let chosen = plan.questions(from: all, count: 10)
    #expect(chosen.count == 10)
    #expect(chosen.count { question in history.contains { $0.question == question.id } } == 6)
  }

  @Test func `an answer whose day makes no sense does not count`() throws {
    let broken = QuizAnswer(question: "fact-0", day: try day("2026-11-24"), isRight: true)
    #expect(QuizPlan(history: [broken], today: try day("2026-11-24")).answeredToday == 1)
    #expect(QuizPlan(history: [], today: try day("2026-11-24")).answeredToday == 0)
  }
}
