import Content
import SourceDiagnostics

extension ScreenplayReaders {
  /// Returns the scoring of 採点.
  func scoring(_ section: OutlineSection?) -> ScoringDraft {
    var scoring = ScoringDraft()
    scoring.isComplete = section != nil
    guard let section else { return scoring }
    var hasCritical = false
    for item in items.labelledItems(section.lines) {
      if let bracket = item.bracket {
        report.add(.conditionNotHere(item.label.text), at: bracket.range)
      }
      if item.label.matches(Self.critical) {
        if hasCritical { report.add(.duplicateKey(Self.critical), at: item.label.range) }
        hasCritical = true
        readCritical(item.value, into: &scoring)
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
    if let mark = names.mark(value) { return .mark(mark) }
    let others = [KnownTerms.goodEnding, KnownTerms.badEnding] + names.markNames
    return terms.terms(value, others: others).map { .terms($0.map(\.value)) }
  }

  /// Reads what fails the call: `独断回答、【終話】`.
  private func readCritical(_ value: TextSlice, into scoring: inout ScoringDraft) {
    for part in value.split(at: ["、", ","]) {
      guard part.split(at: ["+"]).count == 1 else {
        report.add(.combinedCritical, at: part.range)
        continue
      }
      if let mark = names.mark(part) {
        scoring.criticalMarks.append(mark)
      } else {
        scoring.critical += (terms.terms(part, others: names.markNames) ?? []).map(\.value)
      }
    }
  }

  private static let critical = "必ず不合格"
}
