import Content
import JapaneseText

/// Turns what the rules matched into a judgement on the utterance as it was given.
struct JudgementWriter {
  let utterance: String
  let text: NormalizedText
  let criticalViolations: Set<Violation>
  /// The tokens of `text`.
  let tokens: [Token]
  private let given: [Unicode.Scalar]

  init(
    utterance: String,
    text: NormalizedText,
    tokens: [Token],
    criticalViolations: Set<Violation>
  ) {
    self.utterance = utterance
    self.text = text
    self.tokens = tokens
    self.criticalViolations = criticalViolations
    given = Array(utterance.unicodeScalars)
  }

  func judgement(of matches: [RuleEngine.Match], advice: [DiscouragedPhrases.Match]) -> Judgement {
    var grounds: [Judgement.ActGround] = []
    var findings: [Finding] = []
    let correction = correction(of: matches)
    for match in matches {
      let range = text.originalRange(of: match.range)
      switch match.rule.target {
      case .act(let act):
        if !grounds.contains(where: { $0.act == act }) {
          let words = text.originalRange(of: wholeWords(around: match.range))
          grounds.append(Judgement.ActGround(act: act, range: words, rule: match.rule.id))
        }
      case .violation(let violation):
        findings.append(finding(match, violation, range, correction))
      case .advice: findings.append(finding(match, nil, range, nil))
      case .mark: continue
      }
    }
    let covered = findings.filter { $0.violation == .poorKeigo }.map(\.range)
    for match in advice {
      let range = text.originalRange(of: match.range)
      if !covered.contains(where: { $0.overlaps(range) }) {
        findings.append(finding(match.wording, range))
      }
    }
    return Judgement(
      grounds: grounds.sorted { $0.act.order < $1.act.order },
      findings: findings.sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.rule)
          < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
      }
    )
  }

  /// Returns a range of the spelt text widened to whole words and the auxiliaries that inflect the last one.
  private func wholeWords(around range: Range<Int>) -> Range<Int> {
    guard let first = tokens.firstIndex(where: { $0.range.upperBound > range.lowerBound }),
      var last = tokens.lastIndex(where: { $0.range.lowerBound < range.upperBound }), first <= last
    else { return range }
    while last + 1 < tokens.count, tokens[last + 1].partOfSpeech == .auxiliary,
      tokens[last + 1].range.lowerBound == tokens[last].range.upperBound
    {
      last += 1
    }
    let start = min(range.lowerBound, tokens[first].range.lowerBound)
    return start..<max(range.upperBound, tokens[last].range.upperBound)
  }

  private func finding(
    _ match: RuleEngine.Match,
    _ violation: Violation?,
    _ range: Range<Int>,
    _ correction: String?
  ) -> Finding {
    let isCritical = violation.map(criticalViolations.contains) ?? false
    return Finding(
      rule: match.rule.id,
      violation: violation,
      severity: violation == nil ? .advice : isCritical ? .critical : .violation,
      range: range,
      text: string(given[range]),
      message: match.rule.message,
      clause: match.rule.clause,
      correction: violation == .poorKeigo ? correction : nil
    )
  }

  private func finding(_ wording: DiscouragedWording, _ range: Range<Int>) -> Finding {
    Finding(
      rule: "company-wording",
      violation: nil,
      severity: .advice,
      range: range,
      text: string(given[range]),
      message: Messages.discouraged(wording),
      clause: wording.clause
    )
  }

  /// Returns the whole utterance with every slip mended, or nil where some slip cannot be.
  private func correction(of matches: [RuleEngine.Match]) -> String? {
    var edits: [(range: Range<Int>, right: String)] = []
    for match in matches where match.rule.target == .violation(.poorKeigo) {
      guard let edit = edit(for: match) else { return nil }
      if !edits.contains(where: { $0.range.overlaps(edit.range) }) { edits.append(edit) }
    }
    guard !edits.isEmpty else { return nil }
    var result = given
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: edit.right.unicodeScalars)
    }
    return string(result[...])
  }

  /// Returns the longest words of a match that its rule knows how to say.
  private func edit(for match: RuleEngine.Match) -> (range: Range<Int>, right: String)? {
    var best: (range: Range<Int>, right: String)?
    for correction in match.rule.corrections where !correction.wrong.isEmpty {
      let length = correction.wrong.count
      let last = min(match.range.upperBound + 8, text.scalars.count) - length
      guard match.range.lowerBound <= last else { continue }
      for start in match.range.lowerBound...last
      where start < match.range.upperBound
        && text.scalars[start..<(start + length)].elementsEqual(correction.wrong)
        && best.map({ $0.range.count < length }) ?? true
      {
        best = (start..<(start + length), correction.right)
      }
    }
    return best.map { (text.originalRange(of: $0.range), $0.right) }
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Act {
  /// The place of the act in the order in which acts are listed.
  fileprivate var order: Int { Act.allCases.firstIndex(of: self) ?? 0 }
}
