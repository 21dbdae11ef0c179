import Assist
import Content
import ReplyCheck
import RolePlay
import SourceDiagnostics

/// Sets what the checker found, with its grounds, for a screen.
struct JudgementRendering {
  let workplace: Workplace
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns the acts and findings of an utterance, each with its words.
  func text(for judgement: Judgement, of words: String, in context: ReplyContext) -> String {
    let actLines = judgement.grounds.map { ground in
      wrapper.wrap("「\(words.scalars(in: ground.range))」", first: "  \(name(of: ground.act))：")
    }
    let acts = actLines.isEmpty ? [wrapper.wrap(Texts.noActs[language], first: "  ")] : actLines
    let findings =
      judgement.findings.isEmpty
      ? [wrapper.wrap(Texts.noFindings[language], first: "  ")]
      : grouped(judgement.findings).map { text(for: $0, in: context) }
    return ([style(.heading, Texts.acts[language])] + acts + findings).joined(separator: "\n")
  }

  /// Returns the judgement of a turn, why its key points hit or missed, and how the reaction was chosen.
  ///
  /// - Parameters:
  ///   - turn: The turn.
  ///   - rolePlay: The case, whose key points are explained; nil names only those that were hit.
  /// - Returns: Several lines.
  func text(for turn: Turn, in rolePlay: RolePlay?) -> String {
    var parts: [String] = []
    if let words = turn.text {
      parts.append(text(for: turn.judgement, of: words, in: turn.replyContext))
      let points = keyPointLines(of: turn, words, in: rolePlay)
      if !points.isEmpty {
        parts.append(
          ([style(.heading, Texts.keyPoints[language])] + points).joined(separator: "\n")
        )
      }
    }
    parts.append(text(for: turn.decision))
    return parts.joined(separator: "\n")
  }

  /// Returns a few lines for each key point that was hit or that the scene asks for.
  private func keyPointLines(of turn: Turn, _ words: String, in rolePlay: RolePlay?) -> [String] {
    let hits = turn.keyPointHits
    let wanted = rolePlay?.keyPoints(askedForIn: turn.scene) ?? []
    let rendering = KeyPointRendering(language: language, wrapper: wrapper, style: style)
    let explained = (rolePlay?.keyPoints ?? []).filter { point in
      wanted.contains(point.name) || hits.contains { $0.keyPoint == point.name }
    }
    .map { workplace.checker.explain($0, in: words) }
    // A turn that was written down with masked words may read otherwise now; then only what was judged is told.
    let isFaithful = explained.allSatisfy { explanation in
      explanation.match.isHit == hits.contains { $0.keyPoint == explanation.match.keyPoint }
    }
    if rolePlay != nil, isFaithful { return explained.map { rendering.text(of: $0) } }
    return hits.map { match in
      let ground = match.range.map { "「\(words.scalars(in: $0))」" } ?? ""
      return wrapper.wrap(ground, first: "  \(match.keyPoint)：")
    }
  }

  /// Puts together what is wrong in the same way, in the order of the first of each.
  private func grouped(_ findings: [Finding]) -> [[Finding]] {
    var groups: [[Finding]] = []
    for finding in findings {
      let same = groups.firstIndex { group in
        group.allSatisfy {
          ($0.rule, $0.severity, $0.message, $0.correction)
            == (finding.rule, finding.severity, finding.message, finding.correction)
        }
      }
      if let same { groups[same].append(finding) } else { groups.append([finding]) }
    }
    return groups
  }

  /// Returns findings of one kind: the words, what is wrong, the clause, and what would have been right.
  private func text(for findings: [Finding], in context: ReplyContext) -> String {
    guard let finding = findings.first else { return "" }
    let words = findings.map { "「\($0.text)」" }.joined()
    let label = finding.violation.map(name) ?? Texts.severity(finding.severity)[language]
    let severity = finding.severity == .critical ? "（\(Texts.severity(.critical)[language])）" : ""
    let role: Style.Role = finding.violation == nil ? .advice : .bad
    var lines = [
      style(role, wrapper.wrap(words, first: "  \(label)\(severity)：")),
      wrapper.wrap("\(finding.message[language])［\(finding.rule)］", first: "    "),
    ]
    if let reference = finding.clause {
      let heading = workplace.library.clause(reference)?.heading ?? ""
      lines.append(
        wrapper.wrap("\(heading)（\(reference)）", first: "    \(Texts.clause[language])：")
      )
    }
    if let better = finding.correction {
      lines.append(wrapper.wrap("「\(better)」", first: "    \(Texts.better[language])："))
    } else if let template = workplace.betterWording(insteadOf: finding, in: context) {
      let wording = workplace.shown(template.wording)
      lines.append(
        wrapper.wrap("「\(wording)」（\(template.id)）", first: "    \(Texts.hintWording[language])：")
      )
    }
    return lines.joined(separator: "\n")
  }

  /// Returns the headings that the turn met, at least in part, the winner first; the others would only hide them.
  private func text(for decision: Decision) -> String {
    var lines = [style(.heading, Texts.candidates[language])]
    var isFirst = true
    for candidate in decision.candidates where candidate.isMatch || candidate.isMetInPart {
      let outcome: String
      if candidate.isMatch {
        outcome = (isFirst ? Texts.won : Texts.alsoMatched)[language]
        isFirst = false
      } else {
        let missing =
          candidate.missingTerms.map(Texts.name(of:))
          + candidate.unmetConditions.map(Texts.name(of:))
        outcome = Texts.missing(missing.map { $0[language] })[language]
      }
      lines.append(wrapper.wrap(outcome, first: "  \(candidate.heading)　"))
    }
    return lines.joined(separator: "\n")
  }

  private func name(of act: Act) -> String {
    language == .japanese ? act.japaneseName : act.rawValue
  }

  private func name(of violation: Violation) -> String {
    language == .japanese ? violation.japaneseName : violation.rawValue
  }
}

extension String {
  /// Returns the part of the text at a range of Unicode scalars.
  func scalars(in range: Range<Int>) -> String {
    String(String.UnicodeScalarView(unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }
}
