package import Content
package import JapaneseText

/// Grades what an operator says.
///
/// The same utterance in the same context always gets the same judgement.
package struct ReplyChecker: Sendable {
  private let tokenizer: any Tokenizer

  /// Creates a checker.
  ///
  /// - Parameters:
  ///   - tokenizer: What splits Japanese into words.
  ///   - knowledge: The company's tables: its wording, topics and public facts.
  ///   - criticalViolations: The violations whose findings are critical.
  package init(
    tokenizer: any Tokenizer,
    knowledge: CompanyKnowledge,
    criticalViolations: Set<Violation>
  ) {
    self.tokenizer = tokenizer
  }

  /// Returns what an utterance does and what it breaks.
  package func check(_ utterance: String, in context: ReplyContext) -> Judgement {
    Judgement()
  }

  /// Returns whether an utterance says what the author of a key point meant.
  package func match(_ keyPoint: KeyPoint, in utterance: String) -> KeyPointMatch {
    KeyPointMatch(keyPoint: keyPoint.name, isHit: false, range: nil, nearest: nil)
  }
}
