import JapaneseText

/// Where the phrases of the rules stand in a text.
struct PhraseHits {
  /// A hit while the text is searched.
  private struct Hit {
    let range: Range<Int>
    /// The next hit of the same phrase, or -1.
    let next: Int32
  }

  private var hits: [Hit] = []
  /// The place of each phrase in `phrases`, or -1; while the text is searched, its first hit.
  private var first: [Int32]
  /// The phrases that occur, each once.
  private(set) var phrases: [Int] = []
  /// The hits of all phrases, phrase by phrase.
  private var ranges: [Range<Int>] = []
  /// Where the hits of each phrase end in `ranges`, in the order of `phrases`.
  private var ends: [Int] = []

  /// Finds the phrases of a book.
  init(of book: PhraseBook, in scalars: [Unicode.Scalar], tokens: [Token] = []) {
    first = Array(repeating: -1, count: book.count)
    hits.reserveCapacity(scalars.count * 2)
    // Backwards, so that the chain of each phrase ascends.
    let godanStem = book.subclasses.value(of: Self.godanStem.unicodeScalars)
    var token = tokens.count - 1
    var place = scalars.count - 1
    while place >= 0 {
      while token >= 0, tokens[token].range.lowerBound == place {
        if let number = book.baseForms.value(of: tokens[token].baseForm.unicodeScalars) {
          add(number, tokens[token].range)
        }
        if let number = book.subclasses.value(of: tokens[token].subclass.unicodeScalars) {
          add(number, tokens[token].range)
        }
        if let number = godanStem, Self.isGodanStem(tokens[token]) {
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
    settle()
  }

  private mutating func add(_ number: Int, _ range: Range<Int>) {
    if first[number] < 0 { phrases.append(number) }
    hits.append(Hit(range: range, next: first[number]))
    first[number] = Int32(hits.count - 1)
  }

  /// Puts the hits of each phrase beside each other.
  private mutating func settle() {
    ranges.reserveCapacity(hits.count)
    ends.reserveCapacity(phrases.count)
    for (index, phrase) in phrases.enumerated() {
      var place = first[phrase]
      while place >= 0 {
        ranges.append(hits[Int(place)].range)
        place = hits[Int(place)].next
      }
      ends.append(ranges.count)
      first[phrase] = Int32(index)
    }
    hits = []
  }

  /// Returns whether a phrase occurs.
  func occurs(_ phrase: Int) -> Bool { first[phrase] >= 0 }

  /// The hits of a phrase, ascending, the longest at each place first.
  func ranges(of phrase: Int) -> ArraySlice<Range<Int>> {
    let index = Int(first[phrase])
    guard index >= 0 else { return [] }
    return ranges[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The hits of a phrase that begin at a place or behind it.
  func ranges(of phrase: Int, from place: Int) -> ArraySlice<Range<Int>> {
    let all = ranges(of: phrase)
    var low = all.startIndex
    var high = all.endIndex
    while low < high {
      let middle = (low + high) / 2
      if all[middle].lowerBound < place { low = middle + 1 } else { high = middle }
    }
    return all[low...]
  }

  /// The class of words such as 休ま and 書か, which take せる and no させる.
  private static let godanStem = "五段未然"

  private static func isGodanStem(_ token: Token) -> Bool {
    guard token.partOfSpeech == .verb, token.conjugation.utf8.starts(with: "未然".utf8),
      token.surface.unicodeScalars.count > 1, let last = token.surface.unicodeScalars.last
    else { return false }
    return "かがさたなばまらわ".unicodeScalars.contains(last)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", ",": true
    default: false
    }
  }
}

/// A text with everything that the rules ask of it.
///
/// It is shared by all that look at one reply, so that no rule pays for a copy; rules are applied to it one set after the
/// other, never at once.
final class ReplyReading {
  let analysis: TextAnalysis
  let hits: PhraseHits
  /// The clauses without the marks and spaces at both ends; an empty range where nothing else stands.
  let clauseWords: [Range<Int>]
  /// For each sentence the place up to which nothing but calls such as 「はい、」 stands.
  let sentenceOpenings: [Int]
  /// For each clause the place from which nothing but marks and final particles stands.
  let clauseClosings: [Int]
  /// Whether a word begins at a scalar.
  private let startsWord: [Bool]
  /// Whether a rule has taken a clause for an act, by clause.
  private(set) var isClaimed: [Bool]

  init(_ text: NormalizedText, tokens: [Token], book: PhraseBook) {
    analysis = TextAnalysis(text: text, tokens: tokens)
    hits = PhraseHits(of: book, in: text.scalars, tokens: tokens)
    clauseWords = analysis.clauses.map { Self.trimmed($0.range, of: text.scalars) }
    sentenceOpenings = analysis.sentences.map { sentence in
      text.scalars[sentence.range].firstIndex { !Self.isOpening($0) }
        ?? sentence.range.upperBound
    }
    clauseClosings = analysis.clauses.map { clause in
      (text.scalars[clause.range].lastIndex { !Self.isClosing($0) } ?? clause.range
        .lowerBound - 1) + 1
    }
    isClaimed = Array(repeating: false, count: analysis.clauses.count)
    var startsWord = Array(repeating: false, count: text.scalars.count)
    for index in tokens.indices { startsWord[tokens[index].range.lowerBound] = true }
    self.startsWord = startsWord
  }

  /// Leaves every clause free, for rules that begin anew.
  func forgetClaims() {
    for clause in isClaimed.indices { isClaimed[clause] = false }
  }

  /// Notes that a rule has taken a clause for an act.
  func claim(clause: Int) { isClaimed[clause] = true }

  /// Returns whether a phrase stands at a place.
  func holds(_ phrase: [Unicode.Scalar], at place: Int) -> Bool {
    let scalars = analysis.text.scalars
    guard place + phrase.count <= scalars.count else { return false }
    for index in phrase.indices where phrase[index] != scalars[place + index] { return false }
    return true
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

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "は", "い", "え", "ー", "あ", "、", "。", " ", "「", "…", "!", "で", "そ", "う": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "、", "!", "?", "…", "〜", "ー", " ", "」", "\n": true
    case "が", "の", "で", "け", "れ", "ど", "も", "か", "ら", "ね", "よ", "し", "な", "わ", "さ": true
    default: false
    }
  }

  /// Leaves marks and spaces out of a range at both ends.
  private static func trimmed(_ range: Range<Int>, of scalars: [Unicode.Scalar]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, isMark(scalars[end - 1]) { end -= 1 }
    while start < end, isMark(scalars[start]) { start += 1 }
    return start..<end
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "、" || scalar == "。"
  }

  /// Returns whether a clause meets every test.
  func meets(_ tests: [ClauseTest], clause index: Int) -> Bool {
    for test in tests {
      let sentence = analysis.sentences[analysis.clauses[index].sentence]
      let place = test.isOfSentenceEnd ? sentence.clauses.upperBound - 1 : index
      if holds(test.feature, clause: place, in: sentence) != test.isWanted { return false }
    }
    return true
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
    case .isHypothetical: analysis.isHypothetical(clause: clause)
    case .isAssured: analysis.isAssured(clause: clause)
    case .hasReason: analysis.reason(ofClause: clause) != nil
    case .asks: sentence.isQuestion && clause == sentence.clauses.upperBound - 1
    case .isUnclaimed: !isClaimed[clause]
    case .isFirst: clause == sentence.clauses.lowerBound
    case .isLast: clause == sentence.clauses.upperBound - 1
    }
  }
}
