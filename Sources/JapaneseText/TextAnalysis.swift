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
  /// For each place the farthest end of a quotation that has begun there or before; empty where nothing is quoted.
  private let quotedUntil: [Int]

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
    quotedUntil = Self.quotedUntil(quotations, count: text.scalars.count)
    var clauseOfScalar = Array(repeating: Int32(0), count: text.scalars.count)
    for (index, clause) in splitter.clauses.enumerated() {
      for place in clause.range { clauseOfScalar[place] = Int32(index) }
    }
    self.clauseOfScalar = clauseOfScalar
  }

  private static func quotedUntil(_ quotations: [Range<Int>], count: Int) -> [Int] {
    guard !quotations.isEmpty else { return [] }
    var ends = Array(repeating: 0, count: count + 1)
    for range in quotations {
      ends[range.lowerBound] = max(ends[range.lowerBound], range.upperBound)
    }
    for place in 1...count { ends[place] = max(ends[place], ends[place - 1]) }
    return ends
  }

  /// Returns the place of the clause that holds a scalar, or nil for a place outside the text.
  package func clause(at scalar: Int) -> Int? {
    clauseOfScalar.indices.contains(scalar) ? Int(clauseOfScalar[scalar]) : nil
  }

  /// Returns whether all of a range is only quoted.
  package func isQuoted(_ range: Range<Int>) -> Bool {
    guard !quotedUntil.isEmpty, range.lowerBound < quotedUntil.count else { return false }
    return range.upperBound <= quotedUntil[range.lowerBound]
  }

  /// Returns whether a clause only supposes what it says: 「届かないようでしたら、」, 「仮に返品なさっても、」.
  package func isHypothetical(clause index: Int) -> Bool {
    let clause = clauses[index]
    if clause.link == .condition { return true }
    return clause.link != .end && holds(ClauseWords.supposing, in: clause)
  }

  /// Returns whether the speaker vouches for what a clause says: 「必ずご連絡いたします」.
  ///
  /// What is denied, asked, requested or guessed is not vouched for.
  package func isAssured(clause index: Int) -> Bool {
    let clause = clauses[index]
    let force = clause.predicate.force
    guard clause.predicate.polarity == .positive, force == .commitment || force == .statement
    else { return false }
    return holds(ClauseWords.vouching, in: clause)
  }

  /// Returns the clause of the same sentence that gives the reason of one, or nil.
  package func reason(ofClause index: Int) -> Int? {
    guard index > 0, clauses[index - 1].link == .reason,
      clauses[index - 1].sentence == clauses[index].sentence
    else { return nil }
    return index - 1
  }

  private func holds(_ words: PhraseTrie, in clause: SentencePart) -> Bool {
    clause.range.contains { place in
      guard let (_, end) = words.longestMatch(in: text.scalars, at: place) else { return false }
      return end <= clause.range.upperBound && !isQuoted(place..<end)
    }
  }

  /// Reads the tables of the language, unless they are read already.
  package static func prepare() {
    _ = PredicateTails.trie
    _ = SpellingTable.trie
  }

  /// The last predicate of the last sentence that has words, or nil for an empty text.
  package var lastPredicate: Predicate? { clauses.last?.predicate }
}
