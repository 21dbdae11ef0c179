/// A line of a screenplay, by its kind.
struct ScreenplayLine: Hashable, Sendable {
  /// What a line is, by how it begins.
  enum Kind: Hashable, Sendable {
    case blank
    /// `#`, `##`, `###`; deeper ones exist only as mistakes.
    case heading(level: Int)
    /// `- …`
    case item
    /// `> …`
    case quote
    /// `---`
    case fence
    /// Nothing of the above.
    case other
  }

  let kind: Kind
  /// What stands behind the sign that makes the kind, trimmed.
  let content: TextSlice
  /// The whole line, trimmed.
  let whole: TextSlice
}
