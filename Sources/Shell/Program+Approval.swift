import Content
import ContentLoading
import SourceDiagnostics
import Terminal

/// Which templates are to be approved.
package enum ApprovalChoice: Hashable, Sendable {
  /// Those with these identifiers.
  case named([String])
  /// Every one that has no approval that holds.
  case all
  /// Those whose approval no longer holds, one after the other, each by its own answer.
  case stale
}

extension Program {
  /// Approves templates in the ledger: all of those asked for, or none.
  ///
  /// - Parameters:
  ///   - choice: Which templates; names must not be empty.
  ///   - approver: Who approves.
  ///   - until: The last day, as `YYYY-MM-DD`; nil where the approval does not end.
  /// - Returns: The exit status.
  package func approve(_ choice: ApprovalChoice, approver: String, until: String?) -> Int32 {
    let expiry = until.flatMap { CalendarDate($0.commandFolded) }
    if let until, expiry == nil { return refuseUsage(Texts.notADate(until)) }
    if let expiry, expiry < Self.today { return refuseUsage(Texts.dateIsPast(expiry.description)) }
    if choice == .named([]) { return refuseUsage(Texts.nothingToApprove) }
    if approver.allSatisfy(\.isWhitespace) { return refuseUsage(Texts.noApprover) }
    guard let workplace = openWorkplace() else { return Self.failure }
    let templates: [Template]
    switch choice {
    case .stale: return approveStale(at: workplace, approver: approver, until: expiry)
    case .all:
      templates = workplace.library.templates.filter {
        workplace.library.approvalStatus(of: $0, on: workplace.today) != .approved
      }
    case .named(let names):
      guard let found = self.templates(named: names, at: workplace) else { return Self.failure }
      templates = found
    }
    return approve(templates, at: workplace, approver: approver, until: expiry)
  }

  private func approve(
    _ templates: [Template],
    at workplace: Workplace,
    approver: String,
    until expiry: CalendarDate?
  ) -> Int32 {
    let faults = workplace.faults(in: templates)
    guard faults.isEmpty else {
      write(faults, sources: Array(workplace.library.sources.values))
      report(Texts.faultyTemplates)
      return Self.failure
    }
    let approvals = templates.map { workplace.approval(of: $0, by: approver, until: expiry) }
    do {
      let writer = ContentWriter(folder: workplace.folder)
      switch try writer.record(approvals, of: workplace.library.templates) {
      case .recorded:
        write(Texts.approved(templates.count, by: approver)[language])
        return Self.clean
      case .refused(let faults, let source): refuseLedger(faults, source)
      }
    } catch {
      report(error.message)
    }
    return Self.failure
  }

  private func approveStale(
    at workplace: Workplace,
    approver: String,
    until expiry: CalendarDate?
  ) -> Int32 {
    if !TerminalDevice.useUTF8() { report(Texts.noUTF8) }
    let walk = ApprovalWalk(
      workplace: workplace,
      console: SystemConsole(historyFile: nil) { _, _ in [] },
      language: language,
      style: style,
      approver: approver,
      expiry: expiry
    )
    do {
      switch try walk.run() {
      case .walked(let approved, let left):
        write(Texts.approvalWalk(approved: approved, left: left)[language])
        if left > 0, !walk.console.isInteractive { report(Texts.approvalNeedsTerminal) }
        return left == 0 ? Self.clean : Self.failure
      case .refused(let faults, let source): refuseLedger(faults, source)
      }
    } catch {
      report(error.message)
    }
    return Self.failure
  }

  private func refuseLedger(_ faults: [Diagnostic], _ source: SourceFile?) {
    write(faults, sources: [source].compactMap(\.self))
    report(Texts.damagedLedger(ContentLoader.ledgerPath))
  }

  private func refuseUsage(_ message: LocalizedText) -> Int32 {
    report(message)
    return Self.wrongUsage
  }

  private func templates(named names: [String], at workplace: Workplace) -> [Template]? {
    let all = workplace.library.templates
    let unknown = names.filter { name in !all.contains { $0.id == name } }
    for name in unknown {
      let nearest = NearestNames.nearest(to: name, among: all.map(\.id))
      report(Texts.unknownTemplate(name, nearest: nearest))
    }
    return unknown.isEmpty ? all.filter { names.contains($0.id) } : nil
  }
}

extension Workplace {
  /// Returns what stands against the approval of some templates, sorted; none of them may be approved with it.
  func faults(in templates: [Template]) -> [Diagnostic] {
    (templates.flatMap(library.errors)
      + wordingDiagnostics(of: templates).filter { $0.severity == .error }).sorted()
  }

  /// Returns an approval of a template as it stands, with the digests of the clauses that it cites.
  func approval(of template: Template, by approver: String, until expiry: CalendarDate?)
    -> Approval
  {
    let digests = template.clauses.compactMap { reference in
      library.clause(reference).map { (reference, $0.digest) }
    }
    return Approval(
      template: template.id,
      wordingDigest: template.digest,
      clauseDigests: Dictionary(digests) { first, _ in first },
      approver: approver,
      date: today,
      expiry: expiry,
      words: ApprovedWords(wording: template.wording, speaker: template.speaker)
    )
  }
}
