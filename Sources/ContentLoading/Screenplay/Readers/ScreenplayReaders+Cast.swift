import Content
import SourceDiagnostics

extension ScreenplayReaders {
  /// Returns the text of a section that is one block quote.
  func prose(_ section: OutlineSection?) -> String {
    guard let section else { return "" }
    let text = ProseReader.text(of: items.quotes(section.lines, in: section.section))
    if text.isEmpty { report.add(.emptySection(section.section), at: section.heading.range) }
    return text
  }

  /// Returns the people of 登場人物.
  func people(_ section: OutlineSection?) -> [RolePlay.Person] {
    var seen = NameTable()
    return items.labelledItems(section?.lines ?? []).compactMap { item in
      if let earlier = seen.add(item.label) {
        let fault = ScreenplayFault.duplicateName(item.label.text)
        report.add(fault, at: item.label.range, notes: [(.firstHere, earlier.range)])
      }
      guard !item.value.isEmpty else {
        report.add(.emptyValue(item.label.text), at: item.value.range)
        return nil
      }
      return RolePlay.Person(name: item.label.text, description: item.value.text)
    }
  }

  /// Returns the moods of 気持ち: `怒り：60（0〜100）毎回−1`.
  func moods(_ section: OutlineSection?) -> [Located<RolePlay.Mood>] {
    items.labelledItems(section?.lines ?? []).compactMap { item in
      guard let mood = mood(named: item.label.text, item.value) else {
        report.add(.malformedMood, at: item.value.range)
        return nil
      }
      return Located(value: mood, range: item.value.range)
    }
  }

  private func mood(named name: String, _ value: TextSlice) -> RolePlay.Mood? {
    guard let initial = value.leadingNumber, !initial.rest.isEmpty, initial.rest[0] == "(" else {
      return nil
    }
    let close = initial.rest.prefixLength { $0 != ")" }
    guard close < initial.rest.count, let bounds = bounds(initial.rest[1..<close]) else {
      return nil
    }
    let rest = initial.rest.dropping(first: close + 1).trimmed
    guard let change = changePerTurn(rest) else { return nil }
    return RolePlay.Mood(
      name: name,
      initial: initial.value,
      bounds: bounds,
      changePerTurn: change
    )
  }

  private func bounds(_ slice: TextSlice) -> ClosedRange<Int>? {
    guard let lower = slice.leadingNumber, !lower.rest.isEmpty else { return nil }
    guard lower.rest[0] == "~" || TextSlice.isMinus(lower.rest[0]) else { return nil }
    guard let upper = lower.rest.dropping(first: 1).number, lower.value < upper else { return nil }
    return lower.value...upper
  }

  private func changePerTurn(_ slice: TextSlice) -> Int? {
    if slice.isEmpty { return 0 }
    let word = Array("毎回".unicodeScalars)
    guard slice.starts(with: word) else { return nil }
    let change = slice.dropping(first: word.count).leadingNumber
    guard let change, change.isSigned, change.rest.isEmpty else { return nil }
    return change.value
  }

  /// Returns the key points of 要点.
  func keyPoints(_ section: OutlineSection?) -> [KeyPoint] {
    guard let section else { return [] }
    items.expectNoLines(section.lines, in: section.section)
    return section.blocks.map(keyPoint)
  }

  private func keyPoint(_ block: OutlineBlock) -> KeyPoint {
    var examples: [String] = []
    var counterExamples: [String] = []
    var words: [[String]] = []
    var clauses: [ClauseReference] = []
    for item in items.items(block.lines, in: .keyPoint) {
      switch item.key {
      case .example: examples += quotations.words(item.value).map { [$0] } ?? []
      case .counterExample: counterExamples += quotations.words(item.value).map { [$0] } ?? []
      case .words: words += self.words(item.value)
      default: clauses += self.clauses.clauses(item.value)
      }
    }
    if !block.lines.contains(where: { $0.content.starts(with: "例".unicodeScalars) }) {
      report.add(.missingExample(block.heading.text), at: block.heading.range)
    }
    return KeyPoint(
      name: block.heading.text,
      examples: examples,
      counterExamples: counterExamples,
      words: words,
      clauses: clauses,
      range: block.heading.range
    )
  }

  /// Returns the words of `語：許可｜承認、会社`: of each entry one alternative has to occur.
  private func words(_ value: TextSlice) -> [[String]] {
    value.split(at: ["、", ","]).map { entry in
      entry.split(at: ["|"]).compactMap { word in
        if word.isEmpty { report.add(.emptyWord, at: word.range) }
        return word.isEmpty ? nil : word.text
      }
    }
  }
}
