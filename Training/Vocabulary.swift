/// Features that a model may have.
struct Vocabulary {
  /// A feature, and how it is seen.
  struct Feature {
    let hash: UInt32
    /// How many examples have it.
    let count: Int
    /// How much it counts beside others: what few have tells more (Spärck Jones 1972).
    let scale: Double
  }

  /// Ascending by their hashes.
  let features: [Feature]

  private init(_ features: [Feature]) { self.features = features }

  /// Takes features by their hashes, with how many of some examples have each.
  init(_ counts: [UInt32: Int], examples: Int) {
    features = counts.sorted { $0.key < $1.key }.map { hash, count in
      let rarity = Self.logarithm(Double(1 + examples) / Double(1 + count))
      return Feature(hash: hash, count: count, scale: Self.share * (1 + Self.ofTwo * rarity))
    }
  }

  /// Returns the features with the greatest uses, given in the order of the features.
  func keeping(_ limit: Int, byUse uses: [Double]) -> Vocabulary {
    let best = features.indices.sorted { (uses[$0], $1) > (uses[$1], $0) }
    return Vocabulary(best.prefix(limit).sorted().map { features[$0] })
  }

  /// Makes most features count about as much as if all counted 1.
  private static let share = 0.2
  /// The natural logarithm of 2.
  private static let ofTwo = 0.693

  /// The logarithm to base 2, taken as straight between powers of 2: no library's rounding is in the model.
  private static func logarithm(_ value: Double) -> Double {
    Double(value.exponent) + value.significand - 1
  }
}
