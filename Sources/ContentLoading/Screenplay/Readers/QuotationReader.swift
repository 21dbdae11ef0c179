import SourceDiagnostics

/// Reads spoken words between 「 and 」.
struct QuotationReader {
  private let report: ScreenplayReport

  init(report: ScreenplayReport) {
    self.report = report
  }

  /// Returns the words without the outer marks, or nil after reporting what is wrong.
  ///
  /// Marks inside have to come in pairs and are kept.
  func words(_ value: TextSlice) -> String? {
    guard !value.isEmpty, value[0] == "「" else {
      report.add(.missingQuotation, at: value.range)
      return nil
    }
    var open: [Int] = []
    for index in 0..<value.count {
      switch value[index] {
      case "「", "『": open.append(index)
      case "」", "』":
        guard let last = open.popLast(), value[last] == Self.opening(of: value[index]) else {
          report.add(
            .crossedQuotation(value[index..<index + 1].text),
            at: value[index..<index + 1].range
          )
          return nil
        }
        guard open.isEmpty else { continue }
        return inner(value, end: index)
      default: break
      }
    }
    let last = open.last ?? 0
    let closing = value[last] == "「" ? "」" : "』"
    report.add(
      .unclosedQuotation(closing),
      at: value.end,
      notes: [(.openedHere, value[last..<last + 1].range)]
    )
    return nil
  }

  private func inner(_ value: TextSlice, end: Int) -> String? {
    let rest = value.dropping(first: end + 1).trimmed
    if !rest.isEmpty {
      report.add(.textBehindQuotation, at: rest.range)
      return nil
    }
    let words = value[1..<end].trimmed
    if words.isEmpty {
      report.add(.emptyQuotation, at: value.range)
      return nil
    }
    return words.text
  }

  private static func opening(of closing: Unicode.Scalar) -> Unicode.Scalar {
    closing == "」" ? "「" : "『"
  }
}
