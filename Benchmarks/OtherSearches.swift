import Foundation
import TestSupport

/// Searches the same templates with programs that anybody has, as yardsticks of the same run.
///
/// They find only what is typed as it is written, in no order of worth: SQLite by its trigrams, the two others line by line.
/// A program that is not there is left out.
struct OtherSearches {
  /// A program, and how it is asked for some queries.
  private enum Program: String, CaseIterable {
    case sqlite3
    case rg
    case fzf

    var name: String {
      switch self {
      case .sqlite3: "SQLite, trigrams"
      case .rg: "ripgrep, its start included"
      case .fzf: "fzf, its start included"
      }
    }
  }

  private let folder: TemporaryFolder
  private var texts: String { "\(folder.path)/texts.tsv" }

  /// Writes a line for each text into a file of its own.
  init(_ lines: some Sequence<String>) throws {
    folder = try TemporaryFolder()
    try lines.joined(separator: "\n").write(toFile: texts, atomically: true, encoding: .utf8)
  }

  /// Returns the mean microseconds of a query by each program that is there.
  ///
  /// - Parameter queries: What is looked for; SQLite's trigrams find nothing shorter than three letters.
  /// - Returns: The programs in one order.
  /// - Throws: Where a program that is there cannot be run.
  func results(for queries: [String]) throws -> [(name: String, microseconds: Double)] {
    try Program.allCases.compactMap { program in
      guard let path = Self.path(of: program.rawValue) else { return nil }
      let microseconds =
        switch program {
        case .sqlite3: try sqlite(path, queries.filter { $0.count >= 3 })
        case .rg: try mean(path, queries) { ["-F", "-m", "10", "-e", $0, texts] }
        case .fzf: try mean(path, queries) { ["--exact", "--no-sort", "--filter", $0] }
        }
      return (program.name, microseconds)
    }
  }

  /// Asks all queries in one session, so that neither its start nor the making of its index counts.
  private func sqlite(_ path: String, _ queries: [String]) throws -> Double {
    let database = "\(folder.path)/texts.db"
    try run(
      path,
      [database],
      """
      create virtual table t using fts5(text, tokenize='trigram');
      .mode tabs
      .import '\(texts)' t
      """,
      mayFindNothing: false
    )
    // Often enough that how long the program takes to start is lost in it.
    let rounds = 20
    let searches = (0..<rounds).flatMap { _ in queries }.map { query in
      "select rowid from t where text like '%\(query.filter { !"'%_".contains($0) })%' limit 10;"
    }
    let clock = ContinuousClock()
    let none = try clock.measure { try run(path, [database], "select 1;", mayFindNothing: false) }
    let all = try clock.measure {
      try run(path, [database], searches.joined(separator: "\n"), mayFindNothing: false)
    }
    return (all - none).microseconds / Double(max(1, searches.count))
  }

  private func mean(
    _ path: String,
    _ queries: [String],
    arguments: (String) -> [String]
  ) throws -> Double {
    let few = queries.prefix(20)
    let time = try ContinuousClock().measure {
      for query in few { try run(path, arguments(query), nil, mayFindNothing: true) }
    }
    return time.microseconds / Double(max(1, few.count))
  }

  /// Runs a program; it reads some text, or the file where there is none.
  private func run(
    _ path: String,
    _ arguments: [String],
    _ input: String?,
    mayFindNothing: Bool
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    if let input {
      let commands = "\(folder.path)/commands"
      try input.write(toFile: commands, atomically: true, encoding: .utf8)
      process.standardInput = FileHandle(forReadingAtPath: commands)
    } else {
      process.standardInput = FileHandle(forReadingAtPath: texts)
    }
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 || mayFindNothing else {
      throw CocoaError(.executableRuntimeMismatch)
    }
  }

  private static func path(of program: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
