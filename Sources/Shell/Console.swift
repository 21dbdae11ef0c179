/// What reading a line from whoever uses the shell gave.
package enum ConsoleInput: Hashable, Sendable {
  case line(String)
  /// One of the candidates shown below the line was taken, by its number from 1 on.
  case taken(Int, line: String)
  /// The line was dropped.
  case interrupted
  case endOfInput
}

/// Where the shell reads lines and writes text: a terminal, a pipe, or a script in a test.
package protocol Console: AnyObject {
  /// Whether a person sits there; otherwise no prompt is shown.
  var isInteractive: Bool { get }
  /// The columns that a line of text may take.
  var columns: Int { get }

  /// Reads a line; the prompt is shown only to a person.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - initial: What stands in the line already for a person to edit.
  /// - Returns: The line, or why there is none.
  func readLine(prompt: String, initial: String) -> ConsoleInput
  /// Writes a result, ending the line.
  func write(_ text: String)
  /// Writes a notice that is no result, ending the line.
  func writeNotice(_ text: String)
  /// Lets a line that is no command be called back while the program runs; it is never kept.
  func recall(_ words: String)
  /// Keeps a command in the history.
  func remember(_ command: String)
}

extension Console {
  /// Reads a line that begins empty.
  package func readLine(prompt: String) -> ConsoleInput { readLine(prompt: prompt, initial: "") }
}
