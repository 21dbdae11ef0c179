import JapaneseText

/// What words mean to each other in a call centre, for comparing what two sentences say.
struct Concepts: Sendable {
  /// Something that a sentence speaks of: a line of the table, a number, or a word that no line names.
  ///
  /// What it is decides how much it tells: a line says so itself, a number and a word always tell the same.
  struct Concept: Hashable, Sendable {
    /// How much it tells of what a sentence says, from 0 to 1.
    let weight: Double
    private let code: UInt64

    /// A line of the table.
    init(line: Int, weight: Double) {
      self.weight = weight
      code = UInt64(line) << 2
    }

    /// A number that is counted or named.
    init(number: Int) {
      weight = 0.8
      code = UInt64(bitPattern: Int64(number)) << 2 | 1
    }

    /// A word, told from others by the hash of its letters.
    init(word: Spelling) {
      weight = 0.6
      code = word.key << 2 | 2
    }

    /// One of 64 bits; a set without the bit of a concept does not hold it.
    var bit: UInt64 { 1 << ((code &* 0x9E37_79B9_7F4A_7C15) >> 58) }

    static func == (left: Concept, right: Concept) -> Bool { left.code == right.code }

    func hash(into hasher: inout Hasher) { hasher.combine(code) }
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
        if !analysis.isQuoted(place..<end) {
          found.append((Concept(line: line, weight: weights[line]), place..<end))
        }
      }
    }
    for token in analysis.tokens
    where !isNamed[token.range.lowerBound] && Self.tells(token.word)
      && !analysis.isQuoted(token.range)
    {
      found.append((Concept(word: token.word.baseForm), token.range))
    }
    for (value, range) in Numerals.all(in: scalars) where !analysis.isQuoted(range) {
      found.append((Concept(number: value), range))
    }
    return found
  }

  /// Whether a word says something by itself.
  private static func tells(_ word: DictionaryWord) -> Bool {
    switch word.partOfSpeech {
    case .noun: !emptyClasses.contains { word.isOfSubclass($0) }
    case .verb, .adjective: word.isOfSubclass("自立") && !emptyWords.contains(word.baseForm)
    default: false
    }
  }

  private static let emptyClasses = ["非自立", "代名詞", "接尾", "副詞可能", "数"]

  private static let emptyWords = Set(
    [
      "する", "いたす", "なる", "ある", "いる", "おる", "いただく", "くださる", "ござる", "申す", "存じる", "言う", "できる",
      "おっしゃる", "差し上げる", "思う", "いただける", "まいる", "お願い",
    ].map(Spelling.init)
  )
}
