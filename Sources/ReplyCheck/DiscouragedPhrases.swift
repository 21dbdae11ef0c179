import Content
import JapaneseText

/// Finds the words that the company does not use.
struct DiscouragedPhrases: Sendable {
  struct Match {
    let wording: DiscouragedWording
    /// In scalars of the text that was searched.
    let range: Range<Int>
  }

  private let wordings: [DiscouragedWording]
  private let trie: PhraseTrie

  init(_ wordings: [DiscouragedWording]) {
    self.wordings = wordings
    var trie = PhraseTrie()
    for (index, wording) in wordings.enumerated() {
      for phrase in Self.phrases(of: wording.phrase) { trie.insert(phrase, value: index) }
    }
    self.trie = trie
  }

  /// Returns the words found, the longest at each place, quotations left out.
  func matches(in analysis: TextAnalysis) -> [Match] {
    var found: [Match] = []
    var place = 0
    let scalars = analysis.text.scalars
    while place < scalars.count {
      guard let (value, end) = trie.longestMatch(in: scalars, at: place),
        !analysis.isQuoted(place..<end)
      else {
        place += 1
        continue
      }
      found.append(Match(wording: wordings[value], range: place..<end))
      place = end
    }
    return found
  }

  /// Reads a cell: 「〜」 at an end stands for whatever comes there, 「／」 between ways to write it.
  private static func phrases(of cell: String) -> [[Unicode.Scalar]] {
    cell.split { $0 == "／" || $0 == "/" }.compactMap { part in
      let text = NormalizedText(String(part)).foldingSpelling
      let kept = text.scalars.filter { !"「」〜ー …。、".unicodeScalars.contains($0) || $0 == "ー" }
      return kept.count >= 2 ? kept : nil
    }
  }
}
