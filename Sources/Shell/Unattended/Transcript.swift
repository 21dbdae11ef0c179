package import Content
package import SourceDiagnostics

/// What an operator says and does, a line each: an utterance, or a move written as the prompt's command.
package struct Transcript: Hashable, Sendable {
  /// The lines that ask for something, in order.
  package let inputs: [OperatorInput]
  /// The lines that make no sense.
  package let diagnostics: [Diagnostic]

  /// Reads a transcript: `:hold 120`, `：メモ …`, `【メモ】…` are moves, `:log …`, `：記録 …` is the record
  /// of the call just over, everything else is said; empty lines do not count.
  package init(source: SourceFile) {
    var inputs: [OperatorInput] = []
    var diagnostics: [Diagnostic] = []
    for (index, line) in source.lines.enumerated() {
      if let move = Self.bracketedMove(line) {
        inputs.append(move)
        continue
      }
      switch ShellInput(line: line) {
      case .empty: break
      case .text(let words): inputs.append(.utterance(words))
      case .command(let command, let argument):
        if command.action == .writeRecord {
          inputs.append(.record(argument))
        } else if let move = command.action.move {
          inputs.append(.move(move, argument: argument.isEmpty ? nil : argument))
        } else {
          diagnostics.append(Self.unknownMove(command.names[0], line: index + 1, in: source))
        }
      case .unknownCommand(let name):
        diagnostics.append(Self.unknownMove(name, line: index + 1, in: source))
      }
    }
    self.inputs = inputs
    self.diagnostics = diagnostics
  }

  /// Reads a move as cases write it: its Japanese name in brackets, then its argument.
  private static func bracketedMove(_ line: String) -> OperatorInput? {
    let trimmed = line.trimmingSpaces
    guard trimmed.first == "【", let close = trimmed.firstIndex(of: "】") else { return nil }
    let name = trimmed[trimmed.index(after: trimmed.startIndex)..<close].trimmingSpaces
    guard let move = Move.allCases.first(where: { $0.japaneseName == name }) else { return nil }
    let argument = trimmed[trimmed.index(after: close)...].trimmingSpaces
    return .move(move, argument: argument.isEmpty ? nil : String(argument))
  }

  private static func unknownMove(_ name: String, line: Int, in source: SourceFile) -> Diagnostic {
    let names = Move.allCases.flatMap { [":\($0.rawValue)", "：\($0.japaneseName)"] }
    return Diagnostic(
      rule: "unknown-move",
      severity: .error,
      message: Texts.unknownMove(String(name.prefix(40))),
      file: source.path,
      range: source.range(ofLine: line),
      suggestions: NearestNames.nearest(to: "：\(name)", among: names)
    )
  }
}

extension Command.Action {
  /// The move that the command makes; nil for every other command.
  var move: Move? {
    switch self {
    case .note: .note
    case .hold: .hold
    case .transfer: .transfer
    case .record: .record
    case .end: .end
    case .practice, .listRolePlays, .resume, .lookup, .take, .assist, .may, .who, .role, .timer,
      .warned, .asked, .promise, .callForHelp, .showPolicy, .check, .lint, .hint, .why,
      .undo, .retry, .writeRecord, .scorecard, .quiz, .credo, .help, .quit:
      nil
    }
  }
}
