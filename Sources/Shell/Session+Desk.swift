import Assist
import Content
import Records
import ReplyCheck
import RolePlay
import SourceDiagnostics

extension Session {
  func welcome() {
    show(.heading, Texts.welcome(company: workplace.companyName)[language])
    for step in Texts.firstSteps {
      show(nil, step[language], first: "  ")
    }
    let errors = workplace.library.diagnostics.count { $0.severity == .error }
    if errors > 0 {
      notify(Texts.faultyContent(errors: errors))
    }
    guard let found = surroundings.attempts?.attempts() else { return }
    if !found.damaged.isEmpty {
      notify(Texts.damagedJournals(found.damaged))
    }
    guard found.attempts.contains(where: \.isOpen) else { return }
    needRolePlays()
    if let open = workplace.newestResumable(of: found.attempts)?.attempt {
      let turns = open.events.count(where: \.isTurn)
      notify(Texts.openAttempt(title: title(of: open), turns: turns))
    }
  }

  func listRolePlays() {
    needRolePlays()
    let played = Dictionary(grouping: surroundings.attempts?.attempts().attempts ?? []) {
      $0.header.rolePlay
    }
    for entry in workplace.library.rolePlays {
      let results = (played[entry.id] ?? []).compactMap(\.result)
      console.write(RolePlayListing(entry: entry, results: results).text(in: language, wrapper))
    }
  }

  func showHits(for query: String) {
    guard !query.isEmpty else { return notify(Texts.nothingToSearch) }
    lastJudgement = .lookedUp(query)
    showHits(for: query, tellingWhy: false)
    if let command = CommandTable.command(named: query) {
      notify(Texts.isCommand(command.name(in: language)))
    }
  }

  /// Shows what a query finds, in the light of the call that is on.
  func showHits(for query: String, tellingWhy tellsWhy: Bool) {
    let result = workplace.index.result(
      for: query,
      limit: 5,
      in: lookupContext(tellingWhy: tellsWhy)
    )
    let rendering = HitRendering(
      workplace: workplace,
      language: language,
      wrapper: wrapper,
      style: style
    )
    // The best must not scroll away on a screen of 24 lines.
    console.write(rendering.text(for: result, query: query, inFull: tellsWhy ? 5 : 3))
    let hits = result.isMiss ? [] : result.hits
    lastHits = hits.map(\.template)
    if hits.isEmpty, !tellsWhy { keep { try $0.keepMissed(query, on: $1, at: $2) } }
    if !hits.isEmpty, console.isInteractive {
      notify(isInCall ? Texts.howToTakeInCall : Texts.howToTake)
    }
  }

  /// The call that is on, and what this desk uses: the same while a query is typed and when it is asked.
  func lookupContext(tellingWhy tellsWhy: Bool = false) -> LookupContext {
    LookupContext(situations: situationsOfCall, usage: usage(), wantsReasons: tellsWhy)
  }

  /// What this desk has taken so far; the file of it grows for years, so it is read again only after something was taken.
  private func usage() -> Usage {
    let usage = knownUsage ?? Usage(surroundings.desk?.entries() ?? [])
    knownUsage = usage
    return usage
  }

  /// The topic and the kinds of the call that is on; empty at the desk.
  private var situationsOfCall: Set<String> {
    switch place {
    case .desk, .record: []
    case .call(let live):
      Set(live.call.rolePlay.customerKinds.map(\.japaneseName) + [live.call.rolePlay.topic])
    }
  }

  /// Keeps what was done at the desk.
  func keep(_ entry: (DeskHistory, CalendarDate, Int) throws -> Void) {
    guard let desk = surroundings.desk else { return }
    do {
      try entry(desk, surroundings.today(), surroundings.now())
    } catch let error as RecordsError {
      notify(error.message)
    } catch {
      preconditionFailure("Keeping an entry fails only by a RecordsError: \(error)")
    }
  }

  func showPolicy(_ name: String) {
    let rendering = PolicyRendering(language: language, wrapper: wrapper, style: style)
    switch workplace.policy(named: name) {
    case .list(let policies): console.write(rendering.list(of: policies))
    case .policy(let policy): console.write(rendering.text(of: policy))
    case .clause(let clause, let policy): console.write(rendering.text(of: clause, in: policy))
    case .unknown(let nearest):
      notify(Texts.unknownReference(String(name.prefix(40)), nearest: nearest))
    }
  }

  func check(_ words: String) {
    guard !words.isEmpty else { return notify(Texts.nothingToCheck) }
    let context: ReplyContext
    switch place {
    case .desk, .record: context = lastMoment?.replyContext ?? ReplyContext()
    case .call(let live):
      context = live.call.replyContext
    }
    let judgement = workplace.checker.check(words, in: context)
    lastJudgement = .checked(words, judgement, context)
    let rendering = JudgementRendering(
      workplace: workplace,
      language: language,
      wrapper: wrapper,
      style: style
    )
    console.write(rendering.text(for: judgement, of: words, in: context))
  }

  /// Checks all content without walking through the cases, which takes long, or one case with it.
  func lint(_ name: String) {
    readAnew()
    guard !name.isEmpty else {
      let library = workplace.graded(workplace.library, exploring: false)
      console.write(LintReport(library: library, language: language).text)
      return notify(Texts.casesNotExplored)
    }
    let file: String
    switch workplace.rolePlay(named: name) {
    case .found(let rolePlay): file = rolePlay.file
    case .broken(let entry): file = entry.file
    case .unknown(let nearest):
      return notify(Texts.unknownRolePlay(String(name.prefix(40)), nearest: nearest))
    }
    guard let library = workplace.library(limitedTo: [file], report: notify) else { return }
    console.write(LintReport(library: workplace.graded(library), language: language).text)
  }

  func help(_ name: String) {
    let command =
      name.isEmpty ? nil : CommandTable.command(named: String(name.drop { ":：".contains($0) }))
    console.write(HelpRendering(language: language, wrapper: wrapper).text(about: command))
  }

  /// The title of the case of an attempt, or its name where the case is gone.
  func title(of attempt: Attempt) -> String {
    workplace.library.rolePlays.first { $0.id == attempt.header.rolePlay }?.title
      ?? attempt.header.rolePlay
  }
}
