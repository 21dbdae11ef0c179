import Content
import SourceDiagnostics

extension ScreenplayReaders {
  /// Returns the scenes of 場面.
  func scenes(_ section: OutlineSection?) -> [SceneDraft] {
    guard let section else { return [] }
    items.expectNoLines(section.lines, in: section.section)
    if section.blocks.isEmpty { report.add(.emptySection(.scenes), at: section.heading.range) }
    return section.blocks.map(scene)
  }

  /// Returns the reactions of いつでも.
  func anywhere(_ section: OutlineSection?) -> [ReactionDraft] {
    guard let section else { return [] }
    items.expectNoLines(section.lines, in: section.section)
    return section.blocks.map(reaction)
  }

  /// Returns the endings of 結末.
  func endings(_ section: OutlineSection?) -> [EndingDraft] {
    guard let section else { return [] }
    items.expectNoLines(section.lines, in: section.section)
    if section.blocks.isEmpty { report.add(.emptySection(.endings), at: section.heading.range) }
    return section.blocks.map(ending)
  }

  private func scene(_ block: OutlineBlock) -> SceneDraft {
    var lines: [LineDraft] = []
    var authority: Located<Authority>?
    for item in items.items(block.lines, in: .scene) {
      if let line = line(item) {
        lines.append(line)
      } else if item.key == .authority {
        if let earlier = authority {
          let fault = ScreenplayFault.duplicateKey(item.key.rawValue)
          report.add(fault, at: item.label.range, notes: [(.firstHere, earlier.range)])
        }
        authority = self.authority(item) ?? authority
      }
    }
    if block.children.isEmpty {
      report.add(.emptyScene(block.heading.text), at: block.heading.range)
    }
    return SceneDraft(
      name: names.scenes[block.heading] ?? block.heading.text,
      lines: lines,
      authority: authority?.value,
      reactions: block.children.map(reaction),
      range: block.heading.range
    )
  }

  private func authority(_ item: ScreenplayItem) -> Located<Authority>? {
    let choice = Authority.allCases.first { item.value.matches($0.japaneseName) }
    if let choice { return Located(value: choice, range: item.label.range) }
    let names = Authority.allCases.map(\.japaneseName)
    let fault = ScreenplayFault.unknownValue(item.value.text, of: item.key.rawValue, names)
    report.addUnknown(fault, item.value, among: names)
    return nil
  }

  private func ending(_ block: OutlineBlock) -> EndingDraft {
    var lines: [LineDraft] = []
    var review: [String] = []
    var clauses: [ClauseReference] = []
    for item in items.items(block.lines, in: .ending) {
      switch item.key {
      case .review: review.append(item.value.text)
      case .clauses: clauses += self.clauses.clauses(item.value)
      default: lines += line(item).map { [$0] } ?? []
      }
    }
    let (name, isGood) = endingHeading(block.heading)
    return EndingDraft(
      name: names.endings[name] ?? name.text,
      isGood: isGood,
      lines: lines,
      review: review,
      clauses: clauses,
      range: block.heading.range
    )
  }

  /// Returns the name of an ending and whether it is good; nil after reporting that it does not say so.
  private func endingHeading(_ heading: TextSlice) -> (name: TextSlice, isGood: Bool?) {
    do {
      let parts = try heading.splittingBracket()
      if let bracket = parts.bracket {
        if bracket.matches("良い") { return (parts.head, true) }
        if bracket.matches("悪い") { return (parts.head, false) }
      }
      report.add(.endingQuality, at: parts.bracket?.range ?? heading.end)
      return (parts.head, nil)
    } catch {
      report.add(.bracket(error), at: error.range)
      return (heading, nil)
    }
  }

  /// Returns the line of an item that is one, or nil.
  func line(_ item: ScreenplayItem) -> LineDraft? {
    let speaker: Line.Speaker
    var text: String? = item.value.text
    switch item.key {
    case .customer: speaker = .customer
    case .supervisor: speaker = .supervisor
    case .narration: speaker = .narration
    default: return nil
    }
    if speaker != .narration { text = quotations.words(item.value) }
    guard let conditions = conditions.conditions(item.bracket), let text else { return nil }
    return LineDraft(speaker: speaker, conditions: conditions, text: text, range: item.value.range)
  }
}
