import Foundation
import TestSupport

/// Starts the program at a terminal of its own, with the folders of somebody who has never used it.
struct Start {
  private let program: String
  private let content: String
  private let home: TemporaryFolder

  init(program: String, content: String) throws {
    self.program = program
    self.content = content
    home = try TemporaryFolder()
  }

  /// Returns the time until the prompt is on the screen, and the most memory that the program held till then.
  func atPrompt() throws -> (milliseconds: Double, peakMegabytes: Double) {
    let clock = ContinuousClock()
    let began = clock.now
    let terminal = try open([])
    _ = try terminal.read { $0.contains("応対> ") }
    let time = began.duration(to: clock.now)
    let peak = try peakKilobytes(of: terminal.process)
    terminal.kill()
    return (time.milliseconds, Double(peak) / 1024)
  }

  /// Returns the time until the program has told its version and ended.
  func millisecondsToVersion() throws -> Double {
    let clock = ContinuousClock()
    let began = clock.now
    let terminal = try open(["--version"])
    _ = try terminal.readToEnd()
    return began.duration(to: clock.now).milliseconds
  }

  private func open(_ arguments: [String]) throws -> PseudoTerminal {
    try PseudoTerminal(
      program: program,
      arguments: arguments,
      environment: [
        "HOME": home.path, "TERM": "xterm", "LANG": "C.UTF-8", "OTAI_CONTENT": content,
        "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
      ],
      folder: content
    )
  }

  /// Reads the high-water mark of resident memory that the kernel keeps.
  private func peakKilobytes(of process: Int32) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
