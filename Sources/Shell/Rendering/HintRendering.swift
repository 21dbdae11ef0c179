import Assist
import Content
import RolePlay
import SourceDiagnostics

/// Sets what a situation asks for, with an approved wording, for a screen.
struct HintRendering {
  let workplace: Workplace
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns what the call asks for now.
  func text(for call: Call) -> String {
    guard let hint = call.hint(), !hint.terms.isEmpty else {
      return wrapper.wrap(Texts.noHint[language])
    }
    var lines = [style(.heading, Texts.hintHeading[language])]
    lines += hint.terms.map { wrapper.wrap(description(of: $0, in: call.rolePlay), first: "  ・") }
    let isOnlyMoves = hint.terms.allSatisfy { term in
      if case .move = term { true } else { false }
    }
    guard !isOnlyMoves else { return lines.joined(separator: "\n") }
    let templates = workplace.suggestions(for: hint.terms, in: call)
    if templates.isEmpty { lines.append(wrapper.wrap(Texts.noWording[language], first: "  ")) }
    for (index, template) in templates.enumerated() {
      if index == 0 { lines.append(style(.heading, Texts.hintWording[language])) }
      lines.append(wrapper.wrap("「\(workplace.shown(template.wording))」", first: "  "))
      lines.append(style(.faint, wrapper.wrap("\(template.title)（\(template.id)）", first: "  ")))
    }
    return lines.joined(separator: "\n")
  }

  private func description(of term: Term, in rolePlay: RolePlay) -> String {
    switch term {
    case .act(let act): language == .japanese ? act.japaneseName : act.rawValue
    case .violation(let violation): violation.japaneseName
    case .circumstance(let circumstance): Texts.name(of: .circumstance(circumstance))[language]
    case .keyPoint(let name): "\(Texts.keyPointIs[language])：\(name)"
    case .move(let move): "\(Texts.moveIs[language])：\(Texts.command(for: move)[language])"
    }
  }
}
