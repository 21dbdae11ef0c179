import Content
import ReplyCheck

/// Learns the two stages of the model from examples.
///
/// What the second stage learns from are scores that models gave which had not seen the writer, as it will be in use.
struct Trainer {
  let examples: Examples
  /// How many features the model may have at most.
  let rowLimit: Int
  /// The number of labels that are decided.
  let decidedCount: Int
  /// The penalty of the first stage; chosen, like the weights of the groups, by leaving writers out in turn.
  let penalty: Double
  /// Returns what the second stage sees of an example's scores.
  let columns: @Sendable (_ scores: ModelScores, _ example: Int) -> [Float]

  private static let rounds = 30

  /// Returns the two stages, and how likely a model that had not seen its writer made each label of each reply.
  func train() async -> (WeightTable, ReplyModel.SecondStage, unseen: [[Float]]) {
    let vocabulary = mostUseful()
    let replies = examples.replyMatrix(vocabulary)
    let sentences = examples.sentenceMatrix(vocabulary)
    let all = Array(examples.labels.indices)
    let unseen = await unseenScores(replies, sentences)
    let sentenceTargets = targets(ofSentencesScored: unseen.replyModelOnSentences)
    let unseenSentences = await unseenSentenceScores(sentences, sentenceTargets)
    async let replyModel = fit(replies, all, examples.targets)
    async let sentenceModel = fit(
      sentences,
      Array(0..<sentenceTargets.count),
      sentenceTargets
    )
    let scores = scores(replies: unseen.replies, sentences: unseenSentences)
    let (second, unseenChances) = SecondStageTrainer(
      examples: examples,
      columns: scores.enumerated().map { columns($1, $0) },
      count: decidedCount
    ).train()
    return (await Self.table(vocabulary, replyModel, sentenceModel), second, unseenChances)
  }

  /// Returns the features with the greatest weights, common ones before rare ones.
  private func mostUseful() -> Vocabulary {
    let vocabulary = examples.vocabulary()
    let model = LinearModel(
      examples.replyMatrix(vocabulary),
      rows: Array(examples.labels.indices),
      targets: examples.targets,
      penalty: penalty,
      rounds: 12
    )
    let uses = vocabulary.features.enumerated().map { index, feature in
      let weight = model.weights.row(index).reduce(0) { $0 + $1 * $1 }
      return Double(feature.count) * feature.scale * feature.scale * weight
    }
    return vocabulary.keeping(rowLimit, byUse: uses)
  }

  private func fit(_ matrix: SparseMatrix, _ rows: [Int], _ targets: LabelRows) async -> LinearModel
  {
    LinearModel(matrix, rows: rows, targets: targets, penalty: penalty, rounds: Self.rounds)
  }

  /// Scores of replies and sentences by models that had not seen their writers.
  private func unseenScores(
    _ replies: SparseMatrix,
    _ sentences: SparseMatrix
  ) async -> (replies: LabelRows, replyModelOnSentences: LabelRows) {
    let folds = examples.folds
    let owners = examples.replyOfSentence
    let targets = examples.targets
    return await withTaskGroup(of: ([Int], LabelRows, [Int], LabelRows).self) { group in
      for fold in 0..<Examples.foldCount {
        group.addTask {
          let learned = folds.indices.filter { folds[$0] != fold }
          let model = LinearModel(
            replies,
            rows: learned,
            targets: targets.selecting(learned),
            penalty: penalty,
            rounds: Self.rounds
          )
          let left = folds.indices.filter { folds[$0] == fold }
          let parts = owners.indices.filter { folds[owners[$0]] == fold }
          return (
            left, model.scores(of: replies, rows: left),
            parts, model.scores(of: sentences, rows: parts)
          )
        }
      }
      var ofReplies = LabelRows(count: folds.count)
      var ofSentences = LabelRows(count: owners.count)
      for await (left, scores, parts, partScores) in group {
        ofReplies.replaceRows(left, with: scores)
        ofSentences.replaceRows(parts, with: partScores)
      }
      return (ofReplies, ofSentences)
    }
  }

  private func unseenSentenceScores(
    _ sentences: SparseMatrix,
    _ targets: LabelRows
  ) async -> LabelRows {
    let folds = examples.replyOfSentence.map { examples.folds[$0] }
    return await withTaskGroup(of: ([Int], LabelRows).self) { group in
      for fold in 0..<Examples.foldCount {
        group.addTask {
          let learned = folds.indices.filter { folds[$0] != fold }
          let model = LinearModel(
            sentences,
            rows: learned,
            targets: targets.selecting(learned),
            penalty: penalty,
            rounds: Self.rounds
          )
          let left = folds.indices.filter { folds[$0] == fold }
          return (left, model.scores(of: sentences, rows: left))
        }
      }
      var scores = LabelRows(count: folds.count)
      for await (left, values) in group {
        scores.replaceRows(left, with: values)
      }
      return scores
    }
  }

  /// A label of a reply belongs to the sentence that scores best for it, and to every one that scores above 0.
  private func targets(ofSentencesScored scores: LabelRows) -> LabelRows {
    let owners = examples.replyOfSentence
    var best = LabelRows(count: examples.labels.count)
    best.fill(-.infinity)
    for (sentence, owner) in owners.enumerated() {
      for label in 0..<LabelRows.width {
        best[owner, label] = max(best[owner, label], scores[sentence, label])
      }
    }
    var targets = LabelRows(count: owners.count)
    for (sentence, owner) in owners.enumerated() {
      for label in 0..<LabelRows.width {
        let score = scores[sentence, label]
        let isOurs = score >= best[owner, label] || score > 0
        targets[sentence, label] = isOurs && examples.labels[owner][label] ? 1 : -1
      }
    }
    return targets
  }

  private func scores(replies: LabelRows, sentences: LabelRows) -> [ModelScores] {
    var parts = Array(repeating: [[Float]](), count: replies.count)
    for (sentence, owner) in examples.replyOfSentence.enumerated() {
      parts[owner].append(sentences.row(sentence).map { Float($0) })
    }
    return parts.enumerated().map {
      ModelScores(reply: replies.row($0).map { Float($0) }, sentences: $1)
    }
  }

  /// Rounds the weights to codes.
  private static func table(
    _ vocabulary: Vocabulary,
    _ replies: LinearModel,
    _ sentences: LinearModel
  ) -> WeightTable {
    let models = [replies, sentences]
    let features = vocabulary.features
    // What a feature counts is put into its weights, so that whoever uses them need not know it.
    func weight(_ model: LinearModel, _ row: Int, _ label: Int) -> Double {
      model.weights[row, label] * features[row].scale
    }
    let largest = models.map { model in
      (0..<LabelRows.width).map { label in
        features.indices.reduce(1e-30) { max($0, abs(weight(model, $1, label))) }
      }
    }
    var codes: [UInt8] = []
    codes.reserveCapacity(features.count * LabelRows.width)
    for row in features.indices {
      for label in 0..<LabelRows.width {
        let low = code(weight(replies, row, label), largest[0][label])
        let high = code(weight(sentences, row, label), largest[1][label])
        codes.append(high << 4 | low)
      }
    }
    return WeightTable(
      hashes: features.map(\.hash),
      codes: codes,
      scales: largest.flatMap { $0.map { Float($0 / 49) } },
      biases: models.flatMap { $0.biases.map { Float($0) } }
    )
  }

  private static func code(_ weight: Double, _ largest: Double) -> UInt8 {
    let root = (7 * (abs(weight) / largest).squareRoot()).rounded()
    return UInt8(8 + (weight < 0 ? -Int(root) : Int(root)))
  }
}
