import Content
import SourceDiagnostics

/// Sets policies and clauses for a screen.
struct PolicyRendering {
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns a line for each policy.
  func list(of policies: [Policy]) -> String {
    let width = policies.map { DisplayWidth.columns(of: $0.id) }.max() ?? 0
    return policies.map { policy in
      let gap = String(repeating: " ", count: width - DisplayWidth.columns(of: policy.id) + 2)
      return wrapper.wrap(policy.title, first: "  \(policy.id)\(gap)")
    }
    .joined(separator: "\n")
  }

  /// Returns a whole policy.
  func text(of policy: Policy) -> String {
    var parts = [
      style(.heading, wrapper.wrap(policy.title)), style(.faint, wrapper.wrap(origin(of: policy))),
    ]
    if !policy.preamble.isEmpty { parts.append(text(of: policy.preamble)) }
    for clause in policy.clauses {
      parts.append(text(of: clause))
    }
    return parts.joined(separator: "\n\n")
  }

  /// Returns a clause with its parts, and the policy that it stands in.
  func text(of clause: Clause, in policy: Policy) -> String {
    let parts = policy.clauses.drop { $0 != clause }.dropFirst().prefix { $0.level > clause.level }
    let source = style(.faint, wrapper.wrap("\(policy.title)　\(origin(of: policy))"))
    return ([source] + ([clause] + parts).map(text)).joined(separator: "\n\n")
  }

  private func text(of clause: Clause) -> String {
    let heading =
      style(.heading, wrapper.wrap(clause.heading))
      + style(.faint, "  \(PrintableText.escaping(clause.reference.description))")
    return clause.body.isEmpty ? heading : "\(heading)\n\(text(of: clause.body))"
  }

  private func text(of blocks: [Block]) -> String {
    blocks.map(text).joined(separator: "\n")
  }

  private func text(of block: Block) -> String {
    switch block {
    case .paragraph(let text): wrapper.wrap(text, first: "  ")
    case .item(let marker, let depth, let text):
      wrapper.wrap(text, first: String(repeating: "  ", count: depth + 1) + marker + " ")
    case .quotation(let text): wrapper.wrap(text, first: "  | ", rest: "  | ")
    case .code(let text): wrapper.wrap(text, first: "    ")
    case .table(let header, let rows): table(header: header, rows: rows)
    }
  }

  /// Returns a row of a table per paragraph: narrow tables side by side, wide ones cell by cell under their headings.
  private func table(header: [String], rows: [[String]]) -> String {
    rows.map { row in
      if row.count == 2 { return wrapper.wrap(row[1], first: "  \(row[0])：") }
      return row.enumerated().map { index, cell in
        let name = header.indices.contains(index) ? "\(header[index])：" : ""
        return wrapper.wrap(cell, first: index == 0 ? "  ・\(name)" : "    \(name)")
      }
      .joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  private func origin(of policy: Policy) -> String {
    let version = policy.version.map { Texts.version($0)[language] }
    let date = policy.effectiveDate.map { Texts.effective($0.description)[language] }
    return [policy.owner, version, date].compactMap(\.self).joined(separator: "　")
  }
}
