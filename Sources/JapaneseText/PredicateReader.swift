/// Reads the predicate at the end of a clause.
enum PredicateReader {
  /// Returns what the end of a clause says.
  static func predicate(in scalars: [Unicode.Scalar], range: Range<Int>) -> Predicate {
    let end = strippedEnd(in: scalars, range: range)
    var best: (tail: PredicateTails.Tail, length: Int)?
    var place = end.place
    // The tails are written backwards, so the text is walked backwards.
    let window = max(range.lowerBound, place - 24)
    PredicateTails.trie.forEachMatch(backwardsIn: scalars, window..<place) { value, length in
      let tail = PredicateTails.tails[value]
      guard !tail.asks || end.asks else { return }
      if best.map({ length > $0.length || (length == $0.length && tail.asks) }) ?? true {
        best = (tail, length)
      }
    }
    place -= best?.length ?? 0
    var polarity = best?.tail.polarity ?? .positive
    var force = best?.tail.force ?? .statement
    if end.asks, force == .statement || force == .commitment || force == .guess {
      force = .question
      polarity = .positive
    }
    if force == .courtesy, regrets(in: scalars, range: range.lowerBound..<place) {
      polarity = .negative
    }
    if force == .statement, polarity != .weaklyPositive,
      doubts(in: scalars, range: range.lowerBound..<end.place)
    {
      force = .guess
    }
    let words = scalars[range.lowerBound..<end.place]
    return Predicate(
      polarity: polarity,
      force: force,
      agent: HonorificForms.agent(of: words.suffix(16)),
      isPast: endsInPast(words),
      isPlain: isPlain(scalars, range.lowerBound..<end.place),
      range: max(range.lowerBound, place)..<max(end.place, range.lowerBound)
    )
  }

  /// Returns whether a clause ends in か or a question mark.
  static func isQuestion(in scalars: [Unicode.Scalar], range: Range<Int>) -> Bool {
    strippedEnd(in: scalars, range: range).asks
  }

  /// Walks back over marks, linking particles and final particles.
  private static func strippedEnd(
    in scalars: [Unicode.Scalar],
    range: Range<Int>
  ) -> (place: Int, asks: Bool) {
    var place = range.upperBound
    var asks = false
    while place > range.lowerBound, isMark(scalars[place - 1]) {
      if scalars[place - 1] == "?" { asks = true }
      place -= 1
    }
    let window = max(range.lowerBound, place - 6)
    var cut = true
    while cut {
      cut = false
      for ending in strippedEndings
      where place - window > ending.count && ends(scalars, place, with: ending) {
        let isQuestion = ending.count == 1 && ending[0] == "か"
        if isQuestion {
          // 「確かめましたか」 asks; 「かどうか」 and 「何か」 do not.
          asks = true
        }
        place -= ending.count
        cut = !isQuestion
        break
      }
    }
    return (place, asks)
  }

  private static let strippedEndings: [[Unicode.Scalar]] = [
    "けれども", "けれど", "けども", "けど", "ものの", "もので", "ので", "のに", "から", "んで", "ため", "が",
    "し", "ねえ", "ねー", "ね", "よ", "か",
  ]
  .map { Array($0.unicodeScalars) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "、", "!", "?", "…", "〜", "ー", " ", "\n", "」", "』", ")", ".": true
    default: false
    }
  }

  /// Whether an apology follows what could not be done: 「お役に立てず申し訳ございません」.
  private static func regrets(in scalars: [Unicode.Scalar], range: Range<Int>) -> Bool {
    guard let last = range.last, !range.isEmpty else { return false }
    let end = scalars[last] == "、" ? last : last + 1
    guard end > range.lowerBound else { return false }
    return scalars[end - 1] == "ず"
  }

  /// Whether the speaker says not to be sure: 「たぶん」, 「おそらく」.
  private static func doubts(in scalars: [Unicode.Scalar], range: Range<Int>) -> Bool {
    for place in range
    where (ClauseWords.doubting.longestMatch(in: scalars, at: place)?.end ?? Int.max)
      <= range.upperBound
    {
      return true
    }
    return false
  }

  private static func endsInPast(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = words.last == "か" ? words.dropLast() : words
    return words.last == "た" || words.suffix(3).elementsEqual("たです".unicodeScalars)
  }

  /// Whether a text holds an ending right before a place.
  private static func ends(
    _ scalars: [Unicode.Scalar],
    _ place: Int,
    with ending: [Unicode.Scalar]
  ) -> Bool {
    var place = place
    for scalar in ending.reversed() {
      place -= 1
      guard place >= 0, scalars[place] == scalar else { return false }
    }
    return true
  }

  /// Whether no polite ending stands at the end of a stretch.
  private static func isPlain(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    !politeEndings.contains {
      range.count >= $0.count && ends(scalars, range.upperBound, with: $0)
    }
  }

  private static let politeEndings: [[Unicode.Scalar]] = [
    "ます", "ました", "ません", "ませんでした", "です", "でした", "でしょう", "ましょう", "ください", "くださいませ",
    "まして", "でして", "ませ", "なさい",
  ]
  .map { Array($0.unicodeScalars) }
}
