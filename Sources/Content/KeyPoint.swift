package import SourceDiagnostics

/// A content that a case's author defines by examples.
package struct KeyPoint: Hashable, Sendable {
  package let name: String
  package let examples: [String]
  package let counterExamples: [String]
  /// Words that must occur in any inflection and writing: of each entry one alternative.
  package let words: [[String]]
  package let clauses: [ClauseReference]
  package let range: SourceRange

  package init(
    name: String,
    examples: [String],
    counterExamples: [String] = [],
    words: [[String]] = [],
    clauses: [ClauseReference] = [],
    range: SourceRange
  ) {
    self.name = name
    self.examples = examples
    self.counterExamples = counterExamples
    self.words = words
    self.clauses = clauses
    self.range = range
  }

  /// Hashes what tells the key points of a file apart; to hash all examples takes longer than to compare them.
  package func hash(into hasher: inout Hasher) { hasher.combine(range) }
}
