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
    let acts = Act.allCases.count
    let mixed = (0..<count).map { label in
      label < acts
        ? reply[label] + Self.sentenceShare * (best[label] - reply[label]) : reply[label]
    }
    return mixed.map(Self.clipped) + best.map(Self.clipped)
      + products(of: mixed, isUnauthorized: authority == .none)
  }

  private static func clipped(_ score: Float) -> Float { min(clip, max(-clip, score)) }

  private func products(of scores: [Float], isUnauthorized: Bool) -> [Float] {
    // A steep logistic curve; its middle lies below 0 since most labels are rare.
    let chances = scores.map { Probability.logistic(4 * ($0 + 0.2)) }
    func yes(_ act: Act) -> Float { chances[ModelLabel.column(act)] }
    func no(_ act: Act) -> Float { 1 - yes(act) }
    func none(of violations: some Sequence<Violation>) -> Float {
      violations.reduce(1) { $0 * (1 - chances[ModelLabel.column($1)]) }
    }
    let isBare = no(.explainReason) * no(.offerAlternative) * no(.escalate)
    let isElseSound = none(of: Violation.allCases.filter { $0 != .bareRefusal && $0 != .poorKeigo })
    let isNoSpecificBreach = none(of: [
      .disclosure, .unauthorizedPromise, .liabilityAdmission, .speculation,
    ])
    let isPeaceful = none(of: [.insult, .argument, .threat])
    let answers = isUnauthorized ? yes(.inform) : 0
    return [
      yes(.refuse) * isBare,
      yes(.refuse) * isBare * isElseSound,
      yes(.refuse) * isBare * isElseSound * isPeaceful * none(of: [.passingAround]),
      max(yes(.hold), yes(.offerCallback)) * isBare,
      isBare, isElseSound, isNoSpecificBreach, isPeaceful,
      answers * isNoSpecificBreach, answers, answers * isNoSpecificBreach * isPeaceful,
      yes(.endCall) * no(.warn) * no(.thanks), yes(.endCall) * no(.warn),
      yes(.refuse) * (1 - isBare),
      idlestSentence, scores[..<Act.allCases.count].max() ?? 0, mostHostileSentence,
      chances[..<Act.allCases.count].reduce(0, +),
    ]
  }

  /// The score of the best act of the sentence that does least.
  private var idlestSentence: Float {
    sentences.map { $0[..<Act.allCases.count].max() ?? 0 }.min() ?? 0
  }

  /// By how much some sentence is more hostile than it does anything else.
  private var mostHostileSentence: Float {
    let hostile = ModelLabel.decidedCount
    return sentences.map { $0[hostile] - ($0[..<Act.allCases.count].max() ?? 0) }.max() ?? 0
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
