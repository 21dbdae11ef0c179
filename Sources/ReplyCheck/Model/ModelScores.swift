package import Content

/// The scores that the first stage of the model gives: one row for the reply, one for each sentence.
///
/// A row has a score for each label of `ModelLabel.all`, about 1 for yes and -1 for no.
package struct ModelScores: Sendable {
  package let reply: [Float]
  package let sentences: [[Float]]

  package init(reply: [Float], sentences: [[Float]]) {
    self.reply = reply
    self.sentences = sentences
  }

  private static let actCount = Act.allCases.count
  /// How much the best sentence counts for an act beside the reply as a whole.
  private static let sentenceShare: Float = 0.3
  /// Scores beyond this say no more than it.
  private static let clip: Float = 0.75

  /// What the second stage sees: the scores, those of the best sentences, and products that say what labels mean
  /// together, such as a refusal with neither reason nor alternative.
  package func columns(authority: Authority) -> [Float] {
    let count = ModelLabel.all.count
    var best = Array(repeating: Float(-9), count: count)
    for sentence in sentences {
      for label in 0..<count { best[label] = max(best[label], sentence[label]) }
    }
    if sentences.isEmpty { best = reply }
    let acts = Self.actCount
    let mixed = (0..<count).map { label in
      label < acts
        ? reply[label] + Self.sentenceShare * (best[label] - reply[label]) : reply[label]
    }
    return mixed.map(Self.clipped) + best.map(Self.clipped)
      + products(of: mixed, isUnauthorized: authority == .none)
  }

  private static func clipped(_ score: Float) -> Float { min(clip, max(-clip, score)) }

  /// The columns of the labels that the products are made of.
  private struct Columns {
    let refuse = ModelLabel.column(.refuse)
    let explainReason = ModelLabel.column(.explainReason)
    let offerAlternative = ModelLabel.column(.offerAlternative)
    let escalate = ModelLabel.column(.escalate)
    let hold = ModelLabel.column(.hold)
    let offerCallback = ModelLabel.column(.offerCallback)
    let inform = ModelLabel.column(.inform)
    let endCall = ModelLabel.column(.endCall)
    let warn = ModelLabel.column(.warn)
    let thanks = ModelLabel.column(.thanks)
    let passingAround = ModelLabel.column(.passingAround)
    let besidesBareness = Violation.allCases.filter { $0 != .bareRefusal && $0 != .poorKeigo }
      .map(ModelLabel.column)
    let specific = [Violation.disclosure, .unauthorizedPromise, .liabilityAdmission, .speculation]
      .map(ModelLabel.column)
    let hostile = [Violation.insult, .argument, .threat].map(ModelLabel.column)
  }

  private static let labels = Columns()

  private func products(of scores: [Float], isUnauthorized: Bool) -> [Float] {
    // A steep logistic curve; its middle lies below 0 since most labels are rare.
    let chances = scores.map { Probability.logistic(4 * ($0 + 0.2)) }
    let label = Self.labels
    func none(of labels: [Int]) -> Float { labels.reduce(1) { $0 * (1 - chances[$1]) } }
    let isBare =
      (1 - chances[label.explainReason]) * (1 - chances[label.offerAlternative])
      * (1 - chances[label.escalate])
    let isElseSound = none(of: label.besidesBareness)
    let isNoSpecificBreach = none(of: label.specific)
    let isPeaceful = none(of: label.hostile)
    let refuses = chances[label.refuse]
    let endsUnwarned = chances[label.endCall] * (1 - chances[label.warn])
    let answers = isUnauthorized ? chances[label.inform] : 0
    return [
      refuses * isBare,
      refuses * isBare * isElseSound,
      refuses * isBare * isElseSound * isPeaceful * (1 - chances[label.passingAround]),
      max(chances[label.hold], chances[label.offerCallback]) * isBare,
      isBare, isElseSound, isNoSpecificBreach, isPeaceful,
      answers * isNoSpecificBreach, answers, answers * isNoSpecificBreach * isPeaceful,
      endsUnwarned * (1 - chances[label.thanks]), endsUnwarned,
      refuses * (1 - isBare),
      idlestSentence, scores[..<Self.actCount].max() ?? 0, mostHostileSentence,
      chances[..<Self.actCount].reduce(0, +),
    ]
  }

  /// The score of the best act of the sentence that does least.
  private var idlestSentence: Float {
    sentences.map { $0[..<Self.actCount].max() ?? 0 }.min() ?? 0
  }

  /// By how much some sentence is more hostile than it does anything else.
  private var mostHostileSentence: Float {
    let hostile = ModelLabel.decidedCount
    return sentences.map { $0[hostile] - ($0[..<Self.actCount].max() ?? 0) }.max() ?? 0
  }
}

/// Numbers between 0 and 1.
package enum Probability {
  /// The logistic curve 1 / (1 + e^-x), by the quotient of two short series that has no library's rounding in it.
  package static func logistic(_ value: Float) -> Float {
    // e^x = (e^(x/64))^64 with the Padé approximant of order 3; exact to 1e-6 for |x| up to 20.
    let x = max(-20, min(20, Double(value))) / 64
    let power = (120 + 60 * x + 12 * x * x + x * x * x) / (120 - 60 * x + 12 * x * x - x * x * x)
    var exponential = power
    for _ in 0..<6 { exponential *= exponential }
    return Float(exponential / (1 + exponential))
  }
}
