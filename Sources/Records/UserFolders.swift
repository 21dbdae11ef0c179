/// Where a user's data and state are kept, by the XDG Base Directory Specification.
package struct UserFolders: Hashable, Sendable {
  /// Data that must last: the journals of attempts.
  package let data: String
  /// State that may be lost: the history of commands.
  package let state: String

  /// Reads `XDG_DATA_HOME`, `XDG_STATE_HOME` and `HOME`; relative paths do not count, as the specification says.
  ///
  /// - Parameter environment: The variables of the process.
  package init(environment: [String: String]) {
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "."
    func folder(_ variable: String, _ standard: String) -> String {
      let base = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
      return "\(base ?? "\(home)/\(standard)")/otai"
    }
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
  }

  /// The folder of the journals.
  package var attempts: String { "\(data)/attempts" }

  /// The file that keeps the commands typed at the prompt.
  package var history: String { "\(state)/history" }
}
