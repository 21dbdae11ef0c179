import Assist
import Content
import SourceDiagnostics

/// Sets the wordings that a search found for a screen.
struct HitRendering {
  let workplace: Workplace
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns the hits, best first, with their reasons where they tell them; where there is none a sentence, then what
  /// comes nearest.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - query: What was searched for.
  ///   - count: How many hits are shown in full, of the others only their titles.
  /// - Returns: Several lines.
  func text(for result: LookupResult, query: String, inFull count: Int = .max) -> String {
    let hits = result.hits.enumerated().map { place, hit in
      place < count ? text(for: hit, number: place + 1) : title(of: hit, number: place + 1)
    }
    guard result.isMiss || hits.isEmpty else { return hits.joined(separator: "\n") }
    let nearest = hits.isEmpty ? [] : [wrapper.wrap(Texts.nearestHits[language])] + hits
    return ([wrapper.wrap(Texts.noHits(query)[language])] + nearest).joined(separator: "\n")
  }

  private func title(of hit: TemplateHit, number: Int) -> String {
    let text = "\(hit.template.title)　\(hit.template.id)"
    return style(.faint, wrapper.wrap(text, first: "\(number). "))
  }

  private func text(for hit: TemplateHit, number: Int) -> String {
    let template = hit.template
    let status = workplace.library.approvalStatus(of: template, on: workplace.today)
    let head = style(.heading, wrapper.wrap(template.title, first: "\(number). "))
    var lines = [head]
    if status == .approved {
      lines.append(wrapper.wrap("「\(workplace.shown(template.wording))」", first: "   "))
    }
    let acts = template.acts.map { language == .japanese ? $0.japaneseName : $0.rawValue }.joined(
      separator: "・"
    )
    let clauses = template.clauses.map(\.description).joined(separator: " ")
    lines.append(style(.faint, wrapper.wrap("\(template.id)　\(acts)　\(clauses)", first: "   ")))
    if let limit = Texts.speaker(template.speaker) {
      lines.append(style(.advice, wrapper.wrap(limit[language], first: "   ")))
    }
    if let note = template.note { lines.append(style(.advice, wrapper.wrap(note, first: "   ※"))) }
    if let warning = Texts.status(status) {
      lines.append(style(.bad, wrapper.wrap(warning[language], first: "   ")))
    }
    let change = ApprovalChangeRendering(
      language: language,
      wrapper: wrapper,
      style: style,
      indent: "   "
    )
    .text(of: template, since: workplace.library.approvals[template.id])
    if !change.isEmpty { lines.append(change) }
    lines += hit.reasons.map { reason in
      style(.faint, wrapper.wrap(Texts.searchReason(reason)[language], first: "   → "))
    }
    return lines.joined(separator: "\n")
  }
}
