import Content
import JapaneseText

/// Looks for changes of a key point that turn a decision over, by trying them.
struct KeyPointSuggestions {
  private static let limit = 3

  let explainer: KeyPointExplainer
  let isHit: Bool

  /// The changes that work, the smallest first.
  var all: [KeyPointExplanation.Suggestion] {
    isHit ? require + addCounterExample : widen + drop + addExample
  }

  // MARK: To make it miss

  /// Words that all examples say in some way and the utterance does not.
  private var require: [KeyPointExplanation.Suggestion] {
    let examples = explainer.point.examples
    guard let first = examples.first, let statement = explainer.score.example?.statement else {
      return []
    }
    let common = first.whole.mentions.concepts.filter { concept in
      concept.weight >= 0.5 && statement.mentions.place(of: concept) == nil
        && examples.allSatisfy { $0.whole.mentions.place(of: concept) != nil }
    }
    let entries = common.map { concept in
      var seen: Set<String> = []
      return examples.compactMap { example in
        example.whole.mentions[concept].map { KeyPointExplainer.text(example.scalars[$0.range]) }
      }
      .filter { seen.insert($0).inserted }
    }
    return Set(entries).sorted { $0.joined() < $1.joined() }.prefix(Self.limit)
      .filter { turns(words: explainer.keyPoint.words + [$0], keepsExamples: true) }
      .map { .require($0) }
  }

  private var addCounterExample: [KeyPointExplanation.Suggestion] {
    for text in [explainer.compared, explainer.utterance]
    where turns(counterExamples: explainer.keyPoint.counterExamples + [text]) {
      return [.addCounterExample(text)]
    }
    return []
  }

  // MARK: To make it hit

  /// Words of the utterance for the required words of which nothing occurs; best those that mean the same.
  private var widen: [KeyPointExplanation.Suggestion] {
    guard !explainer.missingEntries.isEmpty else { return [] }
    var words = explainer.keyPoint.words
    var suggestions: [KeyPointExplanation.Suggestion] = []
    for entry in explainer.missingEntries {
      let candidates = Array(candidates(for: words[entry]).prefix(Self.limit))
      guard !candidates.isEmpty else { return [] }
      suggestions.append(.widenEntry(words[entry], with: candidates))
      words[entry] += candidates
    }
    return turns(words: words) ? suggestions : []
  }

  private func candidates(for entry: [String]) -> [String] {
    let scalars = explainer.spoken.reading.analysis.text.scalars
    let meant = Set(
      entry.flatMap { explainer.checker.spoken($0).statements.flatMap { $0.mentions.concepts } }
    )
    let mentions = explainer.spoken.statements.filter { $0.kind != .asks }.flatMap { statement in
      zip(statement.mentions.concepts, statement.mentions.values)
        .map { (concept: $0, range: $1.range) }
    }
    let same = mentions.filter { meant.contains($0.concept) }.map(\.range)
    if !same.isEmpty { return explainer.words(same, of: scalars) }
    let strange = mentions.filter {
      $0.concept.weight >= 0.5 && explainer.point.support.place(of: $0.concept) == nil
    }
    return explainer.words(strange.map(\.range), of: scalars)
  }

  /// The counter-example without which the utterance would hit.
  private var drop: [KeyPointExplanation.Suggestion] {
    guard let counter = explainer.score.counterExample?.sample.text else { return [] }
    let rest = explainer.keyPoint.counterExamples.filter { $0 != counter }
    return turns(counterExamples: rest) ? [.dropCounterExample(counter)] : []
  }

  private var addExample: [KeyPointExplanation.Suggestion] {
    for text in [explainer.compared, explainer.utterance]
    where turns(examples: explainer.keyPoint.examples + [text]) {
      return [.addExample(text)]
    }
    return []
  }

  // MARK: Trying

  /// Whether the decision turns over with other examples, counter-examples or words.
  ///
  /// With `keepsExamples` every example has to hold the required words, too.
  private func turns(
    examples: [String]? = nil,
    counterExamples: [String]? = nil,
    words: [[String]]? = nil,
    keepsExamples: Bool = false
  ) -> Bool {
    let old = explainer.keyPoint
    let changed = KeyPoint(
      name: old.name,
      examples: examples ?? old.examples,
      counterExamples: counterExamples ?? old.counterExamples,
      words: words ?? old.words,
      clauses: old.clauses,
      range: old.range
    )
    let matcher = explainer.matcher
    let point = explainer.checker.prepare(changed)
    if keepsExamples {
      for example in changed.examples {
        let spoken = explainer.checker.spoken(example)
        guard matcher.missingEntries(of: point, in: spoken).isEmpty else { return false }
      }
    }
    let score = matcher.score(explainer.spoken, for: point)
    return matcher.isHit(score, explainer.spoken, of: point) != isHit
  }
}
