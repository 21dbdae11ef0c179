/// How results are set on a screen: colours where they may be used, plain words otherwise.
package struct Style: Hashable, Sendable {
  /// What a stretch of text is.
  package enum Role: Hashable, Sendable {
    case heading
    case customer
    case supervisor
    case narration
    case advice
    case good
    case bad
    case faint
  }

  private let usesColour: Bool
  /// Whether ornaments are left out, for screen readers.
  package let isPlain: Bool

  package init(usesColour: Bool, isPlain: Bool) {
    self.usesColour = usesColour && !isPlain
    self.isPlain = isPlain
  }

  /// A style without colours.
  package static let uncoloured = Style(usesColour: false, isPlain: false)

  /// Returns the text as the role is shown; every line is set by itself.
  package func callAsFunction(_ role: Role, _ text: String) -> String {
    guard usesColour, !text.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\u{1B}[\(code(of: role))m\($0)\u{1B}[0m" }
      .joined(separator: "\n")
  }

  /// Returns a prompt, its colour codes marked so that Readline does not count them.
  package func prompt(_ text: String) -> String {
    usesColour ? "\u{1}\u{1B}[1m\u{2}\(text)\u{1}\u{1B}[0m\u{2}" : text
  }

  private func code(of role: Role) -> String {
    switch role {
    case .heading: "1"
    case .customer: "36"
    case .supervisor: "35"
    case .narration, .faint: "2"
    case .advice: "33"
    case .good: "32"
    case .bad: "31"
    }
  }
}
