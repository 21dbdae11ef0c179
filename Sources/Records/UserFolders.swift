import Foundation

/// Where a user's data and state are kept, by the XDG Base Directory Specification.
package struct UserFolders: Hashable, Sendable {
  /// Data that must last: the journals of attempts.
  package let data: String
  /// State that may be lost: the history of commands, and which wordings were used.
  package let state: String
  /// What the user has set.
  package let config: String
  /// What can be made anew.
  package let cache: String

  /// Reads `XDG_DATA_HOME`, `XDG_STATE_HOME`, `XDG_CONFIG_HOME`, `XDG_CACHE_HOME` and `HOME`; relative paths do not count, as the specification says.
  ///
  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - accountHome: The home folder that the user's account names, for where `HOME` does not.
  package init(
    environment: [String: String],
    accountHome: @autoclosure () -> String = NSHomeDirectory()
  ) {
    func absolute(_ variable: String) -> String? {
      environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    func folder(_ variable: String, _ standard: String) -> String {
      let base = absolute(variable) ?? "\(absolute("HOME") ?? accountHome())/\(standard)"
      return "\(base)/otai"
    }
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
    config = folder("XDG_CONFIG_HOME", ".config")
    cache = folder("XDG_CACHE_HOME", ".cache")
  }

  /// The folder of the journals.
  package var attempts: String { "\(data)/attempts" }

  /// The file of the answers given in the quiz.
  package var quiz: String { "\(data)/quiz.jsonl" }

  /// The file of the user's own lines of conduct.
  package var credo: String { "\(data)/credo.txt" }

  /// The file of what was taken and looked for at the desk.
  package var usage: String { "\(state)/usage.jsonl" }

  /// The file that says who sits at the desk.
  package var settings: String { "\(config)/settings.yaml" }

  /// The file that keeps the commands typed at the prompt.
  package var history: String { "\(state)/history" }
}
