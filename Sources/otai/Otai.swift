import ArgumentParser
import Shell

/// Otai 応対: trains call-centre operators and hands them approved wording.
struct Otai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "otai",
    version: ProgramUsage.version,
    subcommands: [
      Practice.self, Lookup.self, Check.self, Keypoint.self, Policy.self, Lint.self, Test.self,
      Rehearse.self, Approve.self,
    ]
  )
  @OptionGroup var shared: SharedOptions

  func run() throws { throw ExitCode(shared.program.prompt()) }
}

struct Practice: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var rolePlay: String?
  @Option var seed: UInt64?

  func run() throws { throw ExitCode(shared.program.practice(rolePlay, seed: seed)) }
}

struct Lookup: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var words: [String]
  @Option var limit = 10
  @Flag var json = false

  func run() throws {
    throw ExitCode(shared.program.lookup(words, asJSON: json, limit: limit))
  }
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
  @Flag var json = false

  func run() throws { throw ExitCode(shared.program.keyPoints()) }
}

struct Policy: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var reference: [String] = []

  func run() throws { throw ExitCode(shared.program.policy(reference.joined(separator: " "))) }
}

struct Lint: ParsableCommand {
  @OptionGroup var shared: SharedOptions
  @Argument var paths: [String] = []
  @Option var format = LintFormat.text

  enum LintFormat: String, ExpressibleByArgument {
    case text
    case json
  }

  func run() throws { throw ExitCode(shared.program.lint(paths, asJSON: format == .json)) }
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
  @Option var by: String
  @Option var until: String?

  func run() throws {
    throw ExitCode(
      shared.program.approve(templates, isAll: all, approver: by, until: until)
    )
  }
}
