import SourceDiagnostics

/// A template as its file writes it, before names are looked up.
struct TemplateDraft {
  /// The entries of a template's list.
  enum Key: CaseIterable {
    case acts, situations, clauses, speaker, tone, customer, presupposed, note, suppression

    /// The names that may be written; the first is the one that messages use.
    var names: [String] {
      switch self {
      case .acts: ["応対行為", "行為", "acts"]
      case .situations: ["場面", "situations", "situation"]
      case .clauses: ["条", "根拠", "clauses", "clause"]
      case .speaker: ["話してよい人", "speaker"]
      case .tone: ["調子", "tone"]
      case .customer: ["お客様の例", "customer"]
      case .presupposed: ["前提のことば", "presupposed"]
      case .note: ["控え", "note"]
      case .suppression: ["指摘の除外", "suppression"]
      }
    }

    /// The keys by all of their names.
    static let named: [String: Key] = Dictionary(
      allCases.flatMap { key in key.names.map { ($0, key) } }
    ) { first, _ in first }
  }

  let title: String
  let identifier: String?
  let heading: SourceRange
  /// The lines of the block quote without their signs.
  var wording: [LineSlice] = []
  /// The lines of each entry.
  var fields: [Key: [LineSlice]] = [:]

  /// The words of an entry over all of its lines; empty where there are none.
  func text(_ key: Key) -> String {
    var text = RunningText()
    for piece in fields[key] ?? [] {
      text.append(piece.text)
      text.breakSoftly()
    }
    return text.text
  }

  /// The names of an entry that lists some.
  func names(_ key: Key) -> [NameList.Entry] {
    (fields[key] ?? []).flatMap { NameList.entries(of: $0) }
  }
}
