import Assist
import Content
import MeCabTokenizer
import Quiz
import Records
import SourceDiagnostics

extension Session {
  // MARK: The quiz

  /// Asks the questions of the day until they are answered, or the person stops.
  ///
  /// - Parameter argument: Anything at all asks for more than the day's questions.
  package func quiz(_ argument: String = "") {
    let book = QuestionBook(
      policies: workplace.library.policies,
      knowledge: workplace.library.knowledge,
      speaker: Operator()
    )
    guard !book.questions.isEmpty else { return notify(Texts.noQuestions) }
    let plan = QuizPlan(history: surroundings.quiz?.answers() ?? [], today: surroundings.today())
    let left = QuizPlan.questionsPerDay - plan.answeredToday
    let count = argument.isEmpty ? left : QuizPlan.questionsPerDay
    guard count > 0 else { return notify(Texts.quizDone) }
    let questions = plan.questions(from: book.questions, count: count)
    guard !questions.isEmpty else { return notify(Texts.quizDone) }
    notify(Texts.quizHowTo)
    var grades: [AnswerJudge.Grade] = []
    for (index, question) in questions.enumerated() {
      ask(question, number: index + 1, of: questions.count)
      guard let answer = readAnswer(to: question) else { break }
      grades.append(tell(answer, to: question))
    }
    if !grades.isEmpty {
      show(
        .heading,
        Texts.quizResult(right: grades.count { $0 == .right }, of: grades.count)[language]
      )
    }
  }

  private func ask(_ question: Question, number: Int, of count: Int) {
    console.write("")
    show(.heading, Texts.quizNumber(number, of: count)[language])
    show(nil, question.text[language], first: "  ")
    for (index, choice) in question.choices.enumerated() {
      show(nil, choice, first: "  \(index + 1). ")
    }
  }

  /// Reads what is no command; nil where the person stops.
  private func readAnswer(to question: Question) -> String? {
    while true {
      guard
        case .line(let line) = console.readLine(prompt: style.prompt(Texts.answerPrompt[language]))
      else { return nil }
      switch ShellInput(line: line) {
      case .empty: continue
      case .text(let text): return text
      case .command(let command, let argument):
        switch command.action {
        case .quit: return nil
        case .showPolicy: showPolicy(argument)
        default: notify(Texts.quizHowTo)
        }
      case .unknownCommand: notify(Texts.quizHowTo)
      }
    }
  }

  /// Judges an answer, tells what is right on which ground, and keeps it.
  private func tell(_ answer: String, to question: Question) -> AnswerJudge.Grade {
    let judge = AnswerJudge(reading: { [tokenizer = workplace.tokenizer] in
      tokenizer.reading(of: $0)
    })
    let grade =
      Texts.passes.contains(answer) ? AnswerJudge.Grade.wrong : judge.grade(answer, to: question)
    let role: Style.Role = grade == .right ? .good : grade == .nearly ? .advice : .bad
    show(role, Texts.quizGrade(grade)[language] + question.solution[language], first: "  ")
    if let clause = workplace.library.clause(question.clause) {
      show(.faint, Texts.quizGround(clause, of: workplace.library.policies)[language], first: "  ")
    }
    let kept = QuizAnswer(
      question: question.id,
      day: surroundings.today(),
      isRight: grade == .right
    )
    do {
      try surroundings.quiz?.append(kept)
    } catch {
      notify(Texts.answerNotKept(error.message))
    }
    return grade
  }

  // MARK: The credo

  /// Shows the person's own lines of conduct after the company's philosophy, and takes new ones.
  package func credo() {
    if let philosophy = workplace.library.policies.first(where: { $0.id == "philosophy" }) {
      let rendering = PolicyRendering(language: language, wrapper: wrapper, style: style)
      console.write(rendering.text(of: philosophy))
      console.write("")
    }
    let old = surroundings.credo?.lines() ?? []
    showCredo(old)
    notify(old.isEmpty ? Texts.credoHowTo : Texts.credoHowToChange)
    var lines: [String] = []
    while lines.count < CredoFile.mostLines,
      case .line(let line) = console.readLine(
        prompt: style.prompt(Texts.credoPrompt[language])
      )
    {
      let words = String(line.trimmingSpaces)
      if words.isEmpty { break }
      lines.append(words)
    }
    guard !lines.isEmpty else { return notify(Texts.credoUnchanged) }
    do {
      guard let file = surroundings.credo else { return notify(Texts.credoUnchanged) }
      try file.replace(with: lines)
      notify(Texts.credoKept)
    } catch {
      notify(error.message)
    }
  }

  /// Shows the person's own lines, where there are any.
  func showCredo(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    show(.heading, Texts.credoHeading[language])
    for line in lines { show(nil, line, first: "  ・") }
  }
}
