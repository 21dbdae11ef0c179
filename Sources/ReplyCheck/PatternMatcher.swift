import JapaneseText

/// Looks for the patterns of rules in a reading.
struct PatternMatcher {
  let reading: ReplyReading
  let countsQuotations: Bool

  /// Returns where a pattern is found, without overlaps, ascending.
  func matches(of pattern: RulePattern) -> [Range<Int>] {
    guard let first = pattern.elements.first else { return [] }
    guard let phrase = first.phrase else {
      return matches(of: pattern, first, among: reading.clauseWords.filter { !$0.isEmpty }[...])
    }
    guard reading.hits.occurs(phrase) else { return [] }
    return matches(of: pattern, first, among: reading.hits.ranges(of: phrase))
  }

  private func matches(
    of pattern: RulePattern,
    _ first: RulePattern.Element,
    among candidates: ArraySlice<Range<Int>>
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var failure = Failure()
    for range in candidates {
      if let last = found.last, range.lowerBound < last.upperBound { continue }
      guard accepts(range, first),
        let end = end(of: pattern, after: 0, at: range.upperBound, unless: &failure)
      else { continue }
      found.append(range.lowerBound..<end)
    }
    return found
  }

  /// A stretch in which the elements behind one were looked for in vain.
  private struct Failure {
    var place = Int.max
    var limit = -1
  }

  /// Returns where the elements behind one end, the longest phrases tried first, or nil.
  ///
  /// - Parameters:
  ///   - pattern: The pattern.
  ///   - index: The place of the element before them.
  ///   - place: Where that element ends.
  ///   - failure: What was searched in vain; searching it again from a later place would be in vain, too.
  /// - Returns: The end of the last element.
  private func end(
    of pattern: RulePattern,
    after index: Int,
    at place: Int,
    unless failure: inout Failure
  ) -> Int? {
    guard index + 1 < pattern.elements.count else { return place }
    let element = pattern.elements[index + 1]
    let limit = limit(of: element.gap, behind: place)
    if place < failure.place || limit != failure.limit {
      if let end = end(of: pattern, with: element, at: index + 1, in: place, before: limit) {
        return end
      }
      failure = Failure(place: place, limit: limit)
    }
    guard element.isOptional, let clause = reading.analysis.clause(at: place - 1),
      reading.meets(element.tests, clause: clause),
      !element.endsClause || endsClause(place, clause)
    else { return nil }
    var failure = Failure()
    return end(of: pattern, after: index + 1, at: place, unless: &failure)
  }

  /// Returns where the elements from one on end when it begins in a stretch, or nil.
  private func end(
    of pattern: RulePattern,
    with element: RulePattern.Element,
    at index: Int,
    in place: Int,
    before limit: Int
  ) -> Int? {
    var failure = Failure()
    for phrase in element.following where reading.holds(phrase, at: place) {
      let range = place..<(place + phrase.count)
      if accepts(range, element),
        let end = end(of: pattern, after: index, at: range.upperBound, unless: &failure)
      {
        return end
      }
    }
    guard element.following.isEmpty else { return nil }
    if let phrase = element.phrase {
      for range in reading.hits.ranges(of: phrase, from: place) {
        guard range.lowerBound < limit else { break }
        if accepts(range, element),
          let end = end(of: pattern, after: index, at: range.upperBound, unless: &failure)
        {
          return end
        }
      }
      return nil
    }
    let clauses = reading.clauseWords
    for range in clauses[(reading.analysis.clause(at: place) ?? clauses.count)...] {
      guard range.lowerBound < limit else { break }
      if !range.isEmpty, range.lowerBound >= place,
        accepts(range, element),
        let end = end(of: pattern, after: index, at: range.upperBound, unless: &failure)
      {
        return end
      }
    }
    return nil
  }

  /// Returns where an element behind a place must begin before.
  private func limit(of gap: RulePattern.Gap, behind place: Int) -> Int {
    switch gap {
    case .none: return place + 1
    case .utterance: return Int.max
    case .clause, .sentence:
      guard let index = reading.analysis.clause(at: place - 1) else { return place }
      let clause = reading.analysis.clauses[index]
      return gap == .clause
        ? clause.range.upperBound : reading.analysis.sentences[clause.sentence].range.upperBound
    }
  }

  private func accepts(_ range: Range<Int>, _ element: RulePattern.Element) -> Bool {
    if element.beginsWords, !reading.beginsLikeWord(range) { return false }
    if element.endsWords, !reading.endsLikeWord(range) { return false }
    guard countsQuotations || !reading.analysis.isQuoted(range),
      let clause = reading.analysis.clause(at: range.upperBound - 1),
      reading.meets(element.tests, clause: clause)
    else { return false }
    if element.startsSentence, !startsSentence(range.lowerBound) { return false }
    return !element.endsClause || endsClause(range.upperBound, clause)
  }

  /// Whether only calls such as 「はい、」 stand between the start of the sentence and a place.
  private func startsSentence(_ place: Int) -> Bool {
    guard let clause = reading.analysis.clause(at: place) else { return false }
    return place <= reading.sentenceOpenings[reading.analysis.clauses[clause].sentence]
  }

  private func endsClause(_ place: Int, _ clause: Int) -> Bool {
    place >= reading.clauseClosings[clause]
  }
}
