import Content
import JapaneseText

/// Before which wordings customers say about what a customer says.
///
/// Words count, and every three sounds in a row, which kanji and kana share; the rarer the more. A wording is as near as the sum of
/// its examples (after J. J. Rocchio, 1971), and nearer where one of them says it in just these words.
struct CustomerExamples: Sendable {
  /// How much a feature makes up of an example.
  private struct Share {
    let example: Int
    let weight: Double
  }

  /// By feature.
  private let shares: [String: [Share]]
  /// How much each feature says.
  private let weights: [String: Double]
  /// For each template where its examples end.
  private let ends: [Int]
  private let tokenizer: any Tokenizer

  /// The power of the likeness of one example: nothing but nearly the same words is left of it.
  private static func alone(_ likeness: Double) -> Double {
    likeness * likeness * likeness * likeness
  }

  /// Reads the examples of templates.
  init(of templates: [Template], tokenizer: any Tokenizer) {
    self.tokenizer = tokenizer
    let examples = templates.map { $0.customerExamples.map { Self.features(of: $0, tokenizer) } }
    ends = examples.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
    var counts: [String: Int] = [:]
    for feature in examples.joined().joined() { counts[feature, default: 0] += 1 }
    let all = Double(ends.last ?? 0)
    let weights = counts.mapValues { Rarity.logarithm((all + 1) / (Double($0) + 0.5)) }
    var shares: [String: [Share]] = [:]
    for (number, features) in examples.joined().enumerated() {
      let length = Self.length(of: features, weights)
      for feature in features {
        let share = Share(example: number, weight: weights[feature, default: 0] / length)
        shares[feature, default: []].append(share)
      }
    }
    self.weights = weights
    self.shares = shares
  }

  /// How near words come to examples.
  struct Nearness {
    /// For each template, 0 where nothing is in common.
    var ofTemplates: [Double]
    /// How near by chance come words that say so little.
    let byChance: Double
  }

  /// Returns how near some words come to the examples of each template.
  func nearness(to words: String) -> Nearness {
    let features = Self.features(of: words, tokenizer)
    let known = features.filter { weights[$0] != nil }
    let length = Self.length(of: known, weights)
    var likeness = [Double](repeating: 0, count: ends.last ?? 0)
    for feature in known {
      let weight = weights[feature, default: 0] / length
      for share in shares[feature] ?? [] { likeness[share.example] += weight * share.weight }
    }
    let ranges = zip([0] + ends, ends).map { $0..<$1 }
    return Nearness(
      ofTemplates: ranges.map { range in
        guard let best = likeness[range].max() else { return 0 }
        // Many examples are no better than a few, but a little surer.
        return likeness[range].reduce(0, +) / Double(range.count).squareRoot() + Self.alone(best)
      },
      byChance: 1 / Double(features.count + 3)
    )
  }

  private static func length(
    of features: some Sequence<String>,
    _ weights: [String: Double]
  ) -> Double {
    let sum = features.reduce(0) { $0 + weights[$1, default: 0] * weights[$1, default: 0] }
    return max(sum, 1).squareRoot()
  }

  /// Returns the words of a text by their dictionary forms, and every three sounds in a row, each once; sorted, because sums
  /// must not depend on the order of a set.
  private static func features(of text: String, _ tokenizer: any Tokenizer) -> [String] {
    let tokens = tokenizer.tokens(in: NormalizedText(text).foldingSpelling.text)
    var features = Set(tokens.filter(tells).map { "=\($0.baseForm)" })
    let spoken = tokens.filter { $0.partOfSpeech != .symbol }
      .map { $0.reading.isEmpty ? $0.surface : $0.reading }
    let kana = spoken.joined().unicodeScalars.map(Kana.hiragana).filter { !unheard.contains($0) }
    for start in kana.indices.dropLast(2) {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: kana[start..<(start + 3)])
      features.insert(String(piece))
    }
    return features.sorted()
  }

  /// What people write or leave out as they like.
  private static let unheard = Set("ーっ〜".unicodeScalars)

  private static func tells(_ token: Token) -> Bool {
    switch token.partOfSpeech {
    case .noun, .verb, .adjective, .adverb, .adnominal, .interjection, .prefix:
      !token.isOfSubclass("非自立") && !token.isOfSubclass("接尾")
        && !tellingNothing.contains(token.baseForm)
    case .auxiliary, .particle, .conjunction, .filler, .symbol, .other: false
    }
  }

  private static let tellingNothing: Set = [
    "する", "いる", "ある", "なる", "れる", "られる", "せる", "させる", "くれる", "もらう", "いただく", "くださる", "こと", "もの",
    "これ", "それ", "あれ", "ここ", "そこ", "はい", "ええ", "うん", "もしもし", "あの", "ちょっと",
  ]
}
