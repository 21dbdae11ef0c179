import Content
import ContentLoading
import SourceDiagnostics

extension Program {
  /// Approves templates in the ledger: all of those asked for, or none.
  ///
  /// - Parameters:
  ///   - names: The identifiers of the templates.
  ///   - isAll: Every template that has no approval that holds, instead of those named.
  ///   - approver: Who approves.
  ///   - until: The last day, as `YYYY-MM-DD`; nil where the approval does not end.
  /// - Returns: The exit status.
  package func approve(_ names: [String], isAll: Bool, approver: String, until: String?) -> Int32 {
    let expiry = until.flatMap { CalendarDate($0.commandFolded) }
    if let until, expiry == nil { return refuseUsage(Texts.notADate(until)) }
    if let expiry, expiry < Self.today { return refuseUsage(Texts.dateIsPast(expiry.description)) }
    if names.isEmpty && !isAll { return refuseUsage(Texts.nothingToApprove) }
    if !names.isEmpty && isAll { return refuseUsage(Texts.namesBesideAll) }
    if approver.allSatisfy(\.isWhitespace) { return refuseUsage(Texts.noApprover) }
    guard let workplace = openWorkplace(),
      let templates = templates(named: names, isAll: isAll, at: workplace)
    else { return Self.failure }
    let faults = workplace.faults(in: templates)
    guard faults.isEmpty else {
      write(faults, sources: Array(workplace.library.sources.values))
      report(Texts.faultyTemplates)
      return Self.failure
    }
    let approvals = templates.map { workplace.approval(of: $0, by: approver, until: expiry) }
    do {
      switch try ContentWriter(folder: workplace.folder).record(approvals) {
      case .recorded:
        write(Texts.approved(templates.count, by: approver)[language])
        return Self.clean
      case .refused(let faults, let source):
        write(faults, sources: [source].compactMap(\.self))
        report(Texts.damagedLedger(ContentLoader.ledgerPath))
      }
    } catch {
      report(error.message)
    }
    return Self.failure
  }

  private func refuseUsage(_ message: LocalizedText) -> Int32 {
    report(message)
    return Self.wrongUsage
  }

  private func templates(named names: [String], isAll: Bool, at workplace: Workplace) -> [Template]?
  {
    let all = workplace.library.templates
    if isAll {
      return all.filter {
        workplace.library.approvalStatus(of: $0, on: workplace.today) != .approved
      }
    }
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
  fileprivate func faults(in templates: [Template]) -> [Diagnostic] {
    (templates.flatMap(library.errors)
      + wordingDiagnostics(of: templates).filter { $0.severity == .error }).sorted()
  }

  /// Returns an approval of a template as it stands, with the digests of the clauses that it cites.
  fileprivate func approval(of template: Template, by approver: String, until expiry: CalendarDate?)
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
      expiry: expiry
    )
  }
}
