import CPseudoTerminal
import Glibc

/// Starts other programs.
enum Spawn {
  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: The program's absolute path.
  ///   - arguments: The arguments without the program's name.
  ///   - environment: All variables that the program gets.
  ///   - folder: The folder in which it starts.
  ///   - streams: What standard input, output and error are opened on.
  ///   - inOwnSession: Whether a terminal among the streams becomes its own, so that Ctrl-C reaches it alone.
  /// - Returns: The process, to be waited for.
  /// - Throws: `PseudoTerminal.Failure` where it cannot be started.
  static func start(
    _ program: String,
    arguments: [String],
    environment: [String: String],
    folder: String,
    streams: (input: String, output: String, error: String),
    inOwnSession: Bool
  ) throws -> pid_t {
    let words = ([program] + arguments).map { (word: String) in strdup(word) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    let paths = [streams.input, streams.output, streams.error].map { (path: String) in strdup(path)
    }
    defer { for text in words + variables + paths { free(text) } }
    var process: pid_t = 0
    let error = otai_start(
      program,
      words,
      variables,
      folder,
      paths.map { UnsafePointer<CChar>($0) },
      inOwnSession,
      &process
    )
    guard error == 0 else {
      throw PseudoTerminal.Failure(
        description: "\(program) cannot be started: \(String(cString: strerror(error)))"
      )
    }
    return process
  }

  /// Waits until a program has ended; returns its exit status, or 128 and the number of the signal that ended it.
  static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
