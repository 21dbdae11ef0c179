import Content
import SourceDiagnostics

/// The faults found so far in one screenplay.
final class ScreenplayReport {
  private let file: String
  private var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  /// Everything found, sorted by position, then rule, each once.
  var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted()
  }

  func add(
    _ fault: ScreenplayFault,
    at range: SourceRange,
    notes: [(LocalizedText, SourceRange)] = [],
    suggestions: [String] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: fault.rule,
        severity: fault.severity,
        message: fault.message,
        file: file,
        range: range,
        notes: notes.map { Diagnostic.Note($0, file: file, range: $1) },
        suggestions: suggestions
      )
    )
  }

  /// Reports a format that is not the one that this kind of file has.
  func expectFormat(_ format: String, in value: TextSlice) {
    guard value.folded.split(separator: " ").joined(separator: " ") != format else { return }
    add(.unknownFormat(value.text), at: value.range, suggestions: [format])
  }

  /// Returns what a line silences, or nil after reporting what is wrong with it.
  func suppression(_ value: TextSlice) -> RuleSuppression? {
    SuppressionReader.suppression(
      in: value.text,
      file: file,
      range: value.range,
      reportingTo: &diagnostics
    )
  }

  /// Reports a name that does not exist, with the names that are nearest.
  ///
  /// - Returns: The nearest name, or nil where none is near.
  @discardableResult
  func addUnknown(
    _ fault: ScreenplayFault,
    _ name: TextSlice,
    among names: some Sequence<String>
  ) -> String? {
    let suggestions = NearestNames.nearest(to: name.folded, among: names)
    add(fault, at: name.range, suggestions: suggestions)
    return suggestions.first
  }
}
