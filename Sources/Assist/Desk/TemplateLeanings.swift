/// How much each feature of what customers say speaks for each template.
///
/// At first a feature speaks for a template as much as its examples hold of it (Rocchio 1971). Then every example is read once
/// more; where another template comes as near, its features speak a little more for their own and less for the other (PA-II of
/// Crammer et al. 2006). The same examples in the same order always give the same numbers.
struct TemplateLeanings: Sendable {
  /// A feature's number and how much it makes up of an example or of what a customer says.
  typealias Share = (feature: Int, share: Double)

  private struct Leaning {
    let template: Int
    var weight: Double
  }

  /// By how much an example has to be nearer to its own template than to any other.
  private static let margin = 1.0
  /// How far one example may turn the weights.
  private static let aggressiveness = 0.1

  /// For each feature the templates that it speaks for or against.
  private var leanings: [[Leaning]]
  private let templateCount: Int

  /// Learns from examples.
  ///
  /// - Parameters:
  ///   - examples: For each template its examples, each by the shares of its features.
  ///   - featureCount: How many features there are.
  init(of examples: [[[Share]]], featureCount: Int) {
    leanings = Array(repeating: [], count: featureCount)
    templateCount = examples.count
    for (template, examples) in examples.enumerated() {
      let part = 1 / Double(examples.count).squareRoot()
      for share in examples.joined() { add(part * share.share, of: share.feature, to: template) }
    }
    // The first of each template, then the second of each, so that none is forgotten over the others.
    for turn in 0..<(examples.map(\.count).max() ?? 0) {
      for (template, examples) in examples.enumerated() where turn < examples.count {
        learn(examples[turn], of: template)
      }
    }
  }

  /// Returns how much some features speak for each template.
  func sums(of shares: [Share]) -> [Double] {
    var sums = [Double](repeating: 0, count: templateCount)
    for (feature, share) in shares {
      for leaning in leanings[feature] { sums[leaning.template] += share * leaning.weight }
    }
    return sums
  }

  private mutating func learn(_ example: [Share], of template: Int) {
    let sums = sums(of: example)
    let others = sums.indices.filter { $0 != template }
    guard let rival = others.max(by: { (sums[$0], $1) < (sums[$1], $0) }) else { return }
    let loss = Self.margin - (sums[template] - sums[rival])
    guard loss > 0 else { return }
    let length = example.reduce(0) { $0 + $1.share * $1.share }
    let step = loss / (2 * length + 1 / (2 * Self.aggressiveness))
    for (feature, share) in example {
      add(step * share, of: feature, to: template)
      add(-step * share, of: feature, to: rival)
    }
  }

  private mutating func add(_ weight: Double, of feature: Int, to template: Int) {
    if let place = leanings[feature].lastIndex(where: { $0.template == template }) {
      leanings[feature][place].weight += weight
    } else {
      leanings[feature].append(Leaning(template: template, weight: weight))
    }
  }
}
