import Content
import SourceDiagnostics

extension ScreenplayReaders {
  /// Returns the trials of 試し.
  func trials(_ section: OutlineSection?) -> [Trial] {
    guard let section else { return [] }
    items.expectNoLines(section.lines, in: section.section)
    var seen = NameTable()
    return section.blocks.compactMap { block in
      if let earlier = seen.add(block.heading) {
        let fault = ScreenplayFault.duplicateName(block.heading.text)
        report.add(fault, at: block.heading.range, notes: [(.firstHere, earlier.range)])
      }
      return trial(block)
    }
  }

  private func trial(_ block: OutlineBlock) -> Trial? {
    var steps: [Trial.Step] = []
    var expectation: (ending: String, passes: Bool?)?
    var expectationRange: SourceRange?
    for item in items.items(block.lines, in: .trial) {
      if let earlier = expectationRange {
        report.add(.afterExpectation, at: item.label.range, notes: [(.firstHere, earlier)])
      }
      if item.key == .expectation {
        expectationRange = item.label.range
        expectation = self.expectation(item.value)
      } else if item.key == .record {
        steps +=
          quotations.words(item.value).map {
            [Trial.Step(input: .record($0), range: item.value.range)]
          } ?? []
      } else if let input = input(item.value) {
        steps.append(Trial.Step(input: input, range: item.value.range))
      }
    }
    let hasInput = block.lines.contains { $0.content.starts(with: Self.operator) }
    if !hasInput { report.add(.trialWithoutSteps, at: block.heading.range) }
    if expectationRange == nil { report.add(.missingExpectation, at: block.heading.range) }
    guard let expectation else { return nil }
    return Trial(
      name: block.heading.text,
      steps: steps,
      ending: expectation.ending,
      passes: expectation.passes,
      range: block.heading.range
    )
  }

  /// Reads `「…」` or `【保留】120`.
  private func input(_ value: TextSlice) -> OperatorInput? {
    guard value[0] == "【" else { return quotations.words(value).map(OperatorInput.utterance) }
    let close = value.prefixLength { $0 != "】" }
    guard close < value.count else {
      report.add(.unclosedMove, at: value.end)
      return nil
    }
    let name = value[0..<close + 1]
    guard let move = KnownTerms.move(value[1..<close]) else {
      report.addUnknown(.unknownMove(name.text), name, among: KnownTerms.moves)
      return nil
    }
    let argument = value.dropping(first: close + 1).trimmed
    return self.argument(argument, of: move).map { .move(move, argument: $0) }
  }

  /// Returns the argument of a move, itself nil where none is written; nil after reporting a wrong one.
  private func argument(_ argument: TextSlice, of move: Move) -> String?? {
    guard !argument.isEmpty else { return .some(nil) }
    switch move {
    case .note: return argument.text
    case .hold:
      if let number = argument.leadingNumber, !number.isSigned, number.value > 0,
        number.rest.isEmpty || number.rest.matches("秒")
      {
        return String(number.value)
      }
      report.add(.holdSeconds(argument.text), at: argument.range)
    case .transfer, .record, .end:
      report.add(.moveArgument(move.japaneseName), at: argument.range)
    }
    return nil
  }

  /// Reads `結末 上席へ引き継ぎ、合格`.
  private func expectation(_ value: TextSlice) -> (ending: String, passes: Bool?)? {
    let parts = value.split(at: ["、", ","])
    let word = Array(ScreenplaySection.endings.rawValue.unicodeScalars)
    guard parts[0].starts(with: word), 1...2 ~= parts.count else {
      report.add(.malformedExpectation, at: value.range)
      return nil
    }
    var name = parts[0].dropping(first: word.count).trimmed
    if !name.isEmpty, name[0] == ":" { name = name.dropping(first: 1).trimmed }
    var passes: Bool?
    if parts.count == 2 {
      guard parts[1].matches("合格") || parts[1].matches("不合格") else {
        report.addUnknown(.unknownVerdict(parts[1].text), parts[1], among: ["合格", "不合格"])
        return nil
      }
      passes = parts[1].matches("合格")
    }
    guard let ending = names.endings[name] else {
      report.addUnknown(.unknownEnding(name.text), name, among: names.endings.names)
      return nil
    }
    return (ending, passes)
  }

  private static let `operator` = Array(ItemKey.input.rawValue.unicodeScalars)
}
