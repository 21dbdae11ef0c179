import JapaneseText

/// What words mean to each other in a call centre, for comparing what two sentences say.
struct Concepts: Sendable {
  /// Something that a sentence speaks of: a line of the table, a number, or a word that no line names.
  enum Concept: Hashable, Sendable {
    case line(Int)
    case number(Int)
    case word(String)
  }

  private let trie: PhraseTrie
  private let weights: [Double]

  /// Reads the table; the names of its lines' faults are reported by the tests.
  init(_ table: String) throws(PhrasePattern.Fault) {
    var trie = PhraseTrie(minimumSteps: 12_000)
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
    case .number: 0.8
    case .word: 0.6
    }
  }

  /// Returns what a text speaks of, in the order of the text; what is only quoted is left out.
  ///
  /// - Parameter reading: The text.
  /// - Returns: Concepts with their words, in scalars of the reading's text.
  func mentions(in reading: ReplyReading) -> [(concept: Concept, range: Range<Int>)] {
    let analysis = reading.analysis
    let scalars = analysis.text.scalars
    var found: [(concept: Concept, range: Range<Int>)] = []
    var isNamed = Array(repeating: false, count: scalars.count)
    for place in scalars.indices {
      trie.forEachMatch(in: scalars, at: place) { line, end in
        guard reading.beginsLikeWord(place..<end) else { return }
        isNamed[place] = true
        if !analysis.isQuoted(place..<end) { found.append((.line(line), place..<end)) }
      }
    }
    for token in analysis.tokens
    where Self.tells(token) && !isNamed[token.range.lowerBound]
      && !analysis.isQuoted(token.range)
    {
      found.append((.word(token.baseForm), token.range))
    }
    for (value, range) in Numerals.all(in: scalars) where !analysis.isQuoted(range) {
      found.append((.number(value), range))
    }
    return found
  }

  /// Whether a word says something by itself.
  private static func tells(_ token: Token) -> Bool {
    switch token.partOfSpeech {
    case .noun: !["非自立", "代名詞", "接尾", "副詞可能", "数"].contains(token.subclass)
    case .verb, .adjective: token.subclass == "自立" && !emptyWords.contains(token.baseForm)
    default: false
    }
  }

  private static let emptyWords: Set<String> = [
    "する", "いたす", "なる", "ある", "いる", "おる", "いただく", "くださる", "ござる", "申す", "存じる", "言う", "できる",
    "おっしゃる", "差し上げる", "思う", "いただける", "まいる", "お願い",
  ]
}
