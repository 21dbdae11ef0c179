import JapaneseText

/// The words of a reply as the model sees them.
struct Words {
  /// A word, with names of persons and numbers made equal.
  private struct Word {
    let surface: UInt64
    let baseForm: UInt64
    let lower: Int
    let upper: Int
    /// Whether it says something by itself, unlike particles and auxiliaries.
    let isContent: Bool
  }

  private static let number: UInt64 = 2
  private static let person: UInt64 = 3
  private static let border: UInt64 = 1

  /// The words of each sentence.
  private var sentences: [[Word]] = []
  private var namesPerson = false

  init(_ analysis: TextAnalysis) {
    for sentence in analysis.sentences {
      var words: [Word] = []
      let tokens =
        analysis.clauses[sentence.clauses.lowerBound].tokens
        .lowerBound..<analysis.clauses[sentence.clauses.upperBound - 1].tokens.upperBound
      words.reserveCapacity(tokens.count)
      for index in tokens {
        let word = analysis.tokens.withUnsafeBufferPointer { Self.word($0[index]) }
        if word.baseForm == Self.person { namesPerson = true }
        if word.baseForm <= Self.person, let last = words.last, last.baseForm == word.baseForm {
          continue
        }
        words.append(word)
      }
      sentences.append(words)
    }
  }

  private static func word(_ token: Token) -> Word {
    let kind: UInt64? =
      token.isPersonalName
      ? person : token.partOfSpeech == .noun && token.isOfSubclass("数") ? number : nil
    let isContent =
      switch token.partOfSpeech {
      case .noun, .verb, .adjective: !token.isOfSubclass("非自立") && !token.isOfSubclass("接尾")
      default: false
      }
    return Word(
      surface: kind ?? token.word.surface.key,
      baseForm: kind ?? token.word.baseForm.key,
      lower: token.range.lowerBound,
      upper: token.range.upperBound,
      isContent: isContent
    )
  }

  /// Adds runs of one to three words and dictionary forms, and pairs of dictionary forms two to five places apart.
  func add(sentence index: Int, to writer: inout FeatureWriter) {
    let words = sentences[index]
    guard let first = words.first, let last = words.last else { return }
    for start in -1...words.count {
      var surfaces = FeatureHash(.words, kind: 0)
      var bases = FeatureHash(.baseForms, kind: 0)
      let lower = start < 0 ? first.lower : start < words.count ? words[start].lower : last.upper
      for place in start..<min(start + 3, words.count + 1) {
        let isBorder = place < 0 || place == words.count
        surfaces.mix(isBorder ? Self.border : words[place].surface)
        bases.mix(isBorder ? Self.border : words[place].baseForm)
        let upper = isBorder ? (place < 0 ? first.lower : last.upper) : words[place].upper
        writer.add(.words, surfaces, lower, upper)
        writer.add(.baseForms, bases, lower, upper)
      }
    }
    for start in words.indices {
      for place in (start + 2)..<max(start + 2, min(start + 6, words.count)) {
        var pair = FeatureHash(.pairs, kind: 0)
        pair.mix(words[start].baseForm)
        pair.mix(words[place].baseForm)
        writer.add(.pairs, pair, words[start].lower, words[place].upper)
      }
    }
  }

  /// Adds the dictionary forms that say something by themselves, each with each other one, wherever they stand.
  func addContents(to writer: inout FeatureWriter) {
    // The effort grows with the square; a customer who talks on has said by then what it is about.
    let limit = 40
    let forms = Set(sentences.joined().lazy.filter(\.isContent).map(\.baseForm)).sorted()
      .prefix(limit)
    for (place, form) in forms.enumerated() {
      for other in forms[(place + 1)...] {
        var pair = FeatureHash(.customer, kind: 1)
        pair.mix(form)
        pair.mix(other)
        writer.add(.customer, pair)
      }
    }
  }

  /// Adds how the reply as a whole answers the customer: its length, and what it takes up of the customer's words.
  func addOverlap(with moment: Moment, analysis: TextAnalysis, to writer: inout FeatureWriter) {
    let scalars = analysis.text.scalars
    var shared = 0
    var content = 0
    for words in sentences {
      for word in words where word.isContent {
        content += 1
        if moment.holds(scalars[word.lower..<word.upper]) { shared += 1 }
      }
    }
    let authority = moment.authorityCode
    let asks = moment.customer.last == "?"
    let length = (Int.bitWidth - (1 + scalars.count).leadingZeroBitCount) * 2
    let isLong = scalars.count & (1 << max(0, length / 2 - 2)) != 0
    let hasNumber = scalars.contains(where: ReplyFeatures.isDigit)
    let facts = [
      min(shared, 4), 4 * shared / max(1, content), moment.customer.isEmpty ? 1 : 0,
      (asks ? 2 : 0) + authority, length + (isLong ? 1 : 0), min(5, sentences.count),
      (hasNumber ? 2 : 0) + authority, namesPerson ? 1 : 0,
    ]
    for (kind, fact) in facts.enumerated() {
      writer.add(.overlap, FeatureHash(.overlap, kind: kind).with(fact))
    }
  }
}
