import ReplyCheck

/// Learns what the labels' scores mean together, and how likely each score makes its label.
struct SecondStageTrainer {
  private let columns: [[Double]]
  private let means: [Double]
  private let scales: [Double]
  private let examples: Examples
  /// The number of labels that are decided.
  private let count: Int
  private let penalty = 1.0

  /// Creates a trainer.
  ///
  /// - Parameters:
  ///   - examples: What to learn from.
  ///   - columns: What the stage sees of each example.
  ///   - count: The number of labels that are decided.
  init(examples: Examples, columns: [[Float]], count: Int) {
    self.examples = examples
    self.count = count
    let raw = columns.map { $0.map(Double.init) }
    let width = raw[0].count
    var means = Array(repeating: 0.0, count: width)
    for row in raw { for index in 0..<width { means[index] += row[index] / Double(raw.count) } }
    var squares = Array(repeating: 0.0, count: width)
    for row in raw {
      for index in 0..<width {
        let distance = row[index] - means[index]
        squares[index] += distance * distance / Double(raw.count)
      }
    }
    let scales = squares.map { 1 / (($0.squareRoot() + 1e-9) * Double(width).squareRoot()) }
    self.columns = raw.map { row in
      (0..<width).map { (row[$0] - means[$0]) * scales[$0] } + [1]
    }
    self.means = means
    self.scales = scales
  }

  /// Returns the second stage, and how likely it made each label of replies by writers that it had not seen.
  func train() -> (second: ReplyModel.SecondStage, unseen: [[Float]]) {
    var unseen = Array(repeating: Array(repeating: 0.0, count: count), count: columns.count)
    for fold in 0..<Examples.foldCount {
      let weights = fit(columns.indices.filter { examples.folds[$0] != fold })
      for index in columns.indices where examples.folds[index] == fold {
        unseen[index] = scores(columns[index], weights)
      }
    }
    let curves = (0..<count).map { label in
      curve(unseen.map { $0[label] }, examples.labels.map { $0[label] })
    }
    let chances = unseen.map { scores in
      (0..<count).map { label in
        Probability.logistic(Float(curves[label].slope * scores[label] + curves[label].offset))
      }
    }
    let second = ReplyModel.SecondStage(
      means: means.map { Float($0) },
      scales: scales.map { Float($0) },
      weights: fit(Array(columns.indices)).flatMap { $0.map { Float($0) } },
      slopes: curves.map { Float($0.slope) },
      offsets: curves.map { Float($0.offset) }
    )
    return (second, chances)
  }

  /// Ridge regression in closed form; a row of weights for each column.
  private func fit(_ rows: [Int]) -> [[Double]] {
    let width = columns[0].count
    var normal = Array(repeating: Array(repeating: 0.0, count: width), count: width)
    var right = Array(repeating: Array(repeating: 0.0, count: count), count: width)
    for row in rows {
      let values = columns[row]
      for left in 0..<width {
        for other in 0...left { normal[left][other] += values[left] * values[other] }
        for label in 0..<count {
          right[left][label] += examples.labels[row][label] ? values[left] : -values[left]
        }
      }
    }
    for index in 0..<width { normal[index][index] += penalty }
    return Cholesky(normal).solve(right)
  }

  private func scores(_ values: [Double], _ weights: [[Double]]) -> [Double] {
    var sums = Array(repeating: 0.0, count: count)
    for (value, row) in zip(values, weights) {
      for label in 0..<count { sums[label] += value * row[label] }
    }
    return sums
  }

  /// Fits a logistic curve (Platt 1999) by least squares, with halved steps where a whole one leads astray.
  private func curve(_ scores: [Double], _ holds: [Bool]) -> (slope: Double, offset: Double) {
    let points = Array(zip(scores, holds))
    var best = (slope: 3.0, offset: 0.0)
    var cost = Self.cost(of: best, points)
    for _ in 0..<60 {
      let step = Self.step(from: best, points)
      var share = 1.0
      var next = best
      var nextCost = Double.infinity
      while share > 1e-6 {
        next = (best.slope - share * step.slope, best.offset - share * step.offset)
        nextCost = Self.cost(of: next, points)
        if nextCost <= cost { break }
        share /= 2
      }
      guard nextCost < cost else { break }
      (best, cost) = (next, nextCost)
    }
    return best
  }

  /// How badly a curve fits; a little is added for steepness, so that a label without errors has an end.
  private static func cost(
    of curve: (slope: Double, offset: Double),
    _ points: [(Double, Bool)]
  ) -> Double {
    points.reduce(0.005 * curve.slope * curve.slope) { cost, point in
      let chance = Double(
        Probability.logistic(Float(curve.slope * point.0 + curve.offset))
      )
      let miss = point.1 ? 1 - chance : chance
      // The squared error in place of the logarithm needs no library's rounding, and bends alike.
      return cost + miss * miss
    }
  }

  private static func step(
    from curve: (slope: Double, offset: Double),
    _ points: [(Double, Bool)]
  ) -> (slope: Double, offset: Double) {
    var gradient = (0.01 * curve.slope, 0.0)
    var curvature = (1e-2, 0.0, 1e-3)
    for (score, holds) in points {
      let chance = Double(Probability.logistic(Float(curve.slope * score + curve.offset)))
      // Derivatives of the squared error (Gauss and Newton).
      let spread = chance * (1 - chance)
      let error = 2 * (chance - (holds ? 1 : 0)) * spread
      gradient.0 += error * score
      gradient.1 += error
      let weight = 2 * spread * spread
      curvature.0 += weight * score * score
      curvature.1 += weight * score
      curvature.2 += weight
    }
    let determinant = curvature.0 * curvature.2 - curvature.1 * curvature.1
    return (
      (curvature.2 * gradient.0 - curvature.1 * gradient.1) / determinant,
      (curvature.0 * gradient.1 - curvature.1 * gradient.0) / determinant
    )
  }
}

/// The factor of a symmetric matrix with positive eigenvalues, of which the lower half is given.
struct Cholesky {
  private var factor: [[Double]]

  init(_ matrix: [[Double]]) {
    factor = matrix
    for row in factor.indices {
      for column in 0...row {
        var sum = factor[row][column]
        for inner in 0..<column { sum -= factor[row][inner] * factor[column][inner] }
        factor[row][column] = row == column ? sum.squareRoot() : sum / factor[column][column]
      }
    }
  }

  /// Returns the solutions for several right sides, a column each.
  func solve(_ right: [[Double]]) -> [[Double]] {
    var result = right
    let width = right[0].count
    for row in factor.indices {
      for label in 0..<width {
        var sum = result[row][label]
        for inner in 0..<row { sum -= factor[row][inner] * result[inner][label] }
        result[row][label] = sum / factor[row][row]
      }
    }
    for row in factor.indices.reversed() {
      for label in 0..<width {
        var sum = result[row][label]
        for inner in (row + 1)..<max(row + 1, factor.count) {
          sum -= factor[inner][row] * result[inner][label]
        }
        result[row][label] = sum / factor[row][row]
      }
    }
    return result
  }
}
