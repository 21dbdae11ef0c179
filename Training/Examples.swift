import ReplyCheck

/// Graded words as a model sees them: replies, or what customers said.
struct Examples {
  /// Distinct features of a part of a reply, with their groups.
  private typealias Part = [UInt32: ReplyFeatures.Group]

  private let replies: [Part]
  private let sentences: [Part]
  /// The reply of each sentence.
  let replyOfSentence: [Int]
  /// 1 or -1 for each label, by reply.
  let targets: LabelRows
  let labels: [[Bool]]
  /// Which of `foldCount` parts a reply belongs to; all of a writer's replies are in one.
  let folds: [Int]

  static let foldCount = 8

  /// Creates examples.
  ///
  /// - Parameters:
  ///   - features: What the model sees of each.
  ///   - labels: Whether each label holds, by example; labels that are missing at the end hold of none.
  ///   - writers: Who wrote each.
  init(features: [ReplyFeatures], labels: [[Bool]], writers: [String]) {
    var replies: [Part] = []
    var sentences: [Part] = []
    var owners: [Int] = []
    for (index, features) in features.enumerated() {
      let moment = Self.part(features.moment)
      var reply = moment
      for sentence in features.sentences.isEmpty ? [[]] : features.sentences {
        let part = Self.part(sentence)
        reply.merge(part) { first, _ in first }
        sentences.append(part.merging(moment) { first, _ in first })
        owners.append(index)
      }
      replies.append(reply)
    }
    self.replies = replies
    self.sentences = sentences
    replyOfSentence = owners
    self.labels = labels.map { row in
      row + Array(repeating: false, count: LabelRows.width - row.count)
    }
    targets = LabelRows(self.labels.map { $0.map { $0 ? 1 : -1 } })
    let names = Set(writers).sorted()
    folds = writers.map { (names.firstIndex(of: $0) ?? 0) % Self.foldCount }
  }

  var sentenceCount: Int { sentences.count }

  /// The features that at least two replies have.
  func vocabulary() -> Vocabulary {
    var counts: [UInt32: Int] = [:]
    for reply in replies { for hash in reply.keys { counts[hash, default: 0] += 1 } }
    return Vocabulary(counts.filter { $0.value > 1 }, examples: replies.count)
  }

  /// Returns the replies over some features.
  func replyMatrix(_ vocabulary: Vocabulary) -> SparseMatrix { Self.matrix(replies, vocabulary) }

  /// Returns the sentences over some features.
  func sentenceMatrix(_ vocabulary: Vocabulary) -> SparseMatrix {
    Self.matrix(sentences, vocabulary)
  }

  /// Each group of a row has the length that its weight says, were all its features as rare as they mostly are.
  private static func matrix(_ parts: [Part], _ vocabulary: Vocabulary) -> SparseMatrix {
    let columns = Dictionary(
      uniqueKeysWithValues: vocabulary.features.enumerated().map { ($1.hash, Int32($0)) }
    )
    var matrix = SparseMatrix(columnCount: vocabulary.features.count)
    for part in parts {
      var counts = Array(repeating: 0, count: ReplyFeatures.Group.allCases.count)
      var entries: [(column: Int32, group: ReplyFeatures.Group)] = []
      for (hash, group) in part {
        guard let column = columns[hash] else { continue }
        counts[Int(group.rawValue)] += 1
        entries.append((column, group))
      }
      entries.sort { $0.column < $1.column }
      matrix.appendRow(
        entries.map { entry in
          let count = Double(counts[Int(entry.group.rawValue)])
          let scale = vocabulary.features[Int(entry.column)].scale
          return (entry.column, scale * Double(entry.group.weight) / count.squareRoot())
        }
      )
    }
    return matrix
  }

  private static func part(_ features: [ReplyFeatures.Feature]) -> Part {
    Part(features.map { ($0.hash, $0.group) }) { first, _ in first }
  }
}
