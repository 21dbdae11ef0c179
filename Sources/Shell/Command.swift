import SourceDiagnostics

/// Something that the prompt does when it is told to by name.
struct Command: Hashable, Sendable {
  /// What is done.
  enum Action: Hashable, Sendable {
    case practice
    case listRolePlays
    case resume
    case lookup
    case take
    case assist
    case may
    case who
    case role
    case timer
    case warned
    case asked
    case promise
    case callForHelp
    case showPolicy
    case check
    case lint
    case hint
    case why
    case undo
    case retry
    case note
    case hold
    case transfer
    case record
    case end
    case writeRecord
    case scorecard
    case quiz
    case credo
    case help
    case quit
  }

  /// Where a command makes sense.
  enum Scope: Hashable, Sendable {
    case desk
    case call
    case anywhere
  }

  /// What stands behind the name, for completion and help.
  enum Argument: Hashable, Sendable {
    case none
    case rolePlay
    case policy
    case template
    case command
    /// Free words; the text names them in help.
    case words(LocalizedText)
  }

  let action: Action
  /// The names that are accepted: first the English one, then the Japanese one, then readings and other spellings.
  let names: [String]
  let scope: Scope
  let argument: Argument
  let summary: LocalizedText

  /// The name that is shown to people who read a language.
  func name(in language: Language) -> String {
    language == .japanese && names.count > 1 ? "：\(names[1])" : ":\(names[0])"
  }
}
