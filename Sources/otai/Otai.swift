import ArgumentParser
import Foundation
import Shell

@main
struct Otai: ParsableCommand {
  static let configuration = CommandConfiguration(
    version: ProgramUsage.version,
    subcommands: [
      Practice.self, Quiz.self, Credo.self, Lookup.self, Assist.self, Check.self, Keypoint.self,
      Policy.self, Lint.self, Test.self, Rehearse.self, Approve.self, Report.self, Import.self,
      Export.self,
    ]
  )
  @OptionGroup var shared: SharedOptions
  func run() throws { throw ExitCode(shared.program.prompt()) }

  /// Runs what the arguments ask for; help and errors of usage speak the user's language.
  static func main() {
    let usage = ProgramUsage(
      arguments: Array(CommandLine.arguments.dropFirst()),
      environment: ProcessInfo.processInfo.environment
    )
    if let help = usage.help { return print(help) }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      usage.report(message(for: error), isWrongUsage: exitCode(for: error) == .validationFailure)
      Foundation.exit(exitCode(for: error).rawValue)
    }
  }
}

struct SharedOptions: ParsableArguments {
  @Option var content: String?
  @Option var lang: String?
  @Option var role: String?
  @Option var skills: String?
  @Flag var plain = false
  @Option var copyWith: String?
  var program: Program {
    Program(
      options: Program.Options(
        content: content,
        language: lang,
        isPlain: plain,
        copyCommand: copyWith,
        role: role,
        skills: skills
      ),
      environment: ProcessInfo.processInfo.environment
    )
  }
  func validate() throws {
    if let lang, !ProgramUsage.speaks(lang) { throw ValidationError("--lang \(lang)") }
  }
}

struct Practice: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var rolePlay: String?
  @Option var seed: UInt64?
  @Option var level: String?
  func run() throws { throw ExitCode(shared.program.practice(rolePlay, seed: seed, level: level)) }
  func validate() throws {
    if let level, !ProgramUsage.knows(level: level) { throw ValidationError("--level \(level)") }
  }
}

struct Quiz: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Flag var more = false
  func run() throws { throw ExitCode(shared.program.quiz(wantsMore: more)) }
}

struct Credo: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  func run() throws { throw ExitCode(shared.program.credo()) }
}

struct Lookup: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var words: [String]
  @Option var limit: UInt16 = 10
  @Flag var json = false
  @Flag var why = false
  func run() throws {
    throw ExitCode(
      shared.program.lookup(words, asJSON: json, limit: Int(limit), tellsWhy: why)
    )
  }
}

struct Assist: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var words: [String] = []
  @Flag var json = false
  func run() throws { throw ExitCode(shared.program.assist(words, asJSON: json)) }
}

struct Check: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var inputs: [String] = []
  @Option var authority = "none"
  @Flag var json = false
  func run() throws {
    throw ExitCode(shared.program.check(inputs, authority: authority, asJSON: json))
  }
}

struct Keypoint: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var inputs: [String] = []
  @Flag var json = false
  func run() throws { throw ExitCode(shared.program.keyPoints(inputs, asJSON: json)) }
}

struct Policy: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var reference: [String] = []
  func run() throws { throw ExitCode(shared.program.policy(reference.joined(separator: " "))) }
}

struct Lint: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var paths: [String] = []
  @Option var format = "text"
  func run() throws { throw ExitCode(shared.program.lint(paths, format: format)) }
}

struct Test: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var paths: [String] = []
  func run() throws { throw ExitCode(shared.program.test(paths)) }
}

struct Rehearse: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var rolePlay: String
  @Option var transcript: String
  @Option var seed: UInt64 = 1
  @Flag var json = false
  func run() throws {
    throw ExitCode(
      shared.program.rehearse(rolePlay, transcript: transcript, seed: seed, asJSON: json)
    )
  }
}

struct Approve: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var templates: [String] = []
  @Flag var all = false
  @Flag var stale = false
  @Option var by: String
  @Option var until: String?
  func run() throws {
    let choice: ApprovalChoice = stale ? .stale : all ? .all : .named(templates)
    throw ExitCode(shared.program.approve(choice, approver: by, until: until))
  }
  func validate() throws {
    let ways = [all, stale, !templates.isEmpty].count { $0 }
    if ways > 1 { throw ValidationError(ProgramUsage.oneWayToApprove) }
  }
}

struct Report: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var subject: String
  @Flag var json = false
  func run() throws { throw ExitCode(shared.program.report(on: subject, asJSON: json)) }
}

struct Import: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var file: String
  @Flag var write = false
  func run() throws { throw ExitCode(shared.program.importTemplates(file, writes: write)) }
}

struct Export: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var file: String
  @Option var encoding = "utf-8"
  func run() throws { throw ExitCode(shared.program.exportTemplates(file, encoding: encoding)) }
}
