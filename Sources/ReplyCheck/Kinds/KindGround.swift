package import Content

/// A kind of call, with the words that show it.
package struct KindGround: Hashable, Codable, Sendable {
  package let kind: CustomerKind
  /// Unicode scalars of the customer's words as given, half-open.
  package let range: Range<Int>
  /// The identifier of the rule that found it, `learned-…` where the model did.
  package let rule: String

  package init(kind: CustomerKind, range: Range<Int>, rule: String) {
    self.kind = kind
    self.range = range
    self.rule = rule
  }
}
