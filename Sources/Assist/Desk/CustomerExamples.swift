import Content
import JapaneseText

/// Before which wordings customers say about what a customer says.
///
/// Words count, and every three sounds in a row, which kanji and kana share; the rarer the more. A wording is as near as the sum of
/// its examples (after J. J. Rocchio, 1971), and nearer where one of them says it in just these words.
struct CustomerExamples: Sendable {
  /// How near words come to examples.
  struct Nearness {
    /// For each template, 0 where nothing is in common.
    var ofTemplates: [Double]
    /// How near by chance come words that say so little.
    let byChance: Double
  }

  /// What a word or three sounds in a row say.
  private struct Feature {
    /// The rarer the more.
    let weight: Double
    /// Where it stands.
    var places: [Place] = []
  }

  /// How much a feature makes up of an example.
  private struct Place {
    let example: Int
    let share: Double
  }

  private let features: [String: Feature]
  /// For each template where its examples end.
  private let ends: [Int]
  private let tokenizer: any Tokenizer

  /// Reads the examples of templates.
  init(of templates: [Template], tokenizer: any Tokenizer) {
    self.tokenizer = tokenizer
    let examples = templates.map { $0.customerExamples.map { Self.names(in: $0, tokenizer) } }
    ends = examples.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
    var counts: [String: Int] = [:]
    for name in examples.joined().joined() { counts[name, default: 0] += 1 }
    let all = Double(ends.last ?? 0)
    var features = counts.mapValues {
      Feature(weight: Rarity.logarithm((all + 1) / (Double($0) + 0.5)))
    }
    for (number, names) in examples.joined().enumerated() {
      let length = Self.length(names.compactMap { features[$0]?.weight })
      for name in names {
        guard let weight = features[name]?.weight else { continue }
        features[name]?.places.append(Place(example: number, share: weight / length))
      }
    }
    self.features = features
  }

  /// Returns how near some words come to the examples of each template.
  func nearness(to words: String) -> Nearness {
    let names = Self.names(in: words, tokenizer)
    let known = names.compactMap { features[$0] }
    let length = Self.length(known.map(\.weight))
    var likeness = [Double](repeating: 0, count: ends.last ?? 0)
    for feature in known {
      for place in feature.places {
        likeness[place.example] += feature.weight / length * place.share
      }
    }
    let ranges = zip([0] + ends, ends).map { $0..<$1 }
    return Nearness(
      ofTemplates: ranges.map { range in
        guard let best = likeness[range].max() else { return 0 }
        // Many examples are no better than a few, but a little surer.
        return likeness[range].reduce(0, +) / Double(range.count).squareRoot() + Self.alone(best)
      },
      byChance: 1 / Double(names.count + 3)
    )
  }

  /// What the likeness of one example counts by itself: nothing but nearly the same words is left of it.
  private static func alone(_ likeness: Double) -> Double {
    likeness * likeness * likeness * likeness
  }

  /// Returns the length of a text whose features have some weights, at least 1.
  private static func length(_ weights: [Double]) -> Double {
    max(weights.reduce(0) { $0 + $1 * $1 }, 1).squareRoot()
  }

  /// Returns the words of a text by their dictionary forms, and every three sounds in a row, each once; sorted, because sums
  /// must not depend on the order of a set.
  private static func names(in text: String, _ tokenizer: any Tokenizer) -> [String] {
    let tokens = tokenizer.tokens(in: NormalizedText(text).foldingSpelling.text)
    var names = Set(tokens.filter(tells).map { "=\($0.baseForm)" })
    let spoken = tokens.filter { $0.partOfSpeech != .symbol }
      .map { $0.reading.isEmpty ? $0.surface : $0.reading }
    let kana = spoken.joined().unicodeScalars.map(Kana.hiragana).filter { !unheard.contains($0) }
    for start in kana.indices.dropLast(2) {
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: kana[start..<(start + 3)])
      names.insert(String(piece))
    }
    return names.sorted()
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
