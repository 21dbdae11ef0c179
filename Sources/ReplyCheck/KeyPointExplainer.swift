package import Content
import JapaneseText

extension ReplyChecker {
  /// Returns why an utterance says what the author of a key point meant, or why not, and what would change that.
  ///
  /// Every suggestion was tried: with it the decision turns over. This takes many times as long as the decision.
  package func explain(_ keyPoint: KeyPoint, in utterance: String) -> KeyPointExplanation {
    KeyPointExplainer(checker: self, keyPoint: keyPoint, utterance: utterance).explanation
  }
}

/// Takes a decision about a key point apart.
struct KeyPointExplainer {
  let checker: ReplyChecker
  let keyPoint: KeyPoint
  let utterance: String
  let point: PreparedKeyPoint
  let spoken: KeyPointMatcher.Utterance
  let score: KeyPointMatcher.Score
  let missingEntries: [Int]

  var matcher: KeyPointMatcher { checker.keyPoints }

  init(checker: ReplyChecker, keyPoint: KeyPoint, utterance: String) {
    self.checker = checker
    self.keyPoint = keyPoint
    self.utterance = utterance
    point = checker.prepared(keyPoint)
    spoken = checker.spoken(utterance)
    score = checker.keyPoints.score(spoken, for: point)
    missingEntries = checker.keyPoints.missingEntries(of: point, in: spoken)
  }

  var explanation: KeyPointExplanation {
    let match = matcher.match(keyPoint, point, in: spoken)
    return KeyPointExplanation(
      match: match,
      margin: score.total,
      example: neighbour(score.example),
      counterExample: neighbour(score.counterExample),
      compared: compared,
      shared: shared,
      lacking: lacking,
      differences: differences,
      missingWords: missingEntries.map { keyPoint.words[$0] },
      suggestions: KeyPointSuggestions(explainer: self, isHit: match.isHit).all
    )
  }

  /// The part of the utterance that was compared, as it was given.
  var compared: String {
    guard let statement = score.example?.statement else { return utterance }
    let scalars = Array(utterance.unicodeScalars)
    let range = spoken.reading.analysis.text.originalRange(of: statement.range)
    return Self.text(scalars[range.clamped(to: scalars.indices)])
  }

  private func neighbour(_ nearness: KeyPointMatcher.Nearness?) -> KeyPointExplanation.Neighbour? {
    nearness.map {
      KeyPointExplanation.Neighbour(
        text: $0.sample.text,
        percent: Int(($0.covered * 100).rounded())
      )
    }
  }

  private var shared: [String] {
    guard let statement = score.example?.statement else { return [] }
    let found = zip(statement.mentions.concepts, statement.mentions.values).filter { concept, _ in
      concept.weight >= 0.3 && point.support.place(of: concept) != nil
    }
    return words(found.map(\.1.range), of: spoken.reading.analysis.text.scalars)
  }

  private var lacking: [String] {
    guard let best = score.example else { return [] }
    let meant = best.sample.whole.mentions
    let losses = zip(meant.concepts, meant.values)
      .map { (loss: matcher.lacking($0, in: best.statement, of: point), $1.range) }
      .filter { $0.loss >= 0.2 }
      .sorted { ($1.loss, $0.1.lowerBound) < ($0.loss, $1.1.lowerBound) }
    return words(losses.map(\.1), of: best.sample.scalars, keepsOrder: true)
  }

  private var differences: [KeyPointExplanation.Difference] {
    var all: [KeyPointExplanation.Difference] = []
    if score.asks { all.append(.asks) }
    if score.regrets { all.append(.apologises) }
    all += quoted.map { .quoted($0) }
    if let best = score.example { all += frameDifferences(best) + actDifferences(best) }
    if score.counterLead > 0 { all.append(.counterExampleIsNearer(contrary)) }
    return all
  }

  /// The words that a nearer counter-example has and no example.
  private var contrary: [String] {
    guard let counter = score.counterExample, let statement = score.example?.statement else {
      return []
    }
    let concepts = matcher.contrary(counter, to: statement, of: point)
      .filter { $0.weight >= 0.3 }
    return words(
      concepts.compactMap { statement.mentions[$0]?.range },
      of: spoken.reading.analysis.text.scalars
    )
  }

  private func frameDifferences(_ best: KeyPointMatcher.Nearness)
    -> [KeyPointExplanation.Difference]
  {
    var all: [(place: Int, difference: KeyPointExplanation.Difference)] = []
    let mentions = best.statement.mentions
    for (concept, mention) in zip(mentions.concepts, mentions.values) where concept.weight >= 0.5 {
      guard let support = point.support[concept] else { continue }
      let difference = mention.frames.agreement(with: support.frames).difference
      let word = Self.text(spoken.reading.analysis.text.scalars[mention.range])
      let place = mention.range.lowerBound
      if difference.contains(.negated) { all.append((place, .polarity(word))) }
      if difference.contains(.supposed) { all.append((place, .supposed(word))) }
      if difference.contains(.regretted) { all.append((place, .regretted(word))) }
    }
    var seen: Set<KeyPointExplanation.Difference> = []
    return all.sorted { $0.place < $1.place }.map(\.difference).filter { seen.insert($0).inserted }
  }

  private func actDifferences(_ best: KeyPointMatcher.Nearness)
    -> [KeyPointExplanation.Difference]
  {
    let said = best.statement.acts
    let meant = best.sample.whole.acts
    guard said != meant else { return [] }
    let names = { (acts: Set<Act>) in Act.allCases.filter(acts.contains).map(\.japaneseName) }
    return [.acts(missing: names(meant.subtracting(said)), added: names(said.subtracting(meant)))]
  }

  /// The quotations that hold words of the examples.
  private var quoted: [String] {
    let analysis = spoken.reading.analysis
    let examples = Set(point.examples.flatMap { $0.whole.mentions.concepts })
    return analysis.quotations.compactMap { range in
      let text = Self.text(analysis.text.scalars[range])
      let inside = checker.spoken(text).statements.flatMap { $0.mentions.concepts }
      let isOfPoint = inside.contains {
        $0.weight >= 0.5 && examples.contains($0)
      }
      return isOfPoint ? text : nil
    }
  }

  /// Returns the words at some ranges, each once, without those that stand inside others.
  func words(
    _ ranges: [Range<Int>],
    of scalars: [Unicode.Scalar],
    keepsOrder: Bool = false
  ) -> [String] {
    let outer = ranges.filter { range in
      !ranges.contains {
        $0 != range && $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      }
    }
    let ordered = keepsOrder ? outer : outer.sorted { $0.lowerBound < $1.lowerBound }
    var seen: Set<String> = []
    return ordered.map { Self.text(scalars[$0]) }.filter { seen.insert($0).inserted }
  }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
