import SourceDiagnostics

/// Splits items into key, conditions and value.
struct ItemReader {
  private let report: ScreenplayReport

  init(report: ScreenplayReport) {
    self.report = report
  }

  /// Returns the items with known keys among lines, reporting everything else.
  func items(_ lines: [ScreenplayLine], in place: ItemPlace) -> [ScreenplayItem] {
    contents(of: lines).compactMap { content in
      content[0] == "→" ? transition(content, in: place) : item(content, in: place)
    }
  }

  /// Returns the items with keys of any words among lines, reporting everything else.
  func labelledItems(_ lines: [ScreenplayLine]) -> [LabelledItem] {
    contents(of: lines).compactMap { labelled($0) }
  }

  /// Returns the texts of quote lines among lines, reporting everything else.
  func quotes(_ lines: [ScreenplayLine], in section: ScreenplaySection) -> [TextSlice] {
    lines.compactMap { line in
      if line.kind == .quote { return line.content }
      report.add(.quoteExpected(section), at: line.whole.range)
      return nil
    }
  }

  /// Reports lines where none may stand.
  func expectNoLines(_ lines: [ScreenplayLine], in section: ScreenplaySection) {
    for line in lines {
      report.add(.lineNotHere(section), at: line.whole.range)
    }
  }

  /// Returns what stands behind the hyphen of each item.
  private func contents(of lines: [ScreenplayLine]) -> [TextSlice] {
    lines.compactMap { line in
      switch line.kind {
      case .item where line.content.isEmpty:
        report.add(.emptyItem, at: line.whole.range)
      case .item:
        return line.content
      case .other where isItemWithoutMarker(line.content):
        report.add(.missingMarker, at: line.whole.range)
        return line.content
      case .blank: break
      case .quote: report.add(.quoteNotHere, at: line.whole.range)
      case .heading, .fence, .other: report.add(.unknownLine, at: line.whole.range)
      }
      return nil
    }
  }

  private func isItemWithoutMarker(_ content: TextSlice) -> Bool {
    if content[0] == "→" { return true }
    let label = content[0..<content.prefixLength { $0 != ":" && $0 != "(" }]
    return label.count < content.count && ItemKey(label) != nil
  }

  private func transition(_ content: TextSlice, in place: ItemPlace) -> ScreenplayItem? {
    let label = content[0..<1]
    guard place.keys.contains(.transition) else {
      report.add(.keyNotHere("→", place), at: label.range)
      return nil
    }
    let value = content.dropping(first: 1).trimmed
    guard !value.isEmpty else {
      report.add(.emptyValue("→"), at: label.range)
      return nil
    }
    return ScreenplayItem(key: .transition, label: label, bracket: nil, value: value)
  }

  private func item(_ content: TextSlice, in place: ItemPlace) -> ScreenplayItem? {
    guard let item = labelled(content) else { return nil }
    let names = place.keys.map(\.rawValue)
    guard let key = ItemKey(item.label), key != .transition else {
      report.addUnknown(.unknownKey(item.label.text, place), item.label, among: names)
      return nil
    }
    guard place.keys.contains(key) else {
      report.add(.keyNotHere(key.rawValue, place), at: item.label.range)
      return nil
    }
    if let bracket = item.bracket, !key.allowsConditions {
      report.add(.conditionNotHere(key.rawValue), at: bracket.range)
    }
    guard !item.value.isEmpty else {
      report.add(.emptyValue(key.rawValue), at: item.value.range)
      return nil
    }
    let bracket = key.allowsConditions ? item.bracket : nil
    return ScreenplayItem(key: key, label: item.label, bracket: bracket, value: item.value)
  }

  private func labelled(_ content: TextSlice) -> LabelledItem? {
    guard let colon = Self.colon(in: content) else {
      report.add(.missingColon, at: placeOfMissingColon(in: content))
      return nil
    }
    let value = content.dropping(first: colon + 1).trimmed
    do {
      let label = try content[0..<colon].splittingBracket()
      guard !label.head.isEmpty else {
        report.add(.emptyKey, at: content[colon..<colon + 1].range)
        return nil
      }
      return LabelledItem(label: label.head, bracket: label.bracket, value: value)
    } catch {
      report.add(.bracket(error), at: error.range)
      return nil
    }
  }

  /// The index of the colon that ends the key: before any spoken words, and outside of closed brackets.
  private static func colon(in content: TextSlice) -> Int? {
    var firstColon: Int?
    var depth = 0
    for index in 0..<content.count {
      switch content[index] {
      case "(": depth += 1
      case ")": depth -= 1
      case "「", "【": return firstColon
      case ":" where depth <= 0: return index
      case ":": firstColon = firstColon ?? index
      default: break
      }
    }
    return firstColon
  }

  private func placeOfMissingColon(in content: TextSlice) -> SourceRange {
    let label = content[
      0..<content.prefixLength { $0 != "「" && $0 != "【" && $0 != "(" && $0 != " " }
    ]
    return label.isEmpty || label.count == content.count ? content.range : label.end
  }
}
