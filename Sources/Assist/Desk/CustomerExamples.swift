import Content
import JapaneseText

/// Before which wordings customers say about what a customer says.
///
/// Words count, and every three sounds in a row, which kanji and kana share; the rarer the more. A wording is as near as they speak
/// for it, and nearer where one of its examples says it in just these words.
struct CustomerExamples: Sendable {
  /// How near words come to examples.
  struct Nearness {
    /// For each template; 0 or less where nothing speaks for it.
    var ofTemplates: [Double]
    /// How near by chance come words that say so little.
    let byChance: Double
  }

  /// An example that has a feature, and how much the feature makes up of it.
  private struct Place {
    let example: Int
    let share: Double
  }

  /// What words and three sounds in a row are called, each with its number.
  private let numbers: [String: Int]
  /// What each feature says: the rarer the more.
  private let weights: [Double]
  /// Where each feature stands.
  private let places: [[Place]]
  private let leanings: TemplateLeanings
  /// For each template where its examples end.
  private let ends: [Int]
  private let tokenizer: any Tokenizer

  /// Reads the examples of templates.
  init(of templates: [Template], tokenizer: any Tokenizer) {
    self.tokenizer = tokenizer
    let examples = templates.map { $0.customerExamples.map { Self.names(in: $0, tokenizer) } }
    ends = examples.reduce(into: []) { $0.append(($0.last ?? 0) + $1.count) }
    var numbers: [String: Int] = [:]
    var counts: [Int] = []
    for name in examples.joined().joined() {
      if let number = numbers[name] {
        counts[number] += 1
      } else {
        numbers[name] = counts.count
        counts.append(1)
      }
    }
    let all = Double(ends.last ?? 0)
    let weights = counts.map { Rarity.logarithm((all + 1) / (Double($0) + 0.5)) }
    let shares = examples.map { $0.map { Self.shares(of: $0, numbers, weights) } }
    var places = [[Place]](repeating: [], count: counts.count)
    for (example, shares) in shares.joined().enumerated() {
      for (feature, share) in shares {
        places[feature].append(Place(example: example, share: share))
      }
    }
    leanings = TemplateLeanings(of: shares, featureCount: counts.count)
    self.numbers = numbers
    self.weights = weights
    self.places = places
  }

  /// Returns how near some words come to the examples of each template.
  func nearness(to words: String) -> Nearness {
    let names = Self.names(in: words, tokenizer)
    let shares = Self.shares(of: names, numbers, weights)
    var likeness = [Double](repeating: 0, count: ends.last ?? 0)
    for (feature, share) in shares {
      for place in places[feature] { likeness[place.example] += share * place.share }
    }
    let ranges = zip([0] + ends, ends).map { $0..<$1 }
    return Nearness(
      ofTemplates: zip(ranges, leanings.sums(of: shares)).map { range, sum in
        sum + (likeness[range].max().map(Self.alone) ?? 0)
      },
      byChance: 1 / Double(names.count + 3)
    )
  }

  /// Returns how much each known feature makes up of a text.
  private static func shares(
    of names: [String],
    _ numbers: [String: Int],
    _ weights: [Double]
  ) -> [TemplateLeanings.Share] {
    let known = names.compactMap { numbers[$0] }
    // No text is shorter than 1, so that a single common word says little.
    let length = max(known.reduce(0) { $0 + weights[$1] * weights[$1] }, 1).squareRoot()
    return known.map { ($0, weights[$0] / length) }
  }

  /// What the likeness of one example counts by itself: nothing but nearly the same words is left of it.
  private static func alone(_ likeness: Double) -> Double {
    likeness * likeness * likeness * likeness
  }

  /// Returns the words of a text by their dictionary forms, and every three sounds in a row, each once; sorted, because sums
  /// must not depend on the order of a set.
  private static func names(in text: String, _ tokenizer: any Tokenizer) -> [String] {
    let tokens = tokenizer.tokens(in: NormalizedText(text).foldingSpelling.text)
    var names = Set(tokens.filter(tells).map { "=\($0.baseForm)" })
    let spoken = tokens.filter { $0.partOfSpeech != .symbol }.map(\.spoken)
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
