import Content
import ContentLoading
import SourceDiagnostics

/// Walks through the templates whose approval no longer holds, and asks for each whether it may be given anew.
struct ApprovalWalk {
  /// What became of the templates.
  enum Outcome: Hashable {
    /// So many were approved, and so many still wait.
    case walked(approved: Int, left: Int)
    /// The ledger has these faults and was left as it is; its text, where it is one.
    case refused([Diagnostic], source: SourceFile?)
  }

  private enum Answer {
    case approve
    case skip
    case stop
  }

  let workplace: Workplace
  let console: any Console
  let language: Language
  let style: Style
  let approver: String
  let expiry: CalendarDate?

  /// The templates that were approved once and are stale or past their last day, in their order.
  private var templates: [Template] {
    workplace.library.templates.filter {
      switch workplace.library.approvalStatus(of: $0, on: workplace.today) {
      case .stale, .expired: true
      case .approved, .draft: false
      }
    }
  }

  /// Shows every template and asks; each approval is in the ledger before the next question.
  ///
  /// Where nobody sits at a terminal everything is shown, and nothing approved.
  func run() throws(ContentLoadingError) -> Outcome {
    let templates = templates
    var approved = 0
    for (index, template) in templates.enumerated() {
      show(template, number: index + 1, of: templates.count)
      let faults = workplace.faults(in: [template])
      guard faults.isEmpty else {
        show(faults)
        continue
      }
      guard console.isInteractive else { continue }
      switch answer() {
      case .skip: continue
      case .stop: return .walked(approved: approved, left: templates.count - approved)
      case .approve:
        let approval = workplace.approval(of: template, by: approver, until: end(for: template))
        let writer = ContentWriter(folder: workplace.folder)
        let recording = try writer.record([approval], of: workplace.library.templates)
        if case .refused(let faults, let source) = recording {
          return .refused(faults, source: source)
        }
        approved += 1
      }
    }
    return .walked(approved: approved, left: templates.count - approved)
  }

  /// The last day of a new approval: as asked for, else that of the one before, unless it is past.
  private func end(for template: Template) -> CalendarDate? {
    expiry
      ?? workplace.library.approvals[template.id]?.expiry.flatMap {
        $0 < workplace.today ? nil : $0
      }
  }

  private var wrapper: LineWrapper { LineWrapper(columns: console.columns) }

  private func show(_ template: Template, number: Int, of count: Int) {
    let library = workplace.library
    let approval = library.approvals[template.id]
    let status = library.approvalStatus(of: template, on: workplace.today)
    let head = "\(number)／\(count)　\(template.title)　\(template.id)"
    var lines = ["", style(.heading, wrapper.wrap(head))]
    if let reason = Texts.status(status) {
      lines.append(style(.bad, wrapper.wrap(reason[language], first: "   ")))
    }
    if let approval {
      let origin = Texts.approvedBefore(approval)
      lines.append(style(.faint, wrapper.wrap(origin[language], first: "   ")))
    }
    let change = ApprovalChangeRendering(
      language: language,
      wrapper: wrapper,
      style: style,
      indent: "   "
    )
    .text(of: template, since: approval)
    if !change.isEmpty { lines.append(change) }
    if approval?.words?.wording == template.wording || approval?.words == nil {
      lines.append(wrapper.wrap("「\(workplace.shown(template.wording))」", first: "   "))
    }
    if case .stale(_, let clauses) = status {
      lines += clauses.compactMap(text).flatMap { ["", $0] }
    }
    console.write(lines.joined(separator: "\n"))
  }

  /// Returns a changed clause as it stands now; nil where it is gone, which the status names.
  private func text(of reference: ClauseReference) -> String? {
    guard let policy = workplace.library.policies.first(where: { $0.id == reference.policy }),
      let clause = workplace.library.clause(reference)
    else { return nil }
    return PolicyRendering(language: language, wrapper: wrapper, style: style)
      .text(of: clause, in: policy)
  }

  private func show(_ faults: [Diagnostic]) {
    let renderer = DiagnosticRenderer(language: language)
    for fault in faults {
      console.writeNotice(renderer.text(for: fault, in: workplace.library.sources[fault.file]))
    }
    console.writeNotice(Texts.mendBeforeApproval[language])
  }

  private func answer() -> Answer {
    while true {
      let prompt = style.prompt(Texts.approvalPrompt[language])
      guard case .line(let line) = console.readLine(prompt: prompt) else { return .stop }
      switch String(line.trimmingSpaces).commandFolded {
      case "y", "yes", "はい": return .approve
      case "n", "no", "いいえ": return .skip
      case "q", "quit", "やめる": return .stop
      default: console.writeNotice(Texts.answerYesOrNo[language])
      }
    }
  }
}
