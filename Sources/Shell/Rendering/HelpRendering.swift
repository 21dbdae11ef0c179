import SourceDiagnostics

/// Sets the table of commands for a screen.
struct HelpRendering {
  let language: Language
  let wrapper: LineWrapper

  /// Returns what can be typed; or how one command is used.
  func text(about command: Command?) -> String {
    guard let command else { return overview }
    let names = command.names.map { "：\($0)" }.joined(separator: " ")
    return wrapper.wrap(
      "\(usage(of: command))\n\(command.summary[language])\n\(names)",
      first: "  ",
      rest: "  "
    )
  }

  private var overview: String {
    let sections: [(LocalizedText, Command.Scope)] = [
      (Texts.atTheDesk, .desk), (Texts.inACall, .call), (Texts.anywhere, .anywhere),
    ]
    let width = CommandTable.all.map { DisplayWidth.columns(of: usage(of: $0)) }.max() ?? 0
    let parts = sections.map { title, scope in
      let lines = CommandTable.all.filter { $0.scope == scope }.map { command in
        let usage = usage(of: command)
        let gap = String(repeating: " ", count: width - DisplayWidth.columns(of: usage) + 2)
        return wrapper.wrap(command.summary[language], first: "  \(usage)\(gap)")
      }
      return ([title[language]] + lines).joined(separator: "\n")
    }
    return (parts + [wrapper.wrap(Texts.helpFooter[language])]).joined(separator: "\n")
  }

  /// Returns the name with what stands behind it, such as `：保留 秒数`.
  private func usage(of command: Command) -> String {
    let name = command.name(in: language)
    return switch command.argument {
    case .none: name
    case .rolePlay: "\(name) \(Texts.rolePlayArgument[language])"
    case .policy: "\(name) \(Texts.policyArgument[language])"
    case .template: "\(name) \(Texts.wordsArgument[language])"
    case .command: "\(name) \(Texts.commandArgument[language])"
    case .words(let text): "\(name) \(text[language])"
    }
  }
}
