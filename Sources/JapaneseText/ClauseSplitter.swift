/// Splits a text into sentences and clauses along its tokens.
struct ClauseSplitter {
  private let text: NormalizedText
  private let tokens: [Token]
  private let brackets: [Range<Int>]
  private(set) var sentences: [Sentence] = []
  private(set) var clauses: [SentencePart] = []
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

  private func isBracketed(_ token: Token) -> Bool {
    brackets.contains {
      $0.lowerBound <= token.range.lowerBound && token.range.upperBound <= $0.upperBound
    }
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
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let isBeforeComma = isComma(at: index + 1)
    switch token.partOfSpeech {
    case .particle, .auxiliary: break
    default: guard isBeforeComma else { return nil }
    }
    if token.partOfSpeech == .particle, token.subclass == "接続助詞" {
      switch token.surface {
      case "が", "けど", "けれど", "けれども", "けども", "のに", "ものの": return .contrast
      case "ので", "から", "んで": return .reason
      case "ば", "と", "とも":
        // 「なければなりません」 and 「ないといけません」 are one predicate.
        if let next, Self.closedByCondition.contains(next.baseForm) { return nil }
        return .condition
      case "し": return .sequence
      default: return isBeforeComma ? .sequence : nil
      }
    }
    if token.surface == "ので" || token.surface == "もので" { return .reason }
    if token.surface == "から", isBeforeComma, index > 0, isPredicate(tokens[index - 1]) {
      return .reason
    }
    if token.partOfSpeech == .auxiliary, token.conjugation == "仮定形", next?.surface != "ば" {
      return .condition
    }
    guard isBeforeComma else { return nil }
    switch token.surface {
    case "ため", "ゆえ": return .reason
    case "場合", "際", "折", "時", "とき", "限り": return .condition
    case "うえ", "上", "次第", "こと", "よう", "とおり", "ところ", "のち", "後": return .sequence
    default: return isPredicate(token) ? .sequence : nil
    }
  }

  /// Words that make one predicate with the condition before them: 「なければなりません」, 「いただければ幸いです」.
  private static let closedByCondition: Set<String> = [
    "なる", "いける", "幸い", "幸甚", "助かる", "ありがたい", "よい", "いい", "よろしい",
  ]

  private func isPredicate(_ token: Token) -> Bool {
    switch token.partOfSpeech {
    case .verb, .auxiliary, .adjective: true
    default: false
    }
  }
}
