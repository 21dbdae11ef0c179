/// Splits a text into sentences and clauses along its tokens.
struct ClauseSplitter {
  private let text: NormalizedText
  private let tokens: [Token]
  private let brackets: [Range<Int>]
  private(set) var sentences: [Sentence] = []
  private(set) var clauses: [SentencePart] = []
  /// The first bracket that does not end before the token looked at.
  private var bracket = 0
  private var clauseStart = 0
  private var firstToken = 0
  private var sentenceStart = 0
  private var firstClause = 0

  init(text: NormalizedText, tokens: [Token], brackets: [Range<Int>]) {
    self.text = text
    self.tokens = tokens
    self.brackets = brackets
  }

  mutating func split() {
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if isBracketed(token) {
        index += 1
        continue
      }
      if isSentenceEnd(at: index) {
        while index + 1 < tokens.count, isSentenceEnd(at: index + 1) || isClosing(tokens[index + 1])
        {
          index += 1
        }
        endClause(after: index, link: .end)
        endSentence()
      } else if let link = link(at: index) {
        if isComma(at: index + 1) { index += 1 }
        endClause(after: index, link: link)
      }
      index += 1
    }
    if clauseStart < text.scalars.count, firstToken < tokens.count {
      endClause(after: tokens.count - 1, link: .end)
    }
    endSentence()
  }

  private mutating func endClause(after index: Int, link: SentencePart.Link) {
    let isLast = index + 1 == tokens.count
    let end = isLast ? text.scalars.count : tokens[index].range.upperBound
    let range = clauseStart..<end
    let predicate = PredicateReader.predicate(in: text.scalars, range: range)
    clauses.append(
      SentencePart(
        range: range,
        tokens: firstToken..<(index + 1),
        predicate: predicate,
        link: link,
        sentence: sentences.count
      )
    )
    clauseStart = end
    firstToken = index + 1
  }

  private mutating func endSentence() {
    guard clauses.count > firstClause, let last = clauses.last else { return }
    sentences.append(
      Sentence(
        range: sentenceStart..<last.range.upperBound,
        clauses: firstClause..<clauses.count,
        isQuestion: PredicateReader.isQuestion(in: text.scalars, range: last.range)
      )
    )
    sentenceStart = last.range.upperBound
    firstClause = clauses.count
  }

  /// Whether a token stands in brackets; asked of the tokens in their order.
  private mutating func isBracketed(_ token: Token) -> Bool {
    while bracket < brackets.count, brackets[bracket].upperBound < token.range.upperBound {
      bracket += 1
    }
    return bracket < brackets.count && brackets[bracket].lowerBound <= token.range.lowerBound
  }

  private func isClosing(_ token: Token) -> Bool {
    let scalar = text.scalars[token.range.lowerBound]
    return scalar == "」" || scalar == "』" || scalar == ")"
  }

  private func isSentenceEnd(at index: Int) -> Bool {
    switch text.scalars[tokens[index].range.lowerBound] {
    case "。", "!", "?", "．", "\n": true
    case ".": tokens[index].range.count == 1
    case "…": index == 0 || tokens[index - 1].partOfSpeech != .particle
    default: false
    }
  }

  private func isComma(at index: Int) -> Bool {
    index < tokens.count && text.scalars[tokens[index].range.lowerBound] == "、"
  }

  /// Returns how the clause that ends with a token leads on, or nil where none ends.
  private func link(at index: Int) -> SentencePart.Link? {
    let token = tokens[index]
    let isBeforeComma = isComma(at: index + 1)
    switch token.partOfSpeech {
    case .particle, .auxiliary: break
    default: guard isBeforeComma else { return nil }
    }
    let word = LinkWord(text.scalars[token.range])
    if token.partOfSpeech == .particle, LinkWord.isConjunctive(token) {
      switch word {
      case .contrast: return .contrast
      case .because, .from, .since: return .reason
      case .condition:
        // 「なければなりません」 and 「ないといけません」 are one predicate.
        let isClosed = index + 1 < tokens.count && LinkWord.closesCondition(tokens[index + 1])
        return isClosed ? nil : .condition
      case .enumeration: return .sequence
      default: return isBeforeComma ? .sequence : nil
      }
    }
    if word == .because || word == .asItIs { return .reason }
    if word == .from, isBeforeComma, index > 0, isPredicate(tokens[index - 1]) { return .reason }
    if token.partOfSpeech == .auxiliary, LinkWord.isConditional(token),
      !isFollowedByCondition(index)
    {
      return .condition
    }
    guard isBeforeComma else { return nil }
    switch word {
    case .cause: return .reason
    case .occasion: return .condition
    case .stage: return .sequence
    default: return isPredicate(token) ? .sequence : nil
    }
  }

  /// Whether 「ば」 follows a token.
  private func isFollowedByCondition(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let range = tokens[index + 1].range
    return range.count == 1 && text.scalars[range.lowerBound] == "ば"
  }

  private func isPredicate(_ token: Token) -> Bool {
    switch token.partOfSpeech {
    case .verb, .auxiliary, .adjective: true
    default: false
    }
  }
}
