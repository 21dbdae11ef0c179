import Records
package import Terminal

/// The console of a process: GNU Readline where a person types, plain lines otherwise.
package final class SystemConsole: Console {
  private enum Input {
    case editor(LineEditor)
    case reader(LineReader)
  }

  package let isInteractive: Bool
  private let input: Input

  /// Connects to standard input, output and error.
  ///
  /// - Parameters:
  ///   - historyFile: The file of the history, which exists; nil keeps no history.
  ///   - completer: Completes the line for a person who types.
  ///   - narrower: Tells what the line would find while it is typed; nil shows nothing below it.
  package init(
    historyFile: String?,
    completer: @escaping LineEditor.Completer,
    narrower: LineEditor.Narrower? = nil
  ) {
    isInteractive = TerminalDevice.isInteractive
    input =
      isInteractive
      ? .editor(LineEditor(historyFile: historyFile, completer: completer, narrower: narrower))
      : .reader(LineReader())
  }

  package var columns: Int { Self.readableColumns }

  /// The columns that a line of text takes: those of the screen, but no more than can be read at ease.
  static var readableColumns: Int { min(max(TerminalDevice.columns ?? 80, 40), 80) }

  package func readLine(prompt: String, initial: String) -> ConsoleInput {
    switch input {
    case .editor(let editor):
      switch editor.readLine(prompt: prompt, initial: initial) {
      case .line(let line): .line(line)
      case .taken(let number, let line): .taken(number, line: line)
      case .interrupted: .interrupted
      case .endOfInput: .endOfInput
      }
    case .reader(let reader):
      reader.readLine().map(ConsoleInput.line) ?? .endOfInput
    }
  }

  package func write(_ text: String) {
    TerminalDevice.write(text + "\n")
  }

  package func writeNotice(_ text: String) {
    TerminalDevice.write(text + "\n", toError: true)
  }

  package func recall(_ words: String) {
    if case .editor(let editor) = input {
      editor.remember(words.replacing("\n", with: " "), isKept: false)
    }
  }

  package func remember(_ command: String) {
    if case .editor(let editor) = input {
      // A line of the file is a command; what was pasted in several lines would become several.
      editor.remember(Masking.masked(command.replacing("\n", with: " ")), isKept: true)
    }
  }
}
