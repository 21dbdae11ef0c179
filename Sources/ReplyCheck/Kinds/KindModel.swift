import CReplyModel
import Content

/// A linear model in two stages, trained on customers' words; says which kinds of call they show.
package final class KindModel: Sendable {
  let table: WeightTable
  private let second: ReplyModel.SecondStage

  package init(table: WeightTable, second: ReplyModel.SecondStage) {
    self.table = table
    self.second = second
  }

  /// The model that the program carries; nil before the first training.
  package static let standard: KindModel? = ModelFile.kinds
    .read(UnsafeBufferPointer(start: otai_kind_model_bytes(), count: otai_kind_model_count()))
    .map { KindModel(table: $0.table, second: $0.second) }

  /// Returns how likely each kind is, in the order of `CustomerKind.allCases`.
  func chances(of features: ReplyFeatures) -> [Float] {
    second.chances(of: KindScores(table.scores(of: features)).columns)
  }
}
