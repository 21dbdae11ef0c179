import JapaneseText

/// The words of a reply that made the model say yes to a label.
///
/// Each feature's weight is laid upon the letters that it covers; the words around the heaviest one that weigh
/// nearly as much are shown.
struct DecidingWords {
  private let features: ReplyFeatures
  private let table: WeightTable
  private let analysis: TextAnalysis

  /// A neighbour belongs to the words if it weighs at least this share of the heaviest.
  private static let share: Float = 0.35

  init(features: ReplyFeatures, table: WeightTable, analysis: TextAnalysis) {
    self.features = features
    self.table = table
    self.analysis = analysis
  }

  /// Returns the words for a label, in scalars of the text; nil for a reply without words.
  func range(for label: ModelLabel) -> Range<Int>? {
    ModelLabel.all.firstIndex(of: label).flatMap(range(forColumn:))
  }

  /// Returns the words for a column of the table, in scalars of the text; nil for a text without words.
  func range(forColumn column: Int) -> Range<Int>? {
    var best: (sentence: Int, heat: [Float], sum: Float)?
    for (index, sentence) in features.sentences.enumerated() {
      let heat = heat(of: sentence, in: analysis.sentences[index].range, column)
      let sum = heat.reduce(0, +)
      if best.map({ sum > $0.sum }) ?? true { best = (index, heat, sum) }
    }
    guard let best else { return nil }
    return words(of: best.sentence, heat: best.heat)
  }

  private func heat(
    of sentence: [ReplyFeatures.Feature],
    in range: Range<Int>,
    _ column: Int
  ) -> [Float] {
    var heat = Array(repeating: Float(0), count: range.count)
    for feature in sentence {
      let lower = max(Int(feature.lower), range.lowerBound)
      let upper = min(Int(feature.upper), range.upperBound)
      guard lower < upper, let row = table.index.row(of: feature.hash) else { continue }
      let weight = table.weight(row, column) * feature.group.weight / Float(upper - lower)
      for place in lower..<upper { heat[place - range.lowerBound] += weight }
    }
    return heat
  }

  private func words(of sentence: Int, heat: [Float]) -> Range<Int>? {
    let clauses = analysis.sentences[sentence].clauses
    let start = analysis.sentences[sentence].range.lowerBound
    let tokens =
      analysis.clauses[clauses.lowerBound].tokens
      .lowerBound..<analysis.clauses[
        clauses.upperBound - 1
      ].tokens.upperBound
    let weights = tokens.map { index in
      let token = analysis.tokens[index].range
      let sum = token.reduce(Float(0)) { $0 + heat[min(max(0, $1 - start), heat.count - 1)] }
      return analysis.tokens[index].partOfSpeech == .symbol ? 0 : sum / Float(token.count)
    }
    guard let top = weights.indices.max(by: { weights[$0] < weights[$1] }) else { return nil }
    let least = weights[top] * Self.share
    var first = top
    var last = top
    while first > 0, weights[first - 1] >= least, weights[top] > 0 { first -= 1 }
    while last + 1 < weights.count, weights[last + 1] >= least, weights[top] > 0 { last += 1 }
    return analysis.tokens[tokens.lowerBound + first].range
      .lowerBound..<analysis.tokens[tokens.lowerBound + last].range.upperBound
  }
}
