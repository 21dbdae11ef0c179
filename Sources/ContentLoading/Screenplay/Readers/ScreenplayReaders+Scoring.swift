import Content
import SourceDiagnostics

extension ScreenplayReaders {
  /// Returns the scoring of 採点.
  func scoring(_ section: OutlineSection?) -> ScoringDraft {
    var scoring = ScoringDraft()
    guard let section else { return scoring }
    var hasCritical = false
    for item in items.labelledItems(section.lines) {
      if let bracket = item.bracket {
        report.add(.conditionNotHere(item.label.text), at: bracket.range)
      }
      if item.label.matches(Self.critical) {
        if hasCritical { report.add(.duplicateKey(Self.critical), at: item.label.range) }
        hasCritical = true
        scoring.critical += critical(item.value)
      } else if let entry = entry(item) {
        scoring.entries.append(entry)
      } else {
        scoring.isComplete = false
      }
    }
    let items = section.lines.count { $0.kind == .item }
    if scoring.entries.count + (hasCritical ? 1 : 0) != items { scoring.isComplete = false }
    return scoring
  }

  private func entry(_ item: LabelledItem) -> Scoring.Entry? {
    guard let points = item.label.leadingNumber, points.rest.isEmpty else {
      report.addUnknown(.unknownScoringKey(item.label.text), item.label, among: [Self.critical])
      return nil
    }
    guard points.isSigned, points.value != 0 else {
      report.add(.unsignedPoints(item.label.text), at: item.label.range)
      return nil
    }
    guard !item.value.isEmpty else {
      report.add(.emptyValue(item.label.text), at: item.value.range)
      return nil
    }
    return criterion(item.value).map {
      Scoring.Entry(
        points: points.value,
        criterion: $0,
        label: item.value.text,
        range: item.value.range
      )
    }
  }

  private func criterion(_ value: TextSlice) -> Scoring.Entry.Criterion? {
    if value.matches(KnownTerms.goodEnding) { return .ending(isGood: true) }
    if value.matches(KnownTerms.badEnding) { return .ending(isGood: false) }
    if let mark = names.marks[value] { return .mark(mark) }
    let others = [KnownTerms.goodEnding, KnownTerms.badEnding] + names.marks.names
    return terms.terms(value, others: others).map { .terms($0.map(\.value)) }
  }

  /// Returns what fails the call: violations, key points and moves, but no act.
  private func critical(_ value: TextSlice) -> [Located<Term>] {
    value.split(at: ["、", ","]).flatMap { part -> [Located<Term>] in
      guard part.split(at: ["+"]).count == 1 else {
        report.add(.combinedCritical, at: part.range)
        return []
      }
      let found = terms.terms(part) ?? []
      for term in found {
        if case .act = term.value { report.add(.criticalAct(part.text), at: part.range) }
      }
      return found
    }
  }

  private static let critical = "必ず不合格"
}
