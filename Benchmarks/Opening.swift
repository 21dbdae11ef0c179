import Content
import ContentLoading
import Foundation
import JapaneseText
import MeCabTokenizer
import ReplyCheck

/// Measures how long it takes until the first reply is judged, and how much memory is held then.
///
/// Rules and tables are read once a program, so each time is taken in a process of its own.
struct Opening {
  /// What a process of its own opens.
  enum Part: String, CaseIterable {
    case dictionary
    case rules
    case documents
    /// All of these as the program opens them, until the first reply is judged.
    case everything
    /// The same when a file has changed, so that nothing was kept of the wordings.
    case everythingAnew
  }

  /// Milliseconds, and the most memory held in megabytes.
  struct Result {
    let milliseconds: Double
    let peakMegabytes: Double
  }

  /// Opens a part in this process and prints what that took.
  ///
  /// - Parameters:
  ///   - part: What is opened.
  ///   - content: The folder that holds the content.
  ///   - cache: Where the program keeps what it made of the wordings; nil to read them anew.
  /// - Throws: Where the content, the dictionary or the memory figures cannot be read.
  static func run(_ part: Part, content: String, cache: String?) throws {
    // The documents name matters of taste, which the rules know.
    if part == .documents { _ = RuleSet.standard }
    // What was opened is held until the time is taken, as in the program, where it stays.
    var opened: ContentLibrary?
    let clock = ContinuousClock()
    let began = clock.now
    switch part {
    case .dictionary: _ = try MeCabTokenizer().tokens(in: "はい")
    case .rules: judge(CompanyKnowledge(), [], NoTokens())
    case .documents: opened = try library(content, cache)
    case .everything, .everythingAnew:
      let library = try library(content, cache)
      judge(library.knowledge, library.rubric.criticalViolations, try MeCabTokenizer())
      opened = library
    }
    let time = began.duration(to: clock.now).milliseconds
    withExtendedLifetime(opened) {}
    print(time, try peakMegabytes())
  }

  /// Opens a part in some processes, one after the other.
  static func results(_ part: Part, runs: Int) throws -> [Result] {
    let cache = FileManager.default.temporaryDirectory
      .appendingPathComponent("otai-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: cache) }
    // The first process makes what the others find.
    return try (0...runs).map { _ in
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      process.arguments = [part.rawValue] + (part == .everythingAnew ? [] : [cache.path])
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      guard numbers.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
      return Result(milliseconds: numbers[0], peakMegabytes: numbers[1])
    }
    .suffix(runs)
  }

  private static func library(_ content: String, _ cache: String?) throws -> ContentLibrary {
    ContentLoader(
      folder: try ContentFolder(path: content),
      cache: cache.map(ContentCache.init(folder:))
    )
    .load(.desk)
  }

  private static func judge(
    _ knowledge: CompanyKnowledge,
    _ criticalViolations: Set<Violation>,
    _ tokenizer: any Tokenizer
  ) {
    let checker = ReplyChecker(
      tokenizer: tokenizer,
      knowledge: knowledge,
      criticalViolations: criticalViolations
    )
    _ = checker.check("はい、かしこまりました。", in: ReplyContext())
  }

  /// Reads the high-water mark of resident memory that the kernel keeps.
  private static func peakMegabytes() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return Double(line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }
}

/// Knows one word, so that what the rules cost is measured without a dictionary.
private struct NoTokens: Tokenizer {
  func tokens(in text: String) -> [Token] {
    [
      Token(
        DictionaryWord(
          surface: text,
          baseForm: text,
          reading: "",
          partOfSpeech: .other,
          subclass: "",
          conjugation: "",
          isPersonalName: false
        ),
        at: 0..<text.unicodeScalars.count
      )
    ]
  }
}
