import Content
import SourceDiagnostics

extension ScreenplayReaders {
  /// Returns what 対応記録 asks of the record, or nil where the section is not there.
  func recordSheet(_ section: OutlineSection?) -> RecordSheet? {
    guard let section else { return nil }
    var labels = NameTable()
    let read = items.items(section.lines, in: .record).compactMap { item -> RecordSheet.Item? in
      let equals = item.value.prefixLength { $0 != "=" }
      let label = item.value[0..<equals].trimmed
      guard !label.isEmpty else {
        report.add(.malformedRecordItem, at: item.value.range)
        return nil
      }
      if let earlier = labels.add(label) {
        let fault = ScreenplayFault.duplicateName(label.text)
        report.add(fault, at: label.range, notes: [(.firstHere, earlier.range)])
      }
      guard let mark = recordMark(item.value, equals: equals) else { return nil }
      return RecordSheet.Item(
        label: label.text,
        mark: mark,
        isRequired: item.key == .required,
        range: item.value.range
      )
    }
    if section.lines.isEmpty { report.add(.emptySection(.record), at: section.heading.range) }
    return RecordSheet(items: read)
  }

  /// Reads what stands behind the equals sign: `高梨｜タカナシ`, `「録音を聞いて折り返せ」`.
  private func recordMark(_ value: TextSlice, equals: Int) -> RecordSheet.Item.Mark? {
    guard equals < value.count else {
      if value.matches(Self.promisedTimes) { return .promisedTimes }
      report.add(.malformedRecordItem, at: value.range)
      return nil
    }
    let writings = value.dropping(first: equals + 1).trimmed.split(at: ["|"])
    let read = writings.compactMap { writing -> RecordSheet.Writing? in
      guard !writing.isEmpty else {
        report.add(.emptyWord, at: writing.range)
        return nil
      }
      guard writing[0] == "「" else { return RecordSheet.Writing(writing.text) }
      return quotations.words(writing).map { RecordSheet.Writing($0, isExact: true) }
    }
    return read.count == writings.count ? .writings(read) : nil
  }

  private static let promisedTimes = "約束の時刻"
}
