package import SourceDiagnostics

/// A trainer's word that a rule's findings are not wanted somewhere, and why.
package struct RuleSuppression: Hashable, Sendable {
  /// The identifier of the rule.
  package let rule: String
  /// Never empty: without a reason nothing is suppressed.
  package let reason: String
  package let file: String
  package let range: SourceRange

  package init(rule: String, reason: String, file: String, range: SourceRange) {
    self.rule = rule
    self.reason = reason
    self.file = file
    self.range = range
  }
}
