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
    /// Ctrl-C dropped the line.
    case interrupted
    case endOfInput
  }

  /// Returns what the line may go on with.
  ///
  /// Gets the line up to the cursor and the part of it that is to be replaced; returns full replacements of that part.
  package typealias Completer = (_ line: String, _ word: String) -> [String]

  private let completion: Completion
  private let historyFile: String?
  /// The line that the file got last; it gets no line twice running.
  private var lastKept: String?

  /// Prepares the terminal.
  ///
  /// - Parameters:
  ///   - historyFile: The file that keeps the history, or nil to keep none. It exists already.
  ///   - completer: Called on the thread that reads, while the person waits.
  package init(historyFile: String?, completer: @escaping Completer) {
    self.historyFile = historyFile
    completion = Completion(completer)
    otai_readline_start(
      "otai",
      completionCandidates,
      Unmanaged.passUnretained(completion).toOpaque()
    )
    if let historyFile {
      otai_readline_load_history(historyFile, 1000)
    }
  }

  deinit {
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
    return isInterrupted ? .interrupted : .line(String(cString: line))
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

/// Carries a Swift closure through Readline's C interface.
private final class Completion {
  let completer: LineEditor.Completer

  init(_ completer: @escaping LineEditor.Completer) {
    self.completer = completer
  }
}

/// The C function that Readline's completion calls; returns a malloc'd list that ends with nil.
private func completionCandidates(
  context: UnsafeMutableRawPointer?,
  line: UnsafePointer<CChar>?,
  start: Int32,
  end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  guard let context, let line else { return nil }
  let completion = Unmanaged<Completion>.fromOpaque(context).takeUnretainedValue()
  let bytes = UnsafeRawBufferPointer(start: line, count: strlen(line))
  let upToCursor = String(decoding: bytes.prefix(Int(end)), as: UTF8.self)
  let word = String(decoding: bytes.prefix(Int(end)).dropFirst(Int(start)), as: UTF8.self)
  let candidates = completion.completer(upToCursor, word)
  guard !candidates.isEmpty else { return nil }
  let stride = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
  guard let memory = calloc(candidates.count + 1, stride) else { return nil }
  let pointers = memory.bindMemory(
    to: UnsafeMutablePointer<CChar>?.self,
    capacity: candidates.count + 1
  )
  for (index, candidate) in candidates.enumerated() {
    pointers[index] = strdup(candidate)
  }
  return pointers
}
