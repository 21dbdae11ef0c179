/// Finds the texts that contain some letters, through the lists of texts in which each letter and each pair stands.
struct GramIndex: Sendable {
  /// A letter, or a pair of neighbours.
  struct Gram: Hashable {
    let first: Unicode.Scalar
    let second: Unicode.Scalar?
  }

  let texts: [[Unicode.Scalar]]
  /// The indices of the texts that contain a gram, ascending.
  private let postings: [Gram: [Int]]

  /// Creates an index; takes time linear in the length of all texts.
  init(_ texts: [[Unicode.Scalar]]) {
    self.texts = texts
    var postings: [Gram: [Int]] = [:]
    for (index, text) in texts.enumerated() {
      for gram in Set(Self.letters(of: text) + Self.pairs(of: text)) {
        postings[gram, default: []].append(index)
      }
    }
    self.postings = postings
  }

  /// Returns the indices of the texts that contain letters next to each other, ascending; none for no letters.
  func texts(containing letters: [Unicode.Scalar]) -> [Int] {
    let grams = letters.count == 1 ? Self.letters(of: letters) : Self.pairs(of: letters)
    let lists = grams.map { postings[$0] ?? [] }
    guard let shortest = lists.min(by: { $0.count < $1.count }) else { return [] }
    return letters.count <= 2
      ? shortest
      : shortest.filter { SearchText.firstIndex(of: letters, in: texts[$0]) != nil }
  }

  /// Returns how much of some letters the texts share with them, by their pairs; a pair counts more the rarer it is.
  ///
  /// - Parameter letters: The letters to look for; pairs that no text has count for nothing.
  /// - Returns: Shares above zero and at most one, by the index of the text.
  func shares(of letters: [Unicode.Scalar]) -> [Int: Double] {
    let pairs = Set(Self.pairs(of: letters)).sorted(by: Self.precedes)
    var shares: [Int: Double] = [:]
    var total = 0.0
    for list in pairs.compactMap({ postings[$0] }) {
      let weight = 1 / Double(list.count)
      total += weight
      for text in list { shares[text, default: 0] += weight }
    }
    return shares.mapValues { $0 / total }
  }

  private static func letters(of text: [Unicode.Scalar]) -> [Gram] {
    text.map { Gram(first: $0, second: nil) }
  }

  private static func pairs(of text: [Unicode.Scalar]) -> [Gram] {
    zip(text, text.dropFirst()).map { Gram(first: $0, second: $1) }
  }

  /// Sums must not depend on the order of a set.
  private static func precedes(_ left: Gram, _ right: Gram) -> Bool {
    (left.first.value, left.second?.value ?? 0) < (right.first.value, right.second?.value ?? 0)
  }
}
