import Content
import SourceDiagnostics

/// Finds what a line at the prompt may go on with.
struct Completion {
  let workplace: Workplace
  let language: Language
  let isInCall: Bool

  /// Returns full replacements of the word before the cursor, sorted as people look for them.
  ///
  /// - Parameters:
  ///   - line: The line up to the cursor.
  ///   - word: Its end behind the last ASCII space; it holds the command, too, where a full-width space follows that.
  /// - Returns: The replacements; empty where the line is no command.
  func candidates(line: String, word: String) -> [String] {
    let trimmed = line.drop(while: \.isWhitespace)
    guard let colon = trimmed.first, colon == ":" || colon == "：" else { return [] }
    let name = trimmed.dropFirst().prefix { !$0.isWhitespace }
    guard let command = CommandTable.command(named: String(name)),
      name.endIndex < trimmed.endIndex
    else { return commands(beginningWith: String(name), colon: colon) }
    let typed = trimmed[name.endIndex...].drop(while: \.isWhitespace)
    let kept = word.dropLast(min(typed.count, word.count))
    let replaced = String(typed.suffix(word.count - kept.count))
    let before = typed.dropLast(replaced.count)
    return names(for: command.argument)
      .filter { $0.commandFolded.hasPrefix((before + replaced).commandFolded) }
      .map { kept + String($0.dropFirst(before.count)) }
  }

  private func commands(beginningWith name: String, colon: Character) -> [String] {
    let folded = name.commandFolded
    return CommandTable.all
      .filter { $0.scope != (isInCall ? .desk : .call) }
      .flatMap { command -> [String] in
        // Readings help to find a command, but only its two proper names are worth completing to.
        let shown =
          folded.isEmpty
          ? [command.names[language == .japanese ? 1 : 0]] : Array(command.names.prefix(2))
        if let match = shown.first(where: { $0.hasPrefix(folded) }) { return ["\(colon)\(match)"] }
        let hasReading = command.names.contains { $0.hasPrefix(folded) }
        return hasReading ? ["\(colon)\(command.names[1])"] : []
      }
  }

  private func names(for argument: Command.Argument) -> [String] {
    switch argument {
    case .none, .words: []
    case .command: CommandTable.all.map { $0.names[language == .japanese ? 1 : 0] }
    case .rolePlay: workplace.library.rolePlays.flatMap { [$0.number, $0.id, $0.title] }
    case .template: workplace.library.templates.flatMap { [$0.id, $0.title] }
    case .policy:
      workplace.library.policies.flatMap { policy in
        [policy.id, policy.title] + policy.clauses.map(\.reference.description)
      }
    }
  }
}
