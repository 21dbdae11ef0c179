/// The weights of a linear model with a constant.
struct LinearModel: Sendable {
  let weights: LabelRows
  let biases: [Double]

  /// Fits all labels at once by ridge regression with conjugate gradients in the dual (Shewchuk 1994).
  ///
  /// - Parameters:
  ///   - matrix: A row for each example.
  ///   - rows: The examples to learn from.
  ///   - targets: 1 or -1 for each label of each of these.
  ///   - penalty: The weight of the squared weights; that of the constant is penalised alike.
  ///   - steps: More of them change the result less and less.
  init(
    _ matrix: SparseMatrix,
    rows: [Int],
    targets: LabelRows,
    penalty: Double,
    steps: Int
  ) {
    var dual = LabelRows(count: rows.count)
    var rest = targets
    var direction = targets
    var error = rest.dot(rest)
    // A label that has come this near is left alone, before its numbers become too small to compute with.
    let goal = error.map { $0 * 1e-8 }
    for _ in 0..<steps {
      let isDone = zip(error, goal).map { $0 <= $1 }
      if isDone.allSatisfy({ $0 }) { break }
      var image = matrix.product(rows: rows, matrix.transposedProduct(rows: rows, direction))
      let constant = direction.total
      image.combine(direction) { label, image, direction in
        image + constant[label] + direction * penalty
      }
      let curvature = image.dot(direction)
      let step = (0..<LabelRows.width).map {
        isDone[$0] ? 0 : error[$0] / max(curvature[$0], 1e-30)
      }
      dual.combine(direction) { label, dual, direction in dual + step[label] * direction }
      rest.combine(image) { label, rest, image in rest - step[label] * image }
      let next = rest.dot(rest)
      let ratio = (0..<LabelRows.width).map { next[$0] / max(error[$0], 1e-30) }
      direction.combine(rest) { label, direction, rest in
        isDone[label] ? 0 : rest + ratio[label] * direction
      }
      error = zip(isDone, zip(error, next)).map { $0 ? $1.0 : $1.1 }
    }
    weights = matrix.transposedProduct(rows: rows, dual)
    biases = dual.total
  }

  /// Returns the scores of rows.
  func scores(of matrix: SparseMatrix, rows: [Int]) -> LabelRows {
    var scores = matrix.product(rows: rows, weights)
    scores.combine(scores) { label, score, _ in score + biases[label] }
    return scores
  }
}
