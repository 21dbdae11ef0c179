package import Content

/// What the second stage of the model of kinds sees of a customer's words: the scores of all kinds side by side.
///
/// 「通常の用件」 and 「正当な苦情」 mostly stand alone, so each kind is looked at beside the strongest ones and beside how
/// likely it is that nothing crosses a line.
package struct KindScores: Sendable {
  private let scores: ModelScores

  package init(_ scores: ModelScores) {
    self.scores = scores
  }

  private static let kindCount = CustomerKind.allCases.count
  /// The kinds, and behind them whether any line is crossed.
  package static let labelCount = kindCount + 1

  /// Whether each label holds where some kinds were marked, by column.
  package static func labels(of kinds: [CustomerKind]) -> [Bool] {
    CustomerKind.allCases.map(kinds.contains) + [kinds.contains { !$0.isBusiness }]
  }

  /// Scores beyond these say no more than they.
  private static let least: Float = -1
  private static let most: Float = 0.75
  /// The kinds that no company calls worse than what they are.
  private static let calm = CustomerKind.allCases.indices.filter {
    CustomerKind.allCases[$0].isBusiness
  }
  private static let crossing = CustomerKind.allCases.indices.filter {
    !CustomerKind.allCases[$0].isBusiness
  }

  /// The columns of the second stage.
  package var columns: [Float] {
    let whole = scores.reply.prefix(Self.labelCount).map { max(-9, $0) }
    let best = (0..<Self.labelCount).map { label in
      scores.sentences.map { $0[label] }.max() ?? whole[label]
    }
    // A steep logistic curve; its middle lies below 0 since most kinds are rare.
    let chances = whole.prefix(Self.kindCount).map { Probability.logistic(4 * ($0 + 0.2)) }
    let isPeaceful = Self.crossing.reduce(Float(1)) { $0 * (1 - chances[$1]) }
    let worst = Self.crossing.map { whole[$0] }.sorted(by: >)
    let ranked = whole.prefix(Self.kindCount).sorted(by: >)
    return whole.map(Self.clipped) + best.map(Self.clipped) + chances
      + whole.prefix(Self.kindCount).map { max(-1.5, $0 - ranked[0]) }
      + worst.prefix(3).map(Self.clipped)
      + Self.calm.flatMap { [chances[$0] * isPeaceful, chances[$0] * (1 - isPeaceful)] }
      + [
        isPeaceful, Self.crossing.reduce(0) { $0 + chances[$1] }, min(1, ranked[0] - ranked[1]),
      ]
  }

  private static func clipped(_ score: Float) -> Float { min(most, max(least, score)) }
}
