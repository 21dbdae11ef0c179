import Foundation
import TestSupport

/// What was typed at a terminal and what came of it.
///
/// A line that begins with `$ ` starts the program, one that begins with `> ` is typed, and the lines below it are what
/// the program shows. `> ^D` stands for Ctrl-D, `> ^C` for Ctrl-C. Lines that begin with `# ` say what the transcript is for.
struct TerminalTranscript {
  /// Something that a person does.
  enum Step: Hashable {
    case start([String])
    case enter(String)
    case press(key: Character)
    /// Nothing: a remark.
    case remark

    init?(line: Substring) {
      if line.hasPrefix("# ") {
        self = .remark
      } else if line.hasPrefix("$ otai") {
        self = .start(line.dropFirst(6).split(separator: " ").map(String.init))
      } else if line.hasPrefix("> ^"), line.count == 4, let letter = line.last, letter.isUppercase,
        let code = letter.asciiValue
      {
        self = .press(key: Character(Unicode.Scalar(code - 0x40)))
      } else if line.hasPrefix("> ") {
        self = .enter(String(line.dropFirst(2)))
      } else {
        return nil
      }
    }
  }

  let text: String

  /// Plays the steps of a transcript at a terminal; returns the transcript as it comes out.
  func replayed(at installation: Installation) throws -> TerminalTranscript {
    var lines: [Substring] = []
    var terminal: PseudoTerminal?
    for line in text.split(separator: "\n") {
      guard let step = Step(line: line) else { continue }
      lines.append(line)
      let answer: String
      switch step {
      case .remark: continue
      case .start(let arguments):
        let opened = try installation.open(arguments)
        terminal = opened
        answer = try opened.readToPrompt()
      case .enter(let words): answer = try terminal?.answer(toLine: words) ?? ""
      case .press(let key): answer = try terminal?.answer(to: String(key)) ?? ""
      }
      let shown = answer.hasSuffix("\n") ? answer.dropLast() : answer[...]
      if !shown.isEmpty { lines += shown.split(separator: "\n", omittingEmptySubsequences: false) }
    }
    return TerminalTranscript(text: lines.joined(separator: "\n") + "\n")
  }

  /// Returns the lines that are gone and those that are new, each with its number.
  func changes(since old: TerminalTranscript) -> String {
    let (oldLines, lines) = (old.text.split(separator: "\n"), text.split(separator: "\n"))
    return lines.difference(from: oldLines).map { change in
      switch change {
      case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
      case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
      }
    }
    .joined(separator: "\n")
  }
}
