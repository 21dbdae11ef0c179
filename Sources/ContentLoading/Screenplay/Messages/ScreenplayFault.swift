import SourceDiagnostics

/// A kind of fault in a screenplay: its rule, how bad it is, and what is said of it.
///
/// The extensions of this type are the table of all messages about screenplays.
struct ScreenplayFault: Hashable, Sendable {
  let rule: String
  let severity: Severity
  let message: LocalizedText

  /// Creates a fault that keeps the role-play from being started.
  static func error(_ rule: String, _ japanese: String, en english: String) -> Self {
    Self(rule: rule, severity: .error, message: LocalizedText(japanese, en: english))
  }

  /// Creates a fault with which the role-play can still be started.
  static func warning(_ rule: String, _ japanese: String, en english: String) -> Self {
    Self(rule: rule, severity: .warning, message: LocalizedText(japanese, en: english))
  }
}

extension LocalizedText {
  static let firstHere = LocalizedText("先に書かれているのはここです。", en: "it is first written here.")
  static let otherHere = LocalizedText("同じ名前がここにあります。", en: "the same name is here.")
  static let openedHere = LocalizedText("ここで開いています。", en: "it is opened here.")
  static let winnerHere = LocalizedText("先に選ばれるのはここです。", en: "this one always comes first.")
}
