import CReadline
import Glibc

/// Reads lines from a person at a terminal, through GNU Readline.
///
/// Editing, completion and history work over characters of any width. Readline's state is global: make one editor and use
/// it from one thread.
package final class LineEditor {
  /// What reading a line gave.
  package enum Result: Hashable, Sendable {
    case line(String)
    /// One of the candidates that were shown below the line was taken, by its number from 1 on.
    case taken(Int, line: String)
    /// Ctrl-C dropped the line.
    case interrupted
    case endOfInput
  }

  /// Returns what the line may go on with.
  ///
  /// Gets the line up to the cursor and the part of it that is to be replaced; returns full replacements of that part.
  package typealias Completer = (_ line: String, _ word: String) -> [String]

  /// Returns what the line typed so far would find, a line of fewer columns than these for each, at most so many.
  package typealias Narrower = (_ line: String, _ columns: Int, _ limit: Int) -> [String]

  private let hooks: Hooks
  private let historyFile: String?
  /// The line that the file got last; it gets no line twice running.
  private var lastKept: String?

  /// Prepares the terminal.
  ///
  /// - Parameters:
  ///   - historyFile: The file that keeps the history, or nil to keep none. It exists already.
  ///   - completer: Called on the thread that reads, while the person waits.
  ///   - narrower: Called likewise after every key; nil shows nothing below the line.
  package init(historyFile: String?, completer: @escaping Completer, narrower: Narrower? = nil) {
    self.historyFile = historyFile
    hooks = Hooks(completer, narrower)
    let context = Unmanaged.passUnretained(hooks).toOpaque()
    otai_readline_start("otai", completionCandidates, context)
    if narrower != nil { otai_readline_narrow(narrowedLines, context) }
    if let historyFile {
      otai_readline_load_history(historyFile, 1000)
    }
  }

  deinit {
    otai_readline_narrow(nil, nil)
    otai_readline_start("otai", nil, nil)
  }

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - prompt: What to show; colours are wrapped in `\u{1}` and `\u{2}`.
  ///   - initial: What stands in the line already, to be edited.
  /// - Returns: The line without its end; bytes that are no UTF-8 become U+FFFD.
  package func readLine(prompt: String, initial: String = "") -> Result {
    var isInterrupted = false
    guard let line = otai_readline_read(prompt, initial, &isInterrupted) else {
      return isInterrupted ? .interrupted : .endOfInput
    }
    defer { free(line) }
    if isInterrupted { return .interrupted }
    let number = Int(otai_readline_taken())
    return number > 0
      ? .taken(number, line: String(cString: line)) : .line(String(cString: line))
  }

  /// Puts a line into the history, and into its file.
  ///
  /// A file that cannot be written costs the entry, not the session.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - isKept: Whether the file keeps it, too; otherwise it is gone with the program.
  package func remember(_ line: String, isKept: Bool) {
    let isNew = otai_readline_remember(line)
    guard isKept, isNew, line != lastKept else { return }
    lastKept = line
    if let historyFile {
      _ = otai_readline_save_last(historyFile)
    }
  }
}

/// Carries Swift closures through Readline's C interface.
private final class Hooks {
  let completer: LineEditor.Completer
  let narrower: LineEditor.Narrower?

  init(_ completer: @escaping LineEditor.Completer, _ narrower: LineEditor.Narrower?) {
    self.completer = completer
    self.narrower = narrower
  }
}

/// A list that C takes over: malloc'd strings that end with nil.
private typealias OwnedList = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// The C function that Readline's completion calls.
private func completionCandidates(
  context: UnsafeMutableRawPointer?,
  line: UnsafePointer<CChar>?,
  start: Int32,
  end: Int32
) -> OwnedList? {
  guard let context, let line else { return nil }
  let hooks = Unmanaged<Hooks>.fromOpaque(context).takeUnretainedValue()
  let bytes = UnsafeRawBufferPointer(start: line, count: strlen(line))
  let upToCursor = String(decoding: bytes.prefix(Int(end)), as: UTF8.self)
  let word = String(decoding: bytes.prefix(Int(end)).dropFirst(Int(start)), as: UTF8.self)
  return owned(hooks.completer(upToCursor, word))
}

/// The C function that is called after every key.
private func narrowedLines(
  context: UnsafeMutableRawPointer?,
  line: UnsafePointer<CChar>?,
  columns: Int32,
  limit: Int32
) -> OwnedList? {
  guard let context, let line else { return nil }
  let hooks = Unmanaged<Hooks>.fromOpaque(context).takeUnretainedValue()
  let lines = hooks.narrower?(String(cString: line), Int(columns), Int(limit)) ?? []
  return owned(lines)
}

/// Returns a copy of some texts for C; nil for none.
private func owned(_ texts: [String]) -> OwnedList? {
  guard !texts.isEmpty else { return nil }
  let stride = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
  guard let memory = calloc(texts.count + 1, stride) else { return nil }
  let pointers = memory.bindMemory(
    to: UnsafeMutablePointer<CChar>?.self,
    capacity: texts.count + 1
  )
  for (index, text) in texts.enumerated() {
    pointers[index] = strdup(text)
  }
  return pointers
}
