import Content

/// Reads what must hold of the call besides the reply.
struct ConditionReader {
  private let names: ScreenplayNames
  private let report: ScreenplayReport

  init(names: ScreenplayNames, report: ScreenplayReport) {
    self.names = names
    self.report = report
  }

  /// Returns the conditions inside a bracket, reporting those that are none.
  ///
  /// - Parameter bracket: What stands in the bracket, or nil where there is none.
  /// - Returns: The conditions, or nil where any of them is wrong.
  func conditions(_ bracket: TextSlice?) -> [Located<Condition>]? {
    guard let bracket else { return [] }
    let parts = bracket.split(at: ["、", ","])
    let conditions = parts.compactMap { part -> Located<Condition>? in
      if let condition = knownCondition(part) { return condition }
      reportUnknown(part)
      return nil
    }
    return conditions.count == parts.count ? conditions : nil
  }

  /// Returns the condition of a text, or nil where it is none; reports nothing.
  func knownCondition(_ part: TextSlice) -> Located<Condition>? {
    let part = part.trimmed
    let condition =
      mark(part) ?? companyLimit(part) ?? callTime(part) ?? warnings(part) ?? mood(part)
    return condition.map { Located(value: $0, range: part.range) }
  }

  /// Returns whether a text has the shape of a comparison, known name or not.
  func looksLikeComparison(_ part: TextSlice) -> Bool { Self.comparison(at: part.trimmed) != nil }

  private func mark(_ part: TextSlice) -> Condition? {
    if let name = names.mark(part) { return .mark(name, isSet: true) }
    guard let name = Self.negated(part).flatMap({ names.mark($0) }) else { return nil }
    return .mark(name, isSet: false)
  }

  private func mood(_ part: TextSlice) -> Condition? {
    guard
      let (name, rest) = names.moods.prefix(of: part),
      let number = rest.leadingNumber,
      let comparison = Self.comparisons.first(where: { number.rest.matches($0.word) })
    else { return nil }
    return .mood(name, comparison.comparison, number.value)
  }

  private func callTime(_ part: TextSlice) -> Condition? {
    guard part.starts(with: Self.callTime) else { return nil }
    var rest = part.dropping(first: Self.callTime.count).trimmed
    var seconds: Int?
    while let number = rest.leadingNumber, !number.isSigned {
      guard let unit = Self.units.first(where: { number.rest.starts(with: $0.word) }) else {
        return nil
      }
      seconds = (seconds ?? 0) + number.value * unit.seconds
      rest = number.rest.dropping(first: unit.word.count).trimmed
    }
    guard let seconds, let comparison = Self.comparisons.first(where: { rest.matches($0.word) })
    else { return nil }
    return .callTime(comparison.comparison, seconds: seconds)
  }

  /// Reads `警告1回以上`.
  private func warnings(_ part: TextSlice) -> Condition? {
    guard part.starts(with: Self.warnings) else { return nil }
    let rest = part.dropping(first: Self.warnings.count).trimmed
    guard let number = rest.leadingNumber, !number.isSigned else { return nil }
    let comparison = Self.comparisons.first { number.rest.matches("回\($0.word)") }
    return comparison.map { .warnings($0.comparison, number.value) }
  }

  /// Reads `通話が規程の時間以上`.
  private func companyLimit(_ part: TextSlice) -> Condition? {
    for (words, subject) in Self.companyLimits where part.starts(with: words) {
      let rest = part.dropping(first: words.count).trimmed
      guard let comparison = Self.comparisons.first(where: { rest.matches($0.word) }) else {
        continue
      }
      return .companyLimit(subject, comparison.comparison)
    }
    return nil
  }

  private func reportUnknown(_ part: TextSlice) {
    if part.isEmpty {
      report.add(.emptyCondition, at: part.range)
    } else if part.folded.contains("規程の") {
      let known = Self.companyLimits.map { "\(String(String.UnicodeScalarView($0.words)))以上" }
      report.addUnknown(.malformedCompanyLimit, part, among: known)
    } else if part.starts(with: Self.warnings), part.dropping(first: 2).leadingNumber != nil {
      report.add(.malformedWarnings, at: part.range)
    } else if let (name, _) = names.moods.prefix(of: part) {
      report.add(.malformedComparison(name), at: part.range)
    } else if part.starts(with: Self.callTime) {
      report.add(.malformedCallTime, at: part.range)
    } else if let start = Self.comparison(at: part) {
      let name = part[0..<start].trimmed
      report.addUnknown(.unknownMood(name.text), name, among: names.moods.names + ["通話"])
    } else {
      let known = names.markNames
      report.addUnknown(.unknownCondition(part.text), Self.negated(part) ?? part, among: known)
    }
  }

  /// Returns the name before `でない`, or nil.
  private static func negated(_ part: TextSlice) -> TextSlice? {
    let start = part.count - negation.count
    guard start > 0, part.dropping(first: start).matches("でない") else { return nil }
    return part[0..<start].trimmed
  }

  /// Returns where the number of a comparison begins, or nil where the text does not end in one.
  private static func comparison(at part: TextSlice) -> Int? {
    let start = part.prefixLength { !("0"..."9" ~= $0) }
    guard start > 0, let number = part.dropping(first: start).leadingNumber else { return nil }
    guard comparisons.contains(where: { number.rest.matches($0.word) }) else { return nil }
    return start
  }

  private static let negation = Array("でない".unicodeScalars)
  private static let callTime = Array("通話".unicodeScalars)
  private static let warnings = Array("警告".unicodeScalars)
  private static let companyLimits: [(words: [Unicode.Scalar], subject: CompanyLimits.Subject)] = [
    (Array("通話が規程の時間".unicodeScalars), .callTime),
    (Array("警告が規程の回数".unicodeScalars), .warnings),
    (Array("同じ要求が規程の回数".unicodeScalars), .repeats),
  ]
  private static let units: [(word: [Unicode.Scalar], seconds: Int)] = [
    (Array("時間".unicodeScalars), 3600), (Array("分".unicodeScalars), 60),
    (Array("秒".unicodeScalars), 1),
  ]
  private static let comparisons: [(word: String, comparison: Condition.Comparison)] = [
    ("以上", .atLeast), ("以下", .atMost), ("未満", .below), ("超", .above),
  ]
}
