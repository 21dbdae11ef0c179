import Assist
import Content
import ContentLoading
import Records
import SourceDiagnostics

extension Program {
  /// Finds approved wording.
  ///
  /// - Parameters:
  ///   - words: The query.
  ///   - asJSON: Whether hits are written as JSON; what merely comes near is not.
  ///   - limit: The most hits.
  ///   - tellsWhy: Whether each hit says why it ranks where it does.
  /// - Returns: The status to exit with; a failure where nothing was found.
  package func lookup(
    _ words: [String],
    asJSON: Bool,
    limit: Int,
    tellsWhy: Bool = false
  ) -> Int32 {
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let query = words.joined(separator: " ")
    let result = workplace.index.result(
      for: query,
      limit: limit,
      in: LookupContext(usage: Usage(desk.entries()), wantsReasons: tellsWhy)
    )
    if result.isMiss || result.hits.isEmpty { keepMissed(query) }
    if asJSON {
      for hit in result.hits where !result.isMiss {
        let status = workplace.library.approvalStatus(of: hit.template, on: workplace.today)
        write(JSONLine.text(of: LookupRecord(hit, status: status)))
      }
    } else {
      let rendering = HitRendering(
        workplace: workplace,
        language: language,
        wrapper: wrapper,
        style: style
      )
      write(rendering.text(for: result, query: query))
    }
    return result.isMiss || result.hits.isEmpty ? Self.failure : Self.clean
  }

  /// What this desk took and searched for.
  private var desk: DeskHistory { DeskHistory(path: UserFolders(environment: environment).usage) }

  /// Keeps for the trainers that a search found nothing.
  private func keepMissed(_ query: String) {
    do {
      try desk.keepMissed(query, on: Self.today, at: Self.secondsSince1970)
    } catch {
      report(error.message)
    }
  }

  /// Tells what to do for a customer on the line.
  ///
  /// - Parameters:
  ///   - words: What the customer said; none reads records from standard input.
  ///   - asJSON: Whether the answer is JSON; without words it always is.
  /// - Returns: The exit status.
  package func assist(_ words: [String], asJSON: Bool) -> Int32 {
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let speaker = Operator(deskSettings())
    let run = AssistRun(workplace: workplace, speaker: speaker)
    if words.isEmpty { return answerRecords { run.answer(to: $0).map { ($0, true) } } }
    let said = words.joined(separator: " ")
    if asJSON {
      write(run.answer(to: said, id: nil))
    } else {
      let (kinds, answer) = workplace.assist(said, as: speaker)
      let rendering = AssistRendering(
        workplace: workplace,
        language: language,
        wrapper: wrapper,
        style: style
      )
      write(rendering.text(for: answer, kinds: kinds))
    }
    return Self.clean
  }

  /// Shows a policy or a clause; without a name, the list of policies.
  package func policy(_ name: String) -> Int32 {
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let rendering = PolicyRendering(language: language, wrapper: wrapper, style: style)
    switch workplace.policy(named: name) {
    case .list(let policies): write(rendering.list(of: policies))
    case .policy(let policy): write(rendering.text(of: policy))
    case .clause(let clause, let policy): write(rendering.text(of: clause, in: policy))
    case .unknown(let nearest):
      report(Texts.unknownReference(String(name.prefix(40)), nearest: nearest))
      return Self.failure
    }
    return Self.clean
  }

  /// Checks all content, or what some paths name.
  package func lint(_ paths: [String], format: String) -> Int32 {
    guard ["text", "json"].contains(format) else {
      report(Texts.notAFormat(format))
      return Self.wrongUsage
    }
    guard let workplace = openWorkplace() else { return Self.failure }
    guard let library = workplace.library(limitedTo: paths, report: report) else {
      return Self.failure
    }
    let report = LintReport(library: workplace.graded(library), language: language)
    write(format == "json" ? report.json : report.text)
    return report.isClean ? Self.clean : Self.failure
  }
}
