import Foundation
import Records
import TestSupport

/// The program of this build with folders of its own, as somebody has it who starts it for the first time.
final class Installation {
  /// Everything that the program may write to lies in here.
  let folder: TemporaryFolder
  /// All variables that the program gets.
  var environment: [String: String]

  /// Makes the folders.
  ///
  /// - Parameters:
  ///   - content: The content folder; the sample company's where it is nil.
  ///   - variables: What the environment has besides, or instead.
  /// - Throws: Where they cannot be made.
  init(content: String? = nil, variables: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    environment = [
      "HOME": folder.path,
      "XDG_DATA_HOME": "\(folder.path)/data",
      "XDG_STATE_HOME": "\(folder.path)/state",
      "OTAI_CONTENT": content ?? Self.packageFolder,
      "TERM": "xterm",
      "LANG": "C.UTF-8",
      // What the machine's owner set up for Readline must not matter.
      "INPUTRC": "/dev/null",
    ].merging(variables) { _, new in new }
  }

  /// The program, which the build puts beside the tests.
  static var program: String { BuiltProgram.path(of: "otai") }

  /// The folder of `Package.swift`, which holds the sample company's content.
  static var packageFolder: String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let package = tests.deletingLastPathComponent().deletingLastPathComponent()
    return String(package.path(percentEncoded: false).dropLast())
  }

  /// Opens the program at a terminal.
  func open(
    _ arguments: [String] = [],
    columns: Int = 1000,
    rows: Int = 40
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      program: Self.program,
      arguments: arguments,
      environment: environment,
      folder: folder.path,
      columns: columns,
      rows: rows
    )
  }

  /// Runs the program without a terminal.
  func run(_ arguments: [String] = [], input: String = "") throws -> PlainRun {
    try PlainRun(
      program: Self.program,
      arguments: arguments,
      input: input,
      environment: environment,
      folder: folder.path
    )
  }

  /// The journals that the program keeps.
  var journals: AttemptFolder {
    get throws { try AttemptFolder(path: "\(folder.path)/data/otai/attempts") }
  }

  /// The file of the history.
  var history: String { "\(folder.path)/state/otai/history" }
}

extension PseudoTerminal {
  /// What the program shows where it waits for a line.
  static let prompts = ["応対> ", "あなた> ", "答え> ", "一文> ", "記録> ", "otai> ", "you> "]

  /// Reads until the program waits for the next line, or has ended; returns what it showed.
  func readToPrompt() throws -> String {
    let text = try read(acceptingEnd: true) { text in
      Self.prompts.contains { text.hasSuffix("\n\($0)") || text == $0 }
    }
    guard let prompt = Self.prompts.first(where: text.hasSuffix) else { return text }
    return String(text.dropLast(prompt.count))
  }

  /// Types keys and returns what the program shows behind them, up to the next prompt.
  ///
  /// - Parameter keys: The keys with the one that ends them, such as return or Ctrl-D.
  /// - Returns: The text without the prompt; what the terminal shows of the keys does not count.
  /// - Throws: Where no prompt comes.
  func answer(to keys: String) throws -> String {
    try type(keys)
    // First comes what the terminal shows of the keys.
    let text = try read(acceptingEnd: true) { text in
      Self.prompts.contains { text.hasSuffix("\n\($0)") }
    }
    guard let end = text.firstIndex(of: "\n") else { return "" }
    let answer = text[text.index(after: end)...]
    guard let prompt = Self.prompts.first(where: answer.hasSuffix) else { return String(answer) }
    return String(answer.dropLast(prompt.count))
  }

  /// Enters a line and returns what the program shows behind it, up to the next prompt.
  func answer(toLine line: String) throws -> String {
    try answer(to: line + "\r")
  }
}
