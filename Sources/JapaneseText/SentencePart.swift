/// A stretch of a sentence with one predicate.
package struct SentencePart: Hashable, Sendable {
  /// How a clause leads on to the next.
  package enum Link: String, Hashable, Sendable {
    case reason
    case contrast
    case condition
    case sequence
    /// The sentence ends here.
    case end
  }

  /// Where the clause stands, in scalars of the text, with the marks at its end.
  package let range: Range<Int>
  /// Its tokens, by their places among the tokens of the text.
  package let tokens: Range<Int>
  package let predicate: Predicate
  package let link: Link
  /// The place of its sentence among the sentences of the text.
  package let sentence: Int
}

/// A stretch of text that ends where a speaker stops.
package struct Sentence: Hashable, Sendable {
  /// Where the sentence stands, in scalars of the text.
  package let range: Range<Int>
  /// Its clauses, by their places among the clauses of the text; never empty.
  package let clauses: Range<Int>
  package let isQuestion: Bool
}
