import Foundation
import TestSupport

/// Keys that were pressed, one after the other, and what the whole screen showed after each.
///
/// `$ 60x14 …` starts the program in a window of that size, with arguments; `~ ` types the rest of the line at once, as an
/// input method commits it, where `<tab>`, `<return>`, `<backspace>`, `<left>` and `<ctrl-c>` stand for keys; `= 40x10` changes
/// the size of the window. Lines that begin with `| ` are the screen. Lines that begin with `# ` say what it is for.
struct ScreenTranscript {
  private enum Step {
    case start(columns: Int, rows: Int, arguments: [String])
    case type(String)
    case resize(columns: Int, rows: Int)
  }

  /// A step as it is written, what it does, and the screen after it.
  private struct Scene {
    let heading: [Substring]
    let step: Step
    var screen: [String]
  }

  private var scenes: [Scene] = []

  init(_ text: String) {
    var remarks: [Substring] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("|"), !scenes.isEmpty {
        scenes[scenes.count - 1].screen.append(String(line.dropFirst(2)))
      } else if let step = Self.step(line) {
        scenes.append(Scene(heading: remarks + [line], step: step, screen: []))
        remarks = []
      } else {
        remarks.append(line)
      }
    }
  }

  var text: String {
    scenes.flatMap { scene in
      scene.heading.map(String.init) + scene.screen.map { $0.isEmpty ? "|" : "| \($0)" }
    }
    .map { $0 + "\n" }.joined()
  }

  /// Plays the steps, each until the screen is as it was kept; returns the transcript as it comes out.
  ///
  /// - Parameters:
  ///   - installation: Where the program runs.
  ///   - isNew: Whether the screens are to be kept anew: then each step is waited for a while.
  /// - Returns: The transcript; where a screen does not come, it ends there with what the screen showed.
  /// - Throws: Where the program cannot be started or typed to.
  func replayed(at installation: Installation, keepingAnew isNew: Bool) throws -> ScreenTranscript {
    var result = self
    result.scenes = []
    var terminal: PseudoTerminal?
    var screen = VirtualScreen(columns: 1, rows: 1)
    var applied = 0
    for var scene in scenes {
      switch scene.step {
      case .start(let columns, let rows, let arguments):
        terminal = try installation.open(arguments, columns: columns, rows: rows)
        screen = VirtualScreen(columns: columns, rows: rows)
        applied = 0
      case .type(let keys): try terminal?.type(keys)
      case .resize(let columns, let rows):
        screen.resize(columns: columns, rows: rows)
        terminal?.resize(columns: columns, rows: rows)
      }
      guard let terminal else { continue }
      let update = {
        screen.apply(terminal.output[applied...])
        applied = terminal.output.count
      }
      let deadline = ContinuousClock.now + (isNew ? .seconds(3) : PseudoTerminal.patience)
      repeat {
        try terminal.watch(for: .milliseconds(50))
        update()
      } while (isNew || screen.lines != scene.screen) && ContinuousClock.now < deadline
      let isAsKept = screen.lines == scene.screen
      scene.screen = screen.lines
      result.scenes.append(scene)
      if !isNew, !isAsKept { break }
    }
    return result
  }

  private static func step(_ line: Substring) -> Step? {
    let words = line.dropFirst(2).split(separator: " ").map(String.init)
    let size = words.first?.split(separator: "x").compactMap { Int($0) } ?? []
    switch line.prefix(2) {
    case "$ " where size.count == 2:
      return .start(columns: size[0], rows: size[1], arguments: Array(words.dropFirst()))
    case "= " where size.count == 2: return .resize(columns: size[0], rows: size[1])
    case "~ ":
      return .type(keys.reduce(String(line.dropFirst(2))) { $0.replacing($1.0, with: $1.1) })
    default: return nil
    }
  }

  private static let keys = [
    ("<tab>", "\t"), ("<return>", "\r"), ("<backspace>", "\u{7F}"), ("<left>", "\u{1B}[D"),
    ("<ctrl-c>", "\u{3}"),
  ]
}
