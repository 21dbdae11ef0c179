import JapaneseText

/// Looks for the patterns of rules in a reading.
struct PatternMatcher {
  let reading: ReplyReading
  let countsQuotations: Bool

  /// Returns where a pattern is found, without overlaps, ascending.
  func matches(of pattern: RulePattern) -> [Range<Int>] {
    guard let first = pattern.elements.first else { return [] }
    if let phrase = first.phrase, !reading.hits.occurs(phrase) { return [] }
    var found: [Range<Int>] = []
    for range in candidates(for: first) {
      if let last = found.last, range.lowerBound < last.upperBound { continue }
      guard accepts(range, first, of: pattern, at: 0),
        let end = end(of: pattern, after: 0, at: range.upperBound)
      else { continue }
      found.append(range.lowerBound..<end)
    }
    return found
  }

  /// Returns where an element may stand: its phrases, or every clause for one without words.
  private func candidates(for element: RulePattern.Element) -> [Range<Int>] {
    if let phrase = element.phrase { return Array(reading.hits.ranges(of: phrase)) }
    return reading.analysis.clauses.map { trimmed($0.range) }.filter { !$0.isEmpty }
  }

  /// Returns whether a pattern is found inside a range.
  func occurs(_ pattern: RulePattern, in range: Range<Int>) -> Bool {
    guard let first = pattern.elements.first else { return false }
    if let phrase = first.phrase, !reading.hits.occurs(phrase) { return false }
    for match in matches(of: pattern)
    where range.lowerBound <= match.lowerBound && match.upperBound <= range.upperBound {
      return true
    }
    return false
  }

  /// Returns where the elements behind one end, the longest phrases tried first, or nil.
  private func end(of pattern: RulePattern, after index: Int, at place: Int) -> Int? {
    guard index + 1 < pattern.elements.count else { return place }
    let element = pattern.elements[index + 1]
    for range in candidates(for: element)
    where fits(range, element.gap, behind: place)
      && accepts(range, element, of: pattern, at: index + 1)
    {
      if let end = end(of: pattern, after: index + 1, at: range.upperBound) { return end }
    }
    guard element.isOptional, let clause = reading.analysis.clause(at: place - 1),
      reading.meets(element.tests, clause: clause),
      !element.endsClause || endsClause(place, clause)
    else { return nil }
    return end(of: pattern, after: index + 1, at: place)
  }

  private func fits(_ range: Range<Int>, _ gap: RulePattern.Gap, behind place: Int) -> Bool {
    guard range.lowerBound >= place else { return false }
    switch gap {
    case .none: return range.lowerBound == place
    case .utterance: return true
    case .clause, .sentence:
      guard let here = reading.analysis.clause(at: range.lowerBound),
        let there = reading.analysis.clause(at: place - 1)
      else { return false }
      let clauses = reading.analysis.clauses
      return gap == .clause ? here == there : clauses[here].sentence == clauses[there].sentence
    }
  }

  private func accepts(
    _ range: Range<Int>,
    _ element: RulePattern.Element,
    of pattern: RulePattern,
    at index: Int
  ) -> Bool {
    if element.phrase != nil {
      let isLead = index == 0 || element.gap != .none
      let isTail = index + 1 == pattern.elements.count || pattern.elements[index + 1].gap != .none
      if isLead, !reading.beginsLikeWord(range) { return false }
      if isTail, !reading.endsLikeWord(range) { return false }
    }
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
    let sentence = reading.analysis.sentences[reading.analysis.clauses[clause].sentence]
    return Self.isOnly(
      reading.analysis.text.scalars[sentence.range.lowerBound..<place],
      Self.opening
    )
  }

  private func endsClause(_ place: Int, _ clause: Int) -> Bool {
    let range = reading.analysis.clauses[clause].range
    guard place <= range.upperBound else { return true }
    return Self.isOnly(reading.analysis.text.scalars[place..<range.upperBound], Self.closing)
  }

  private static func isOnly(_ scalars: ArraySlice<Unicode.Scalar>, _ set: Set<Unicode.Scalar>)
    -> Bool
  {
    scalars.allSatisfy(set.contains)
  }

  private static let opening = Set("はいえーあ、。 「…!でそう".unicodeScalars)
  private static let closing = Set("。、!?…〜ー 」がのでけれどもからねよしなかわさ\n".unicodeScalars)

  /// Leaves marks and spaces out of a range at both ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let scalars = reading.analysis.text.scalars
    var range = range
    while let last = range.last, Self.isMark(scalars[last]) { range.removeLast() }
    while let first = range.first, Self.isMark(scalars[first]) { range.removeFirst() }
    return range
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "、" || scalar == "。"
  }
}

extension Range where Bound == Int {
  fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
  fileprivate mutating func removeFirst() { self = (lowerBound + 1)..<upperBound }
}
