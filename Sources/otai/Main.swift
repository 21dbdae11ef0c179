import ArgumentParser
import Foundation
import Shell

/// The options of every command.
struct SharedOptions: ParsableArguments {
  @Option var content: String?
  @Option var lang: String?
  @Flag var plain = false

  var program: Program {
    Program(
      options: Program.Options(content: content, language: lang, isPlain: plain),
      environment: ProcessInfo.processInfo.environment
    )
  }
}

@main
enum Main {
  /// Parses the arguments and runs what they ask for; help and errors of usage speak the user's language.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let usage = ProgramUsage(
      arguments: arguments,
      environment: ProcessInfo.processInfo.environment
    )
    if usage.isAskedForHelp {
      print(usage.help)
      return
    }
    do {
      var command = try Otai.parseAsRoot(arguments)
      try command.run()
    } catch {
      let code = Otai.exitCode(for: error)
      if code == .validationFailure {
        usage.report(Otai.message(for: error))
      } else if !Otai.message(for: error).isEmpty {
        print(Otai.fullMessage(for: error))
      }
      exit(code.rawValue)
    }
  }
}
