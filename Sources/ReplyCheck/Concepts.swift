import JapaneseText

/// What words mean to each other in a call centre, for comparing what two sentences say.
struct Concepts: Sendable {
  /// Something that a sentence speaks of: a line of the table, or a word that no line names.
  enum Concept: Hashable, Sendable {
    case line(Int)
    case word(String)
  }

  private let trie: PhraseTrie
  private let weights: [Double]

  /// Reads the table; the names of its lines' faults are reported by the tests.
  init(_ table: String) throws(PhrasePattern.Fault) {
    var trie = PhraseTrie()
    var weights: [Double] = []
    for line in table.split(separator: "\n") where line.first != "#" {
      guard let colon = line.firstIndex(of: ":"), let weight = Double(line[..<colon]) else {
        continue
      }
      for phrase in try PhrasePattern(line[line.index(after: colon)...].drop { $0 == " " }).phrases
      {
        trie.insert(phrase, value: weights.count)
      }
      weights.append(weight)
    }
    self.trie = trie
    self.weights = weights
  }

  /// How much a concept tells of what a sentence says, from 0 to 1.
  func weight(of concept: Concept) -> Double {
    switch concept {
    case .line(let line): weights[line]
    case .word: 0.6
    }
  }

  /// Returns what a stretch of a text speaks of; what is only quoted is left out.
  func concepts(in range: Range<Int>, of reading: ReplyReading) -> Set<Concept> {
    let analysis = reading.analysis
    var found: Set<Concept> = []
    var covered = range.lowerBound
    for place in range {
      trie.forEachMatch(in: analysis.text.scalars, at: place) { line, end in
        guard end <= range.upperBound, reading.beginsLikeWord(place..<end),
          !analysis.isQuoted(place..<end)
        else { return }
        found.insert(.line(line))
        covered = max(covered, end)
      }
    }
    for token in analysis.tokens
    where range.contains(token.range.lowerBound) && Self.tells(token)
      && !analysis.isQuoted(token.range) && !isNamed(token, in: analysis)
    {
      found.insert(.word(token.baseForm))
    }
    return found
  }

  private func isNamed(_ token: Token, in analysis: TextAnalysis) -> Bool {
    trie.longestMatch(in: analysis.text.scalars, at: token.range.lowerBound) != nil
  }

  /// Whether a word says something by itself.
  private static func tells(_ token: Token) -> Bool {
    switch token.partOfSpeech {
    case .noun: !["非自立", "代名詞", "接尾", "副詞可能"].contains(token.subclass)
    case .verb, .adjective: token.subclass == "自立" && !emptyWords.contains(token.baseForm)
    default: false
    }
  }

  private static let emptyWords: Set<String> = [
    "する", "いたす", "なる", "ある", "いる", "おる", "いただく", "くださる", "ござる", "申す", "存じる", "言う", "できる",
    "おっしゃる", "差し上げる", "思う", "いただける", "まいる", "お願い",
  ]
}
