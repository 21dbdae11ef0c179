import Content
import JapaneseText

/// Judges whether an utterance says what the author of a key point meant.
///
/// The utterance is compared sentence by sentence with the examples and the counter-examples: what it speaks of, in
/// what way, and what it does. What a sentence only quotes does not count, and one that asks or apologises is far from
/// one that tells. The weights have fixed signs and were fitted on half of the points of the records to test on.
struct KeyPointMatcher: Sendable {
  /// What was said, ready to be compared with any number of key points.
  struct Utterance {
    let reading: ReplyReading
    let statements: [Statement]
  }

  /// How near a statement is to an example or a counter-example.
  struct Nearness {
    let sample: PreparedKeyPoint.Sample
    let statement: Statement
    /// How much of what the sample speaks of is there, from 0 to 1; what several examples speak of weighs more.
    let covered: Double
    /// By this the nearest is found.
    let rank: Double
  }

  /// What decides, each from 0 to 1 unless told otherwise.
  struct Score {
    var example: Nearness?
    var counterExample: Nearness?
    /// How much of the nearest example is there.
    var covered = 0.0
    /// The weightiest that is shared with the examples.
    var key = 0.0
    /// The weightiest that is shared besides, in other words.
    var secondKey = 0.0
    /// The weightiest of the nearest example that is lacking.
    var missing = 1.0
    var actLikeness = 0.5
    /// A third for each concept that is shared, at most three.
    var shared = 0.0
    var asks = false
    var regrets = false
    /// By how much a counter-example is nearer than the nearest example; may be above 1.
    var counterLead = 0.0
    /// Of what only that counter-example speaks of, how much is there, where it is nearer.
    var contrary = 0.0
    /// Whether every entry of the required words occurs, where there are any.
    var hasWords = false

    /// Above zero for a hit.
    var total: Double {
      let inFavour =
        0.7 * covered + 0.8 * key + 0.8 * secondKey + 0.6 * actLikeness + 0.5 * shared
        + (hasWords ? 0.5 : 0)
      let against =
        0.7 * missing + 2 * max(0, 0.4 - covered) + 0.5 * counterLead + 3 * contrary
        + (asks ? 4 : 0) + (regrets ? 3 : 0)
      return inFavour - against - 0.15
    }
  }

  let concepts: Concepts

  /// Returns what decides about an utterance.
  func score(_ utterance: Utterance, for point: PreparedKeyPoint) -> Score {
    var score = Score()
    score.example = nearest(to: utterance, among: point.examples)
    score.counterExample = nearest(to: utterance, among: point.counterExamples)
    score.hasWords = !point.words.isEmpty
    guard let best = score.example else { return score }
    let said = best.statement
    let meant = best.sample.whole
    score.covered = best.covered
    (score.key, score.secondKey) = keys(of: said, for: point)
    score.missing = meant.mentions.concepts.reduce(0) { missing, concept in
      max(missing, lacking(concept, in: said, of: point))
    }
    let all = said.acts.union(meant.acts).count
    if all > 0 {
      score.actLikeness = Double(said.acts.intersection(meant.acts).count) / Double(all)
    }
    let shared = said.mentions.concepts.count {
      $0.weight >= 0.5 && meant.mentions.place(of: $0) != nil
    }
    score.shared = Double(min(3, shared)) / 3
    score.asks = said.kind == .asks && meant.kind != .asks
    score.regrets = said.endsInCourtesy && !meant.endsInCourtesy
    if let counter = score.counterExample, counter.rank > best.rank {
      score.counterLead = counter.rank - best.rank
      score.contrary = contrary(counter, to: said, of: point).reduce(0) {
        min(1, $0 + $1.weight)
      }
    }
    return score
  }

  /// Returns the weights of the two weightiest concepts that a statement shares with the examples.
  ///
  /// The second stands in other words than the first; it is the first again where the examples have only one word to tell.
  private func keys(of statement: Statement, for point: PreparedKeyPoint) -> (Double, Double) {
    var first: (weight: Double, range: Range<Int>) = (0, 0..<0)
    var others: [(weight: Double, range: Range<Int>)] = []
    for (concept, mention) in zip(statement.mentions.concepts, statement.mentions.values) {
      guard let support = point.support[concept] else { continue }
      let share = mention.frames.agreement(with: support.frames).share
      let key = (weight: concept.weight * support.share * share, range: mention.range)
      others.append(key)
      if (key.weight, first.range.lowerBound) > (first.weight, key.range.lowerBound) { first = key }
    }
    guard point.hasSeveralKeys else { return (first.weight, first.weight) }
    let second = others.filter { !$0.range.overlaps(first.range) }.map(\.weight).max() ?? 0
    return (first.weight, second)
  }

  /// Returns what a statement and a counter-example both speak of and no example does.
  func contrary(
    _ counter: Nearness,
    to statement: Statement,
    of point: PreparedKeyPoint
  ) -> [Concepts.Concept] {
    counter.sample.whole.mentions.concepts.filter {
      statement.mentions.place(of: $0) != nil && point.support.place(of: $0) == nil
    }
  }

  /// Returns how much is lost where a statement does not speak of a concept as the examples do.
  func lacking(
    _ concept: Concepts.Concept,
    in statement: Statement,
    of point: PreparedKeyPoint
  ) -> Double {
    guard let support = point.support[concept] else { return 0 }
    let weight = concept.weight * support.share
    guard let mention = statement.mentions[concept] else { return weight }
    return weight * (1 - mention.frames.agreement(with: support.frames).share)
  }

  /// Returns the pair of a statement and a sample that are nearest to each other; nil where either is missing.
  private func nearest(
    to utterance: Utterance,
    among samples: [PreparedKeyPoint.Sample]
  ) -> Nearness? {
    var best: Nearness?
    for statement in utterance.statements {
      for sample in samples {
        let (covered, rank) = nearness(of: statement, to: sample)
        guard rank > best?.rank ?? -.infinity else { continue }
        best = Nearness(sample: sample, statement: statement, covered: covered, rank: rank)
      }
    }
    return best
  }

  private func nearness(
    of statement: Statement,
    to sample: PreparedKeyPoint.Sample
  ) -> (covered: Double, rank: Double) {
    let meant = sample.whole
    var covered = 0.0
    var coveredEvenly = 0.0
    for (place, concept) in meant.mentions.concepts.enumerated() {
      guard let said = statement.mentions.place(of: concept) else { continue }
      let share = statement.mentions.values[said].frames
        .agreement(with: meant.mentions.values[place].frames).share
      covered += sample.weights[place] * share
      coveredEvenly += concept.weight * share
    }
    covered = min(1, covered / max(sample.weight, 0.5))
    let likeness = min(
      1,
      coveredEvenly / (max(meant.weight, 0.5) * max(statement.weight, 1)).squareRoot()
    )
    var rank = covered + 0.5 * likeness
    if statement.isNegative != meant.isNegative { rank -= 0.2 }
    if statement.kind == .asks, meant.kind != .asks { rank -= 0.6 }
    if statement.kind == .offers, meant.kind == .tells || meant.kind == .requests { rank -= 0.2 }
    if statement.endsInCourtesy, !meant.endsInCourtesy { rank -= 0.1 }
    return (covered, rank)
  }
}
