import Assist
package import Content
package import Records
import ReplyCheck
package import RolePlay
package import SourceDiagnostics

/// The prompt: reads lines, does what they ask for, and shows what came of it.
package final class Session {
  /// What a session needs from the world.
  package struct Surroundings {
    package let language: Language
    package let style: Style
    package let attempts: AttemptFolder?
    /// What was answered in the quiz; nil keeps nothing.
    package let quiz: QuizHistory?
    /// The person's own lines of conduct; nil keeps none.
    package let credo: CredoFile?
    /// What was taken and looked for in vain; nil keeps nothing.
    package let desk: DeskHistory?
    /// Where wordings go that are taken; nil shows them only.
    package let clipboard: (any Clipboard)?
    /// Who sits at the desk.
    package let seat: DeskSettings
    /// Seconds since 1970-01-01 00:00 UTC.
    package let now: () -> Int
    /// The day on which approvals are looked at.
    package let today: () -> CalendarDate
    /// A seed for a new call.
    package let newSeed: () -> UInt64

    package init(
      language: Language,
      style: Style,
      attempts: AttemptFolder?,
      quiz: QuizHistory? = nil,
      credo: CredoFile? = nil,
      desk: DeskHistory? = nil,
      clipboard: (any Clipboard)? = nil,
      seat: DeskSettings = DeskSettings(),
      now: @escaping () -> Int,
      today: @escaping () -> CalendarDate,
      newSeed: @escaping () -> UInt64
    ) {
      self.language = language
      self.style = style
      self.attempts = attempts
      self.quiz = quiz
      self.credo = credo
      self.desk = desk
      self.clipboard = clipboard
      self.seat = seat
      self.now = now
      self.today = today
      self.newSeed = newSeed
    }
  }

  /// Where the person is.
  enum Place {
    case desk
    case call(LiveCall)
    /// A call is over, and its record is asked for.
    case record(LiveCall)
  }

  /// What was judged last, for `:why`.
  enum LastJudgement {
    case lookedUp(String)
    case checked(String, Judgement, ReplyContext)
    case turn(Turn)
  }

  /// Begins with what a desk needs; the role-plays are read when one is asked for.
  private(set) var workplace: Workplace
  let console: any Console
  let surroundings: Surroundings
  var place = Place.desk {
    // Whoever is on the line now said nothing of what was answered.
    didSet { answeredGaps = AnsweredGaps() }
  }
  var lastJudgement: LastJudgement?
  /// What the customer on the line was last asked about.
  var lastMoment: CustomerMoment?
  /// What this desk has taken; nil where it has to be read again.
  var knownUsage: Usage?
  /// The clock of the call on the line; nil where none runs.
  var clock: CallClock?
  /// The hint that was given last, with how much had happened by then.
  var lastHint: (moment: Int, step: HintRendering.Step)?
  /// How much is shown of the cases that are begun.
  package var level = PracticeLevel.practice
  /// The last call that was graded, which `:undo` and `:scorecard` go back to.
  var lastCall: LiveCall?
  /// What the last search found, by its numbers from 1 on.
  var lastHits: [Template] = []
  /// What is shown below the line that is being typed, by its numbers from 1 on.
  var narrowed: [Template] = []
  /// Whether the line that is read is for the prompt, and no answer to a question.
  private(set) var isAtPrompt = false
  /// What was typed for the gaps of wordings of which no answer said anything, by their names.
  var givenValues: [String: String] = [:]
  /// What the answer to the customer's last words says for gaps.
  var answeredGaps = AnsweredGaps()
  private var isQuitting = false
  private var saidEndOfInput = false

  package init(workplace: Workplace, console: any Console, surroundings: Surroundings) {
    self.workplace = workplace
    self.console = console
    self.surroundings = surroundings
  }

  /// Reads and answers lines until the person leaves or the input ends.
  ///
  /// - Parameter start: A role-play to begin with; nil begins at the desk.
  package func run(startingWith start: RolePlay? = nil) {
    if let start {
      begin(start)
    } else if console.isInteractive {
      welcome()
    }
    while !isQuitting {
      isAtPrompt = true
      let input = console.readLine(prompt: prompt)
      isAtPrompt = false
      switch input {
      case .line(let line):
        saidEndOfInput = false
        take(line)
        tellLimit()
      case .taken(let number, let line):
        saidEndOfInput = false
        takeCandidate(number, of: line)
      case .interrupted:
        saidEndOfInput = false
      case .endOfInput: takeEndOfInput()
      }
    }
  }

  /// Answers one line.
  ///
  /// On a new day everything is read anew first: what was approved yesterday may have run out.
  package func take(_ line: String) {
    readAnewOnNewDay()
    switch ShellInput(line: line) {
    case .empty:
      if case .record(let live) = place { close(live) }
    case .command(let command, let argument):
      console.remember(line)
      perform(command, argument)
    case .unknownCommand(let name):
      let nearest = CommandTable.nearest(to: name, in: language)
      notify(Texts.unknownCommand(String(name.prefix(40)), nearest: nearest))
    case .text(let text):
      console.recall(line)
      switch place {
      case .desk:
        if let numbers = hitNumbers(in: text) { takeWordings(numbers) } else { showHits(for: text) }
      case .call(let live): speak(text, in: live)
      case .record(let live): writeRecord(text, of: live)
      }
    }
  }

  /// The names and references that may stand where the cursor is.
  package func completions(line: String, word: String) -> [String] {
    if case .command(let command, _) = ShellInput(line: line), command.argument == .rolePlay {
      needRolePlays()
    }
    return Completion(workplace: workplace, language: language, isInCall: isInCall)
      .candidates(line: line, word: word)
  }

  /// Makes sure that the role-plays are there.
  func needRolePlays() {
    if !workplace.isComplete { readAnew() }
  }

  func readAnewOnNewDay() {
    if surroundings.today() != workplace.today { readAnew() }
  }

  /// Reads all content as the files are now.
  func readAnew() {
    workplace = workplace.reloaded(on: surroundings.today())
  }

  private func perform(_ command: Command, _ argument: String) {
    switch (command.scope, place) {
    case (.call, .desk), (.call, .record): notify(Texts.onlyInCall)
    case (.desk, .call): notify(Texts.onlyAtDesk)
    case (.desk, .record(let live)):
      // Whoever asks for something else has written all that they want to write.
      if command.action != .writeRecord { close(live) }
      perform(command.action, argument)
    case (.anywhere, _), (.desk, .desk), (.call, .call): perform(command.action, argument)
    }
  }

  private func perform(_ action: Command.Action, _ argument: String) {
    switch action {
    case .practice: practice(argument)
    case .listRolePlays: listRolePlays()
    case .resume: resume()
    case .lookup: showHits(for: argument)
    case .take: takeWordings(argument)
    case .assist: assist(argument)
    case .may: may(argument)
    case .who: who(argument)
    case .role: showRole()
    case .timer: timer(argument)
    case .warned: count { $0.warnings += 1 }
    case .asked: count { $0.asked += 1 }
    case .promise: promise(argument)
    case .callForHelp: callForHelp(argument)
    case .showPolicy: showPolicy(argument)
    case .check: check(argument)
    case .lint: lint(argument)
    case .hint: hint()
    case .why: why()
    case .undo: undo()
    case .retry: retry(argument)
    case .note: move(.note, argument)
    case .hold: move(.hold, argument)
    case .transfer: move(.transfer, argument)
    case .record: move(.record, argument)
    case .end: move(.end, argument)
    case .writeRecord: writeRecord(argument)
    case .scorecard: showScorecard()
    case .quiz: quiz(argument)
    case .credo: credo()
    case .help: help(argument)
    case .quit: quit()
    }
  }

  private func takeEndOfInput() {
    if case .record(let live) = place { close(live) }
    guard isInCall, console.isInteractive, !saidEndOfInput else { return quit() }
    saidEndOfInput = true
    console.writeNotice("")
    notify(Texts.confirmEndOfInput)
  }

  private func quit() {
    if case .record(let live) = place { close(live) }
    isQuitting = true
    if console.isInteractive {
      notify(isInCall ? Texts.goodbyeInCall : Texts.goodbye)
    }
  }
}

extension Session {
  var language: Language { surroundings.language }

  var style: Style { surroundings.style }

  var wrapper: LineWrapper { LineWrapper(columns: console.columns) }

  var isInCall: Bool {
    switch place {
    case .desk, .record: false
    case .call: true
    }
  }

  private var prompt: String {
    let text =
      switch place {
      case .desk: Texts.deskPrompt
      case .call: Texts.callPrompt
      case .record: Texts.recordPrompt
      }
    return style.prompt(text[language])
  }

  /// Writes a notice of the program itself.
  func notify(_ text: LocalizedText) {
    console.writeNotice(style(.faint, wrapper.wrap(text[language])))
  }

  /// Writes a result, wrapped.
  func show(_ role: Style.Role? = nil, _ text: String, first: String = "") {
    let wrapped = wrapper.wrap(text, first: first)
    console.write(role.map { style($0, wrapped) } ?? wrapped)
  }
}
