import Content
import ReplyCheck
import RolePlay
import SourceDiagnostics

/// Sets a scorecard for a screen of 80 columns.
struct ScorecardRendering {
  let workplace: Workplace
  let language: Language
  let wrapper: LineWrapper
  let style: Style

  /// Returns the whole scorecard.
  func text(for scorecard: Scorecard) -> String {
    let blocks = [
      heading(of: scorecard), entries(of: scorecard), critical(of: scorecard),
      record(of: scorecard), profile(of: scorecard),
      review(of: scorecard), next(of: scorecard), care(of: scorecard),
    ]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func heading(of scorecard: Scorecard) -> String {
    let isPass = scorecard.verdict == .pass
    let verdict = (isPass ? Texts.passed : Texts.failed)[language]
    let points = Texts.points(scorecard.score, of: scorecard.maximum, pass: scorecard.passMark)[
      language
    ]
    let ending =
      scorecard.ending.map { Texts.endingIs($0, isGood: scorecard.isGood)[language] } ?? ""
    let time = Texts.callTime(seconds: scorecard.seconds)[language]
    return [
      style(.heading, rule(Texts.scorecard[language])),
      style(isPass ? .good : .bad, wrapper.wrap("\(verdict)　\(points)", first: "  ")),
      wrapper.wrap("\(ending)　\(time)", first: "  "),
    ]
    .joined(separator: "\n")
  }

  private func entries(of scorecard: Scorecard) -> String {
    let lines = scorecard.entries.compactMap { entry -> String? in
      // A deduction that did not happen is nothing to report.
      guard entry.isMet || entry.worth > 0 else { return nil }
      let points = entry.worth > 0 ? "\(entry.points)／\(entry.maximum)" : "−\(-entry.points)"
      let head = wrapper.wrap(entry.label, first: "  \(mark(entry))\(pad(points, to: 7)) ")
      let grounds = entry.grounds.map { ground($0, indent: "             ") }
      return ([style(role(entry), head)] + grounds).joined(separator: "\n")
    }
    let hints = scorecard.hintPoints > 0 ? [hints(of: scorecard)] : []
    return ([style(.heading, Texts.thisCallNeeded[language])] + lines + hints)
      .joined(separator: "\n")
  }

  private func hints(of scorecard: Scorecard) -> String {
    let points = pad("−\(scorecard.hintPoints)", to: 7)
    let text = Texts.hintsTaken(scorecard.hintCount)[language]
    return style(.bad, wrapper.wrap(text, first: "  \(style.isPlain ? "" : "× ")\(points) "))
  }

  private func critical(of scorecard: Scorecard) -> String {
    guard !scorecard.critical.isEmpty else { return "" }
    let lines = scorecard.critical.map { error in
      let name = style(.bad, wrapper.wrap(Texts.name(of: error.cause)[language], first: "  "))
      var parts = [name, ground(error.ground, indent: "    ")]
      if let reference = error.clause {
        let heading = workplace.library.clause(reference)?.heading ?? ""
        parts.append(
          wrapper.wrap("\(heading)（\(reference)）", first: "    \(Texts.clause[language])：")
        )
      }
      return parts.joined(separator: "\n")
    }
    return ([style(.heading, Texts.criticalErrors[language])] + lines).joined(separator: "\n")
  }

  private func record(of scorecard: Scorecard) -> String {
    guard let grade = scorecard.record else { return "" }
    let heading =
      grade.isWritten ? Texts.recordPoints(grade.metCount, of: grade.count) : Texts.noRecord
    let items = grade.items.filter { $0.outcome == .missed && grade.isWritten }.map { item in
      style(.bad, wrapper.wrap(Texts.recordLacks(item)[language], first: "  "))
    }
    let faults = grade.faults.map { fault in
      style(.bad, wrapper.wrap(Texts.recordHolds(fault)[language], first: "  "))
    }
    return ([style(.heading, heading[language])] + items + faults).joined(separator: "\n")
  }

  private func profile(of scorecard: Scorecard) -> String {
    guard !scorecard.profile.isEmpty else { return "" }
    let width = scorecard.profile.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    let lines = scorecard.profile.map { criterion in
      let gap = String(repeating: " ", count: width - DisplayWidth.columns(of: criterion.name) + 2)
      let words =
        criterion.outcome == .lost ? criterion.grounds.first.map { "　「\($0.text)」" } ?? "" : ""
      return wrapper.wrap(
        Texts.outcome(criterion.outcome)[language] + words,
        first: "  \(criterion.name)\(gap)"
      )
    }
    return ([style(.heading, Texts.profile[language])] + lines).joined(separator: "\n")
  }

  private func review(of scorecard: Scorecard) -> String {
    guard !scorecard.review.isEmpty else { return "" }
    let clauses = scorecard.clauses.map(\.description).joined(separator: "、")
    let lines =
      scorecard.review.map { wrapper.wrap($0, first: "  ") }
      + (clauses.isEmpty ? [] : [wrapper.wrap(clauses, first: "  \(Texts.clause[language])：")])
    return ([style(.heading, Texts.review[language])] + lines).joined(separator: "\n")
  }

  private func next(of scorecard: Scorecard) -> String {
    guard let practice = scorecard.nextPractice else { return "" }
    let subject =
      switch practice.subject {
      case .critical(let error): Texts.practiseAgainst(Texts.name(of: error.cause))[language]
      case .missed(let entry): Texts.practise(entry)[language]
      }
    var lines = [style(.heading, Texts.nextTime[language]), wrapper.wrap(subject, first: "  ")]
    if let model = practice.modelReply {
      lines.append(wrapper.wrap("「\(model)」", first: "  \(Texts.modelReply[language])："))
    }
    return lines.joined(separator: "\n")
  }

  /// Returns what the company does for the operator after such a call, in the words of its own document.
  private func care(of scorecard: Scorecard) -> String {
    guard let reference = scorecard.care, let clause = workplace.library.clause(reference) else {
      return ""
    }
    let lines = clause.body.map { wrapper.wrap($0.text, first: "  ・", rest: "    ") }
    let cited = wrapper.wrap(
      "\(clause.heading)（\(reference)）",
      first: "  \(Texts.clause[language])："
    )
    return ([style(.heading, Texts.care[language])] + lines + [cited]).joined(separator: "\n")
  }

  private func ground(_ ground: Ground, indent: String) -> String {
    let turn = Texts.turn(ground.turn + 1)[language]
    return style(
      .faint,
      wrapper.wrap(
        ground.range == nil ? ground.text : "「\(ground.text)」",
        first: "\(indent)\(turn) "
      )
    )
  }

  private func mark(_ entry: Scorecard.Entry) -> String {
    if style.isPlain { return "" }
    return entry.worth < 0 ? "× " : entry.isMet ? "○ " : "− "
  }

  private func role(_ entry: Scorecard.Entry) -> Style.Role {
    entry.worth < 0 ? .bad : entry.isMet ? .good : .faint
  }

  private func pad(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text))) + text
  }

  private func rule(_ title: String) -> String {
    style.isPlain ? title : "──── \(title) " + String(repeating: "─", count: 30)
  }
}
