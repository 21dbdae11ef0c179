/// The names of gaps that a call on the line fills.
package struct CallGaps: Sendable {
  /// Words of the customer that are repeated.
  let quote: String
  /// The department that decides about the matter.
  let department: String

  /// Names the gaps.
  package init(quote: String, department: String) {
    self.quote = quote
    self.department = department
  }

  /// Whether a gap is one of them.
  package func contains(_ gap: String) -> Bool { gap == quote || gap == department }
}
