import CPseudoTerminal
import Glibc

/// A program at a terminal of its own, with a test in the place of the person who sits there.
///
/// Nothing waits for a fixed time: reading waits with poll(2) until what is expected is there, or a deadline has passed.
package final class PseudoTerminal {
  /// What went wrong at the terminal.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// How long a test waits for anything at all.
  package static let patience = Duration.seconds(30)

  /// Everything that came to the screen, as bytes.
  package private(set) var output: [UInt8] = []
  /// Whether no program is at the terminal any more.
  package private(set) var hasEnded = false
  /// The bytes of the output that tests have read.
  private var read = 0
  private let master: Int32
  /// The number by which the system knows the program.
  package let process: Int32
  private var status: Int32?

  /// Starts a program in a session of its own, with the terminal as its standard input, output and error.
  ///
  /// - Parameters:
  ///   - program: The program's absolute path.
  ///   - arguments: The arguments without the program's name.
  ///   - environment: All variables that the program gets.
  ///   - folder: The folder in which it starts.
  ///   - columns: The width of the window.
  ///   - rows: Its height.
  /// - Throws: `Failure` where that cannot be done.
  package init(
    program: String,
    arguments: [String] = [],
    environment: [String: String],
    folder: String,
    columns: Int = 80,
    rows: Int = 40
  ) throws {
    var name = [CChar](repeating: 0, count: 256)
    master = otai_open_terminal(UInt16(rows), UInt16(columns), &name, name.count)
    guard master >= 0 else { throw Self.failure("no pseudo terminal is to be had") }
    let screen = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
      as: UTF8.self
    )
    process = try Spawn.start(
      program,
      arguments: arguments,
      environment: environment,
      folder: folder,
      streams: (screen, screen, screen),
      inOwnSession: true
    )
  }

  deinit {
    if status == nil { kill() }
    close(master)
  }

  // MARK: The keyboard

  /// Types text, and reads what comes to the screen meanwhile.
  package func type(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    let deadline = ContinuousClock.now + Self.patience
    while !bytes.isEmpty {
      try wait(for: Int16(POLLIN | POLLOUT), until: deadline)
      drain()
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0, errno != EAGAIN, errno != EINTR { throw Self.failure("typing failed") }
      if count > 0 { bytes = bytes.dropFirst(count) }
    }
  }

  /// Types a line and the return key.
  package func enter(_ line: String) throws {
    try type(line + "\r")
  }

  /// Changes the size of the window, which the program is told.
  package func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  // MARK: The screen

  /// Reads until the unread text, as people see it, is what was waited for; returns that text.
  ///
  /// - Parameters:
  ///   - acceptingEnd: Whether the end of the program is as good.
  ///   - isComplete: Looks at the unread text.
  /// - Returns: The unread text, which then counts as read.
  /// - Throws: `Failure`, which shows the unread text, when it does not come.
  @discardableResult
  package func read(
    acceptingEnd: Bool = false,
    until isComplete: (String) -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      hasEnded = !drain()
      let text = PlainScreen.text(of: output[read...])
      if isComplete(text) || (hasEnded && acceptingEnd) {
        read = output.count
        return text
      }
      guard !hasEnded else {
        throw Failure(description: "the program ended; the screen shows:\n\(text)")
      }
      do {
        try wait(for: Int16(POLLIN), until: deadline)
      } catch {
        throw Failure(description: "\(error); the screen shows:\n\(text)")
      }
    }
  }

  /// Takes over what comes to the screen within a time.
  package func watch(for time: Duration) throws {
    let deadline = ContinuousClock.now + time
    while drain(), ContinuousClock.now < deadline {
      try wait(for: Int16(POLLIN), until: deadline, orFail: false)
    }
  }

  /// The text that no test has read yet.
  package var unread: String { PlainScreen.text(of: output[read...]) }

  /// Reads until the program has left the terminal; returns the unread text and the exit status.
  ///
  /// A program that a signal ended has 128 and the signal's number, as a shell counts.
  package func readToEnd() throws -> (text: String, status: Int32) {
    let deadline = ContinuousClock.now + Self.patience
    while drain() {
      try wait(for: Int16(POLLIN), until: deadline)
    }
    hasEnded = true
    let text = PlainScreen.text(of: output[read...])
    read = output.count
    let status = status ?? Spawn.wait(for: process)
    self.status = status
    return (text, status)
  }

  /// Ends the program at once, as a power cut would; what it had written can still be read.
  package func kill() {
    Glibc.kill(process, SIGKILL)
    status = Spawn.wait(for: process)
    hasEnded = !drain()
  }

  // MARK: Waiting

  private func wait(
    for events: Int16,
    until deadline: ContinuousClock.Instant,
    orFail: Bool = true
  ) throws {
    var state = pollfd(fd: master, events: events, revents: 0)
    let left = max(0, ContinuousClock.now.duration(to: deadline) / Duration.milliseconds(1))
    let count = poll(&state, 1, Int32(left.rounded(.up)))
    if count == 0, orFail {
      throw Failure(description: "nothing came in time")
    }
  }

  /// Takes over what has come; returns false when nothing can come any more.
  @discardableResult
  private func drain() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(master, &buffer, buffer.count)
      if count > 0 {
        output += buffer[..<count]
      } else if count < 0, errno == EINTR {
        continue
      } else {
        // EIO: the last program has left the terminal.
        return count < 0 && errno == EAGAIN
      }
    }
  }

  private static func failure(_ what: String) -> Failure {
    Failure(description: "\(what): \(String(cString: strerror(errno)))")
  }
}
