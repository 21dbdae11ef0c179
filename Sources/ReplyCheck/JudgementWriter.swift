import Content
import JapaneseText

/// Turns what the rules matched into a judgement on the utterance as it was given.
struct JudgementWriter {
  let utterance: String
  let text: NormalizedText
  let criticalViolations: Set<Violation>
  /// The tokens of `text`.
  let tokens: [Token]
  /// The scalars of the utterance as given.
  private var given: [Unicode.Scalar] { text.original }

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
  }

  /// Returns the judgement.
  ///
  /// - Parameters:
  ///   - matches: What the rules found.
  ///   - learned: What the model found beyond them, with the clause that it serves.
  ///   - advice: The company's own words.
  /// - Returns: The judgement, its ranges in scalars of the utterance as given.
  func judgement(
    of matches: [RuleEngine.Match],
    learned: [(Verdict.Learned, ClauseReference?)],
    advice: [DiscouragedPhrases.Match]
  ) -> Judgement {
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
      case .advice: findings.append(finding(match, nil, range, correction))
      case .mark: continue
      }
    }
    for (learned, clause) in learned {
      let range = text.originalRange(of: wholeWords(around: learned.range))
      switch learned.label {
      case .act(let act):
        grounds.append(
          Judgement.ActGround(act: act, range: range, rule: Finding.learnedRule(act.rawValue))
        )
      case .violation(let violation): findings.append(finding(violation, range, clause))
      case .hostile, .answering: continue
      }
    }
    var covered = RulePlaces()
    covered.add(
      findings.lazy.filter { $0.violation == nil || $0.violation == .poorKeigo }.map(\.range)
    )
    let places = advice.map { text.originalRange(of: $0.range) }
    var next = 0
    covered.add(apart: places) { range in
      while places[next] != range { next += 1 }
      findings.append(finding(advice[next].wording, range))
      return false
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
    // By places: to pass each token by would cost a copy of it.
    guard
      let first = tokens.indices.first(where: { tokens[$0].range.upperBound > range.lowerBound }),
      var last = tokens.indices.last(where: { tokens[$0].range.lowerBound < range.upperBound }),
      first <= last
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
    Finding(
      rule: match.rule.id,
      violation: violation,
      severity: severity(of: violation, match.rule),
      range: range,
      text: string(given[range]),
      message: match.rule.message,
      clause: match.rule.clause,
      correction: violation == .poorKeigo || match.rule.hasCorrections ? correction : nil
    )
  }

  private func finding(
    _ violation: Violation,
    _ range: Range<Int>,
    _ clause: ClauseReference?
  ) -> Finding {
    Finding(
      rule: Finding.learnedRule(violation.rawValue),
      violation: violation,
      severity: criticalViolations.contains(violation) ? .critical : .violation,
      range: range,
      text: string(given[range]),
      message: Messages.learned(violation),
      clause: clause
    )
  }

  private func severity(of violation: Violation?, _ rule: Rule) -> Finding.Severity {
    guard let violation else {
      return rule.taste?.strictness == .information ? .information : .advice
    }
    return criticalViolations.contains(violation) ? .critical : .violation
  }

  private func finding(_ wording: DiscouragedWording, _ range: Range<Int>) -> Finding {
    Finding(
      rule: Finding.companyWording,
      violation: nil,
      severity: .advice,
      range: range,
      text: string(given[range]),
      message: Messages.discouraged(wording),
      clause: wording.clause
    )
  }

  /// Nobody reads a longer utterance again as a whole, and every finding would repeat it.
  private static let correctionLimit = 1000

  /// Returns the whole utterance with every slip mended, or nil where some slip cannot be.
  private func correction(of matches: [RuleEngine.Match]) -> String? {
    guard given.count <= Self.correctionLimit else { return nil }
    var all: [Edit] = []
    var unmended: [Range<Int>] = []
    for match in matches {
      let isSlip = match.rule.target == .violation(.poorKeigo)
      guard isSlip || match.rule.hasCorrections else { continue }
      let edits = edits(for: match)
      if edits.isEmpty, isSlip { unmended.append(text.originalRange(of: match.range)) }
      for edit in edits where !all.contains(where: { $0.range.overlaps(edit.range) }) {
        all.append(edit)
      }
    }
    // Words that another rule mends are looked at once more when they are mended.
    guard !all.isEmpty,
      unmended.allSatisfy({ range in all.contains { $0.range.overlaps(range) } })
    else { return nil }
    var result = given
    for edit in all.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      result.replaceSubrange(edit.range, with: edit.right.unicodeScalars)
    }
    return string(result[...])
  }

  /// What to say instead of a stretch of the utterance as given.
  private struct Edit {
    let range: Range<Int>
    let right: String
  }

  /// Returns the words of a match that its rule knows how to say, the longest first, without overlaps.
  private func edits(for match: RuleEngine.Match) -> [Edit] {
    var found: [(range: Range<Int>, correction: Rule.Correction)] = []
    for correction in match.rule.corrections where !correction.wrong.isEmpty {
      let length = correction.wrong.count
      let last = min(match.range.upperBound + 8, text.scalars.count) - length
      guard match.range.lowerBound <= last else { continue }
      for start in match.range.lowerBound...last
      where start < match.range.upperBound
        && text.scalars[start..<(start + length)].elementsEqual(correction.wrong)
      {
        found.append((start..<(start + length), correction))
      }
    }
    found.sort { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
    var edits: [Edit] = []
    for (range, correction) in found {
      guard let edit = edit(range, correction) else { continue }
      if !edits.contains(where: { $0.range.overlaps(edit.range) }) { edits.append(edit) }
    }
    return edits
  }

  private func edit(_ range: Range<Int>, _ correction: Rule.Correction) -> Edit? {
    guard correction.isNamed else {
      return Edit(range: text.originalRange(of: range), right: correction.right)
    }
    guard let name = tokens.first(where: { $0.range.upperBound == range.lowerBound }),
      name.partOfSpeech == .noun
    else { return nil }
    return Edit(
      range: text.originalRange(of: name.range.lowerBound..<range.upperBound),
      right: correction.right.replacing("@", with: name.surface)
    )
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension Act {
  /// The place of the act in the order in which acts are listed.
  fileprivate var order: Int { ModelLabel.column(self) }
}
