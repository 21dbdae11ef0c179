import JapaneseText

/// Where the phrases of the rules stand in a text.
struct PhraseHits {
  struct Hit {
    let range: Range<Int>
    /// The next hit of the same phrase, or -1.
    let next: Int
  }

  private(set) var hits: [Hit] = []
  private var first: [Int]
  /// The phrases that occur, each once.
  private(set) var phrases: [Int] = []

  /// Finds the phrases of a book.
  init(of book: PhraseBook, in scalars: [Unicode.Scalar], tokens: [Token] = []) {
    first = Array(repeating: -1, count: book.count)
    // Backwards, so that the chain of each phrase ascends.
    var token = tokens.count - 1
    var place = scalars.count - 1
    while place >= 0 {
      while token >= 0, tokens[token].range.lowerBound == place {
        if let number = book.baseForms[tokens[token].baseForm] { add(number, tokens[token].range) }
        if !book.subclasses.isEmpty, let number = book.subclasses[tokens[token].subclass] {
          add(number, tokens[token].range)
        }
        token -= 1
      }
      if Self.isNumeral(scalars[place]), place == 0 || !Self.isNumeral(scalars[place - 1]) {
        let end = scalars[place...].firstIndex { !Self.isNumeral($0) } ?? scalars.count
        add(PhraseBook.number, place..<end)
      }
      let start = place
      book.trie.forEachMatch(in: scalars, at: start) { number, end in add(number, start..<end) }
      place -= 1
    }
  }

  private mutating func add(_ number: Int, _ range: Range<Int>) {
    if first[number] < 0 { phrases.append(number) }
    hits.append(Hit(range: range, next: first[number]))
    first[number] = hits.count - 1
  }

  /// Returns whether a phrase occurs.
  func occurs(_ phrase: Int) -> Bool { first[phrase] >= 0 }

  /// The hits of a phrase, ascending.
  func ranges(of phrase: Int) -> some Sequence<Range<Int>> {
    sequence(state: first[phrase]) { place -> Range<Int>? in
      guard place >= 0 else { return nil }
      let hit = hits[place]
      place = hit.next
      return hit.range
    }
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", ",": true
    default: false
    }
  }
}

/// A text with everything that the rules ask of it.
struct ReplyReading {
  let analysis: TextAnalysis
  let hits: PhraseHits
  /// Whether a word begins at a scalar.
  private let startsWord: [Bool]
  /// Whether a rule has taken a clause for an act, by clause.
  var isClaimed: [Bool]

  init(_ text: NormalizedText, tokens: [Token], book: PhraseBook) {
    analysis = TextAnalysis(text: text, tokens: tokens)
    hits = PhraseHits(of: book, in: text.scalars, tokens: tokens)
    isClaimed = Array(repeating: false, count: analysis.clauses.count)
    var startsWord = Array(repeating: false, count: text.scalars.count)
    for token in tokens { startsWord[token.range.lowerBound] = true }
    self.startsWord = startsWord
  }

  /// Returns whether a phrase in kana begins where a word begins: 「いたしかねます」 holds no 「たしか」.
  func beginsLikeWord(_ range: Range<Int>) -> Bool {
    startsWord[range.lowerBound] || !Kana.isKana(analysis.text.scalars[range.lowerBound])
  }

  /// Returns whether a phrase that ends in katakana ends where the katakana end: 「カスタマー」 holds no 「カス」.
  func endsLikeWord(_ range: Range<Int>) -> Bool {
    let scalars = analysis.text.scalars
    guard let last = range.last, range.upperBound < scalars.count,
      Self.isKatakana(scalars[last])
    else { return true }
    return !Self.isKatakana(scalars[range.upperBound])
  }

  private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    0x30A1...0x30FC ~= scalar.value
  }

  /// Returns whether a clause meets every test.
  func meets(_ tests: [ClauseTest], clause index: Int) -> Bool {
    tests.allSatisfy { test in
      var place = index
      let sentence = analysis.sentences[analysis.clauses[index].sentence]
      if test.isOfSentenceEnd { place = sentence.clauses.upperBound - 1 }
      return holds(test.feature, clause: place, in: sentence) == test.isWanted
    }
  }

  private func holds(_ feature: ClauseTest.Feature, clause: Int, in sentence: Sentence) -> Bool {
    let it = analysis.clauses[clause]
    return switch feature {
    case .polarity(let polarity): it.predicate.polarity == polarity
    case .force(let force): it.predicate.force == force
    case .agent(let agent): it.predicate.agent == agent
    case .link(let link): it.link == link
    case .isPast: it.predicate.isPast
    case .isPlain: it.predicate.isPlain
    case .asks: sentence.isQuestion && clause == sentence.clauses.upperBound - 1
    case .isUnclaimed: !isClaimed[clause]
    case .isFirst: clause == sentence.clauses.lowerBound
    case .isLast: clause == sentence.clauses.upperBound - 1
    }
  }
}
