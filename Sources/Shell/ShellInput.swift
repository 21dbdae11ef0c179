/// What a line typed at the prompt asks for.
enum ShellInput: Hashable, Sendable {
  case empty
  case command(Command, argument: String)
  case unknownCommand(String)
  /// A search at the desk, an utterance in a call.
  case text(String)

  /// Reads a line: what begins with `:` or `：` is a command, everything else is text.
  ///
  /// The key beside it, `;`, counts as well where the name of a command follows: 「；応対」.
  /// The argument keeps its writing; spaces around it, also full-width ones, do not count.
  init(line: String) {
    let trimmed = line.trimmingSpaces
    guard let first = trimmed.first else {
      self = .empty
      return
    }
    guard ":：;；".contains(first) else {
      self = .text(String(trimmed))
      return
    }
    let rest = trimmed.dropFirst().trimmingSpaces
    let name = rest.prefix { !$0.isWhitespace }
    if let command = CommandTable.command(named: String(name)) {
      self = .command(command, argument: String(rest[name.endIndex...].trimmingSpaces))
    } else {
      self =
        ":：".contains(first) ? .unknownCommand(String(name)) : .text(String(trimmed))
    }
  }
}

extension StringProtocol {
  /// The text without spaces of any width at its ends.
  var trimmingSpaces: SubSequence {
    var result = self[...]
    while result.first?.isWhitespace == true { result = result.dropFirst() }
    while result.last?.isWhitespace == true { result = result.dropLast() }
    return result
  }
}
