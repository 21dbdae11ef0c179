import Assist
import Content
import ContentLoading
import SourceDiagnostics

extension Program {
  /// Finds approved wording.
  package func lookup(_ words: [String], asJSON: Bool, limit: Int) -> Int32 {
    guard let workplace = openWorkplace(.desk) else { return Self.failure }
    let query = words.joined(separator: " ")
    let hits = workplace.index.hits(for: query, limit: limit)
    if asJSON {
      for hit in hits {
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
      write(rendering.text(for: hits, query: query))
    }
    return hits.isEmpty ? Self.failure : Self.clean
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

  /// Approves templates in the ledger.
  ///
  /// - Parameters:
  ///   - names: The identifiers of the templates.
  ///   - isAll: Every template, instead of those named.
  ///   - approver: Who approves.
  ///   - until: The last day, as `YYYY-MM-DD`; nil where the approval does not end.
  /// - Returns: The exit status.
  package func approve(_ names: [String], isAll: Bool, approver: String, until: String?) -> Int32 {
    guard let workplace = openWorkplace() else { return Self.failure }
    let expiry = until.flatMap { CalendarDate($0.commandFolded) }
    if let until, expiry == nil {
      report(Texts.notADate(until))
      return Self.wrongUsage
    }
    guard let templates = templates(named: names, isAll: isAll, at: workplace) else {
      return Self.failure
    }
    var ledger = workplace.library.approvals
    for template in templates {
      ledger[template.id] = workplace.approval(of: template, by: approver, until: expiry)
    }
    do {
      try ContentWriter(folder: workplace.folder).writeLedger(ledger.values)
    } catch {
      report(error.message)
      return Self.failure
    }
    write(Texts.approved(templates.count, by: approver)[language])
    return Self.clean
  }

  private func templates(named names: [String], isAll: Bool, at workplace: Workplace) -> [Template]?
  {
    let all = workplace.library.templates
    if isAll { return all }
    let unknown = names.filter { name in !all.contains { $0.id == name } }
    for name in unknown {
      let nearest = NearestNames.nearest(to: name, among: all.map(\.id))
      report(Texts.unknownTemplate(name, nearest: nearest))
    }
    return unknown.isEmpty ? all.filter { names.contains($0.id) } : nil
  }
}

extension Workplace {
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
