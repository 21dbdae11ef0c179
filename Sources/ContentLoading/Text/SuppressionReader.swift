import Content
import ReplyCheck
import SourceDiagnostics

/// Reads what trainers write to silence a rule: its identifier, and a reason.
enum SuppressionReader {
  /// The rules that a suppression may name: those that find something that people are shown.
  private static let known: [String] = RuleSet.standard.findingRules + [Finding.companyWording]
  private static let names = Set(known)

  /// Returns a line such as 「keigo-sorry 社名に入っているため」 taken apart, or nil with a diagnostic.
  static func suppression(
    in line: String,
    file: String,
    range: SourceRange,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> RuleSuppression? {
    let text = Width.folded(line)
    let words = text.split(maxSplits: 1) { $0 == " " || $0 == "\t" || $0 == "　" }
    return suppression(
      of: words.first.map(String.init) ?? "",
      because: words.count == 2 ? words[1].trimmed : "",
      file: file,
      range: range,
      reportingTo: &diagnostics
    )
  }

  /// Returns a suppression, or nil with a diagnostic where the rule is unknown or the reason is missing.
  static func suppression(
    of name: String,
    because reason: String,
    file: String,
    range: SourceRange,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> RuleSuppression? {
    let rule = Width.folded(name)
    if !names.contains(rule) {
      diagnostics.append(
        Diagnostic(
          rule: "unknown-rule",
          severity: .error,
          message: Messages.unknownRule(name),
          file: file,
          range: range,
          suggestions: NearestNames.nearest(to: rule, among: known)
        )
      )
      return nil
    }
    guard !reason.isEmpty else {
      diagnostics.append(
        Diagnostic(
          rule: "suppression-without-reason",
          severity: .error,
          message: Messages.suppressionWithoutReason(rule),
          file: file,
          range: range
        )
      )
      return nil
    }
    return RuleSuppression(rule: rule, reason: reason, file: file, range: range)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
