import Content
import ReplyCheck

/// Learns what the labels' scores mean together, and how likely each score makes its label.
struct SecondStageTrainer {
  private let columns: [[Double]]
  private let means: [Double]
  private let scales: [Double]
  private let examples: Examples
  private let count = ModelLabel.decidedCount
  private let penalty = 1.0

  init(examples: Examples, scores: [ModelScores]) {
    self.examples = examples
    let raw = zip(scores, examples.authorities).map { score, authority in
      score.columns(authority: authority).map(Double.init)
    }
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
    columns = raw.map { row in
      (0..<width).map { (row[$0] - means[$0]) * scales[$0] } + [1]
    }
    self.means = means
    self.scales = scales
  }

  func train() -> ReplyModel.SecondStage {
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
    report(unseen, curves)
    return ReplyModel.SecondStage(
      means: means.map { Float($0) },
      scales: scales.map { Float($0) },
      weights: fit(Array(columns.indices)).flatMap { $0.map { Float($0) } },
      slopes: curves.map { Float($0.slope) },
      offsets: curves.map { Float($0.offset) }
    )
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

  /// Fits a logistic curve by Newton's method (Platt 1999), held a little towards slope 0.
  private func curve(_ scores: [Double], _ holds: [Bool]) -> (slope: Double, offset: Double) {
    var slope = 3.0
    var offset = 0.0
    for _ in 0..<50 {
      var gradient = (0.01 * slope, 0.0)
      var curvature = (1e-3, 0.0, 1e-3)
      for (score, holds) in zip(scores, holds) {
        let chance = Double(Probability.logistic(Float(slope * score + offset)))
        let error = chance - (holds ? 1 : 0)
        let spread = chance * (1 - chance)
        gradient.0 += error * score
        gradient.1 += error
        curvature.0 += spread * score * score
        curvature.1 += spread * score
        curvature.2 += spread
      }
      let determinant = curvature.0 * curvature.2 - curvature.1 * curvature.1
      slope -= (curvature.2 * gradient.0 - curvature.1 * gradient.1) / determinant
      offset -= (curvature.0 * gradient.1 - curvature.1 * gradient.0) / determinant
    }
    return (slope, offset)
  }

  /// Prints what the model reaches on writers that it had not seen.
  private func report(_ unseen: [[Double]], _ curves: [(slope: Double, offset: Double)]) {
    var agreement = Array(repeating: (both: 0, extra: 0, missed: 0), count: count)
    for (index, scores) in unseen.enumerated() {
      for label in 0..<count {
        let chance = Probability.logistic(
          Float(curves[label].slope * scores[label] + curves[label].offset)
        )
        switch (chance > ReplyModel.cut, examples.labels[index][label]) {
        case (true, true): agreement[label].both += 1
        case (true, false): agreement[label].extra += 1
        case (false, true): agreement[label].missed += 1
        case (false, false): break
        }
      }
    }
    func micro(_ labels: Range<Int>) -> Double {
      let both = labels.reduce(0) { $0 + agreement[$1].both }
      let wrong = labels.reduce(0) { $0 + agreement[$1].extra + agreement[$1].missed }
      return Double(2 * both) / Double(max(1, 2 * both + wrong))
    }
    let acts = Act.allCases.count
    print("unseen writers: acts \(micro(0..<acts)), violations \(micro(acts..<count))")
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
