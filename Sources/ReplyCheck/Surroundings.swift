import JapaneseText

/// What a rule asks of the words around a place where it applies.
struct Surroundings {
  private let reading: ReplyReading
  private let conditions: [RuleCondition.Words]
  /// Where each pattern of each condition is found in the whole text; nil until it is asked for, none until any is.
  private var matches: [[[Range<Int>]?]] = []

  /// Keeps the conditions on words of a rule; finds nothing before it is asked.
  init(reading: ReplyReading, conditions: [RuleCondition.Words]) {
    self.reading = reading
    self.conditions = conditions
  }

  /// Returns whether every condition holds around a range.
  mutating func hold(around range: Range<Int>, _ matcher: PatternMatcher) -> Bool {
    if matches.isEmpty {
      matches = conditions.map { Array(repeating: nil, count: $0.patterns.count) }
    }
    for index in conditions.indices {
      let area = area(conditions[index].scope, around: range)
      guard occurs(index, in: area, matcher) == conditions[index].isPresent else { return false }
    }
    return true
  }

  private func area(_ scope: RuleCondition.Scope, around range: Range<Int>) -> Range<Int> {
    let analysis = reading.analysis
    guard scope != .utterance, let first = analysis.clause(at: range.lowerBound),
      let last = analysis.clause(at: max(range.lowerBound, range.upperBound - 1))
    else { return 0..<analysis.text.scalars.count }
    let start = analysis.clauses[first]
    let end = analysis.clauses[last]
    if scope == .clause { return start.range.lowerBound..<end.range.upperBound }
    let sentences = analysis.sentences
    return sentences[start.sentence].range.lowerBound..<sentences[end.sentence].range.upperBound
  }

  /// Returns whether one of the patterns of a condition is found inside an area.
  private mutating func occurs(_ index: Int, in area: Range<Int>, _ matcher: PatternMatcher) -> Bool
  {
    for number in conditions[index].patterns.indices {
      let pattern = conditions[index].patterns[number]
      if let phrase = pattern.firstPhrase, !reading.hits.occurs(phrase) { continue }
      let found = matches[index][number] ?? matcher.matches(of: pattern)
      matches[index][number] = found
      if Self.holds(found, inside: area) { return true }
    }
    return false
  }

  /// Whether one of some ranges, ascending and without overlaps, lies inside an area.
  private static func holds(_ ranges: [Range<Int>], inside area: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < area.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].upperBound <= area.upperBound
  }
}
