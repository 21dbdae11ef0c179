/// The templates that have most of the pieces of a word.
struct MostSimilar {
  /// The most templates.
  private static let most = 32

  /// The weight of what was found of the word, by the number of the text.
  private var weights: [Float]
  private let count: Int

  /// Returns the numbers of the templates, in no order; equal ones that stand first come first.
  static func numbers(
    to word: PreparedWord,
    in index: TemplateIndex,
    by finding: Finding
  ) -> [UInt32] {
    var similar = MostSimilar(templates: index.count)
    switch finding {
    case .indexed: similar.noteListed(word, in: index)
    case .plain: similar.noteAll(word, in: index)
    }
    return similar.best()
  }

  private static let fields = TemplateIndex.Field.allCases.filter { $0.similarityWeight > 0 }

  private init(templates count: Int) {
    self.count = count
    weights = [Float](repeating: 0, count: Self.fields.count * count)
  }

  private mutating func noteListed(_ word: PreparedWord, in index: TemplateIndex) {
    for (number, pair) in word.pairs.enumerated() {
      let weight = Float(word.pairWeights[number])
      guard let entries = index.pairs?.entries(of: pair) else { continue }
      for entry in entries { weights[Int(entry)] += weight }
    }
    guard !word.pieces.isEmpty else { return }
    var last = [UInt8](repeating: 0, count: weights.count)
    for (number, piece) in word.pieces.enumerated() {
      for place in index.letters.places[index.letters.range(of: piece.letters)] {
        let entry = index.letters.entry(of: place)
        guard entry < weights.count, last[entry] != UInt8(number + 1) else { continue }
        last[entry] = UInt8(number + 1)
        weights[entry] += Float(piece.weight)
      }
    }
  }

  private mutating func noteAll(_ word: PreparedWord, in index: TemplateIndex) {
    for entry in weights.indices {
      let pairs = word.pairs(in: entry, of: index.sounds)
      for number in word.pairWeights.indices where pairs & (1 << UInt64(number)) != 0 {
        weights[entry] += Float(word.pairWeights[number])
      }
      let pieces = word.pieces(in: entry, of: index.letters)
      for number in word.pieces.indices where pieces & (1 << UInt64(number)) != 0 {
        weights[entry] += Float(word.pieces[number].weight)
      }
    }
  }

  private func best() -> [UInt32] {
    var best: [(worth: Float, number: UInt32)] = []
    best.reserveCapacity(Self.most + 1)
    for number in 0..<count {
      var worth: Float = 0
      for field in Self.fields {
        worth = max(worth, Float(field.similarityWeight) * weights[field.rawValue * count + number])
      }
      guard worth > 0, best.count < Self.most || worth > best[Self.most - 1].worth else { continue }
      if best.count == Self.most { best.removeLast() }
      let place = best.firstIndex { $0.worth < worth } ?? best.count
      best.insert((worth, UInt32(number)), at: place)
    }
    return best.map(\.number)
  }
}
