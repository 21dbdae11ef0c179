import CReplyModel
package import Content

/// A linear model in two stages, trained on graded replies; says which acts and violations are likely.
///
/// The first stage adds the weights of the features of a reply, and of each sentence; the second looks at the scores
/// of all labels together. Whole-number sums and fixed orders make every judgement the same on every machine.
package final class ReplyModel: Sendable {
  /// The numbers of the second stage.
  package struct SecondStage: Sendable {
    package let means: [Float]
    /// The inverse of each column's deviation and of the root of the number of columns.
    package let scales: [Float]
    /// A row of a weight for each label, for each column and for the constant.
    package let weights: [Float]
    /// Slope and offset of each label (Platt 1999).
    package let slopes: [Float]
    package let offsets: [Float]

    package init(
      means: [Float],
      scales: [Float],
      weights: [Float],
      slopes: [Float],
      offsets: [Float]
    ) {
      self.means = means
      self.scales = scales
      self.weights = weights
      self.slopes = slopes
      self.offsets = offsets
    }

    /// Returns how likely each label is where the columns have some values.
    func chances(of columns: [Float]) -> [Float] {
      let count = slopes.count
      var sums = Array(weights[(columns.count * count)...])
      weights.withUnsafeBufferPointer { weights in
        for (index, column) in columns.enumerated() {
          let value = (column - means[index]) * scales[index]
          let row = UnsafeBufferPointer(rebasing: weights[(index * count)..<((index + 1) * count)])
          for label in 0..<count { sums[label] += value * row[label] }
        }
      }
      return (0..<count).map { Probability.logistic(slopes[$0] * sums[$0] + offsets[$0]) }
    }
  }

  let table: WeightTable
  private let second: SecondStage

  package init(table: WeightTable, second: SecondStage) {
    self.table = table
    self.second = second
  }

  /// The model that the program carries.
  package static let standard: ReplyModel? = ModelFile.reply
    .read(UnsafeBufferPointer(start: otai_reply_model_bytes(), count: otai_reply_model_count()))
    .map { ReplyModel(table: $0.table, second: $0.second) }

  /// Returns how likely each label is, by column.
  package func chances(of features: ReplyFeatures, authority: Authority) -> [Float] {
    chances(of: table.scores(of: features), authority: authority)
  }

  /// Returns how likely each label is after the second stage.
  package func chances(of scores: ModelScores, authority: Authority) -> [Float] {
    second.chances(of: scores.columns(authority: authority))
  }
}
