import Content
import ContentLoading
import Records
import RolePlay
import SourceDiagnostics
import Terminal

extension Program {
  /// Opens the prompt.
  package func prompt() -> Int32 {
    openSession(.desk, seed: nil) { $0.run() }
  }

  /// Asks the questions of the day.
  ///
  /// - Parameter wantsMore: Whether to go on where the day's questions are answered.
  /// - Returns: The exit status.
  package func quiz(wantsMore: Bool) -> Int32 {
    openSession(.desk, seed: nil) { $0.quiz(wantsMore ? "more" : "") }
  }

  /// Shows the person's own lines of conduct and takes new ones.
  package func credo() -> Int32 {
    openSession(.desk, seed: nil) { $0.credo() }
  }

  /// Opens the prompt in a call.
  ///
  /// - Parameters:
  ///   - name: The role-play; nil takes the first not yet played, then the one passed longest ago.
  ///   - seed: Picks among lines that would all be right, so that a trainer can give everybody the same call; nil
  ///     takes any.
  ///   - level: How much is shown of the case: `foundation`, `hints` or `test`; nil is practice with free hints.
  /// - Returns: The exit status.
  package func practice(_ name: String?, seed: UInt64?, level: String?) -> Int32 {
    var status = Self.clean
    let opened = openSession(.everything, seed: seed) { session in
      session.level = level.flatMap(PracticeLevel.init) ?? .practice
      switch chosenRolePlay(name, at: session.workplace) {
      case .success(let rolePlay): session.run(startingWith: rolePlay)
      case .failure(let refusal):
        report(refusal.message)
        status = Self.failure
      }
    }
    return opened == Self.clean ? status : opened
  }

  /// Returns the role-play of a name; without one the first not yet played, then the one passed longest ago.
  private func chosenRolePlay(
    _ name: String?,
    at workplace: Workplace
  ) -> Result<RolePlay, Refusal> {
    if let name { return rolePlay(named: name, at: workplace) }
    let played = attemptFolder()?.attempts().attempts ?? []
    return workplace.nextRolePlay(after: played).map { .success($0) }
      ?? .failure(Refusal(Texts.noRolePlay))
  }

  /// Finds a role-play that can be started, or says why there is none.
  func rolePlay(named name: String, at workplace: Workplace) -> Result<RolePlay, Refusal> {
    switch workplace.rolePlay(named: name) {
    case .found(let rolePlay): .success(rolePlay)
    case .broken(let entry): .failure(Refusal(Texts.brokenRolePlay(entry.title, file: entry.file)))
    case .unknown(let nearest):
      .failure(Refusal(Texts.unknownRolePlay(String(name.prefix(40)), nearest: nearest)))
    }
  }

  /// Opens a session and lets it do something.
  private func openSession(
    _ scope: ContentLoader.Scope,
    seed: UInt64?,
    then act: (Session) -> Void
  ) -> Int32 {
    if !TerminalDevice.useUTF8() { report(Texts.noUTF8) }
    JournalWriter.letWritesFail()
    guard let workplace = openWorkplace(scope) else { return Self.failure }
    // Readline asks for completions while it reads; by then the session is there.
    var session: Session?
    let console = SystemConsole(
      historyFile: historyFile(),
      completer: { line, word in session?.completions(line: line, word: word) ?? [] },
      narrower: options.isPlain || environment["TERM"] == "dumb"
        ? nil
        : { line, columns, limit in
          session?.candidates(for: line, columns: columns, limit: limit) ?? []
        }
    )
    let folders = UserFolders(environment: environment)
    let surroundings = Session.Surroundings(
      language: language,
      style: style,
      attempts: attemptFolder(),
      quiz: QuizHistory(path: folders.quiz),
      credo: CredoFile(path: folders.credo),
      desk: DeskHistory(path: folders.usage),
      clipboard: clipboard,
      seat: deskSettings(),
      now: { Self.secondsSince1970 },
      today: { Self.today },
      newSeed: { seed ?? UInt64.random(in: 0...0xFFFF_FFFF) }
    )
    let opened = Session(workplace: workplace, console: console, surroundings: surroundings)
    session = opened
    act(opened)
    session = nil
    return Self.clean
  }

  /// Where words are copied to: by the command that was named, else by the terminal, where there is one.
  var clipboard: (any Clipboard)? {
    if let command = options.copyCommand { return CommandClipboard(command: command) }
    return TerminalDevice.isInteractive && environment["TERM"] != "dumb" ? TerminalClipboard() : nil
  }

  /// The folder of the journals; nil, with a notice, where it cannot be made.
  func attemptFolder() -> AttemptFolder? {
    do {
      return try AttemptFolder(path: UserFolders(environment: environment).attempts)
    } catch {
      report(error.message)
      return nil
    }
  }

  /// The file of the history, made where it is missing; nil, with a notice, where it cannot be made.
  private func historyFile() -> String? {
    guard TerminalDevice.isInteractive else { return nil }
    let folders = UserFolders(environment: environment)
    do {
      try PrivateFile.createFolder(folders.state)
      try PrivateFile.ensureExists(folders.history)
      return folders.history
    } catch {
      report(error.message)
      return nil
    }
  }
}

/// Why something that was asked for cannot be done.
struct Refusal: Error {
  let message: LocalizedText

  init(_ message: LocalizedText) {
    self.message = message
  }
}
