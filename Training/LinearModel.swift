import TestSupport

/// The weights of a linear model with a constant.
struct LinearModel: Sendable {
  private(set) var weights: LabelRows
  private(set) var biases: [Double]

  /// Fits all labels at once by a support vector machine with squared hinge loss, by coordinate descent in the dual
  /// (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, algorithm 1).
  ///
  /// - Parameters:
  ///   - matrix: A row for each example.
  ///   - rows: The examples to learn from.
  ///   - targets: 1 or -1 for each label of each of these.
  ///   - penalty: The weight of the squared weights; that of the constant is penalised alike.
  ///   - rounds: How often each example is looked at; more of them change the result less and less.
  init(
    _ matrix: SparseMatrix,
    rows: [Int],
    targets: LabelRows,
    penalty: Double,
    rounds: Int
  ) {
    weights = LabelRows(count: matrix.columnCount)
    biases = Array(repeating: 0, count: LabelRows.width)
    var dual = LabelRows(count: rows.count)
    let lengths = rows.map { matrix.squaredLength(ofRow: $0) + 1 + penalty }
    var order = Array(rows.indices)
    // The same order in every run, another in every round.
    var random = SeededGenerator(seed: 1)
    for _ in 0..<rounds {
      order.shuffle(using: &random)
      for index in order {
        let scores = matrix.scores(ofRow: rows[index], weights)
        var changes = Array(repeating: 0.0, count: LabelRows.width)
        var hasChanged = false
        for label in 0..<LabelRows.width {
          let target = targets[index, label]
          let old = dual[index, label]
          let slope = target * (scores[label] + biases[label]) - 1 + penalty * old
          let new = max(0, old - slope / lengths[index])
          guard new != old else { continue }
          dual[index, label] = new
          changes[label] = (new - old) * target
          biases[label] += changes[label]
          hasChanged = true
        }
        if hasChanged { matrix.addRow(rows[index], times: changes, to: &weights) }
      }
    }
  }

  /// Returns the scores of rows.
  func scores(of matrix: SparseMatrix, rows: [Int]) -> LabelRows {
    var scores = matrix.product(rows: rows, weights)
    scores.combine(scores) { label, score, _ in score + biases[label] }
    return scores
  }
}
