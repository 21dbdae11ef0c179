/// A text taken apart: sentences, clauses with their predicates, and what is only quoted.
package struct TextAnalysis: Sendable {
  package let text: NormalizedText
  package let tokens: [Token]
  package let sentences: [Sentence]
  package let clauses: [SentencePart]
  /// What is said to have been said, in scalars of the text, ascending; it performs nothing.
  package let quotations: [Range<Int>]
  /// The clause of each scalar.
  private let clauseOfScalar: [Int32]

  /// Takes a text apart; the effort grows with its length.
  ///
  /// - Parameters:
  ///   - text: The text in the agreed spelling.
  ///   - tokens: The tokens of `text.text`.
  package init(text: NormalizedText, tokens: [Token]) {
    self.text = text
    self.tokens = tokens
    let brackets = Quotations.bracketed(in: text.scalars)
    var splitter = ClauseSplitter(text: text, tokens: tokens, brackets: brackets)
    splitter.split()
    sentences = splitter.sentences
    clauses = splitter.clauses
    quotations = Quotations.all(in: text, brackets: brackets, clauses: splitter.clauses)
    var clauseOfScalar = Array(repeating: Int32(0), count: text.scalars.count)
    for (index, clause) in splitter.clauses.enumerated() {
      for place in clause.range { clauseOfScalar[place] = Int32(index) }
    }
    self.clauseOfScalar = clauseOfScalar
  }

  /// Returns the place of the clause that holds a scalar, or nil for a place outside the text.
  package func clause(at scalar: Int) -> Int? {
    clauseOfScalar.indices.contains(scalar) ? Int(clauseOfScalar[scalar]) : nil
  }

  /// Returns whether all of a range is only quoted.
  package func isQuoted(_ range: Range<Int>) -> Bool {
    quotations.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }

  /// The last predicate of the last sentence that has words, or nil for an empty text.
  package var lastPredicate: Predicate? { clauses.last?.predicate }
}
