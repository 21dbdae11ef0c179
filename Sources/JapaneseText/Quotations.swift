/// Finds what is only quoted.
enum Quotations {
  /// Returns the insides of brackets, the outermost of nested ones; an unclosed bracket quotes nothing.
  static func bracketed(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: [(mark: Unicode.Scalar, place: Int)] = []
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "「", "『", "｢": open.append((scalar, place))
      case "」", "』", "｣":
        guard let start = open.popLast(), open.isEmpty else { continue }
        found.append((start.place + 1)..<place)
      default: continue
      }
    }
    return found
  }

  /// Returns what is quoted with brackets or by reporting words, ascending by start.
  static func all(
    in text: NormalizedText,
    brackets: [Range<Int>],
    clauses: [SentencePart]
  ) -> [Range<Int>] {
    var found = brackets
    for clause in clauses {
      var place = clause.range.lowerBound
      while place < clause.range.upperBound {
        if text.scalars[place] == "と" || text.scalars[place] == "っ" || text.scalars[place] == "な",
          reports.longestMatch(in: text.scalars, at: place) != nil,
          place > clause.range.lowerBound
        {
          found.append(clause.range.lowerBound..<place)
        }
        place += 1
      }
    }
    return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// Words behind what somebody else said, or behind what the speaker says not to say.
  private static let reports: PhraseTrie = {
    var trie = PhraseTrie()
    for (index, pattern) in patterns.split(whereSeparator: \.isWhitespace).enumerated() {
      do {
        for phrase in try PhrasePattern(pattern).phrases { trie.insert(phrase, value: index) }
      } catch {
        preconditionFailure("A reporting phrase cannot be read: \(pattern)")
      }
    }
    return trie
  }()

  private static let patterns = """
    と(は|も|まで)?(おっしゃ|言われ|いわれ|申され|聞かれ|お聞きに|伺っており|お感じ|お思い|お考え|呼ばれ|呼んだ)
    と(の|いう|いった)(ご|お)?(こと|話|申し出|要望|希望|意見|指摘|言葉|叱り|発言|問い合わせ|質問|用件|件)
    という(お|ご)?(気持ち|言い方|趣旨|理解|発言|言葉)
    と(は|も|まで)(申し上げ|申し|お伝えし|お約束|お答え|言え|言い切れ|言い切る|限り|思って|考えて)
    と(まで)?は、(申し上げ|申し|お伝えし|お約束|お答え|言え|言い切|思って|考えて) という、?お考え
    って(おっしゃ|言われ|言い方|言う)
    など(と|とは|と申し上げ)(は|も)?(申し上げ|申し|思って|少しも)
    なんて(おっしゃ|言われ|言って|思って|申し)
    """
}
