import Content
import SourceDiagnostics

/// A value with the place where it is written.
struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value
  let range: SourceRange
}

/// Reads what a reply or a move has to do.
struct TermReader {
  private let names: ScreenplayNames
  private let report: ScreenplayReport

  init(names: ScreenplayNames, report: ScreenplayReport) {
    self.names = names
    self.report = report
  }

  /// Returns the term of a name, or nil where it is none; reports nothing.
  func knownTerm(_ name: TextSlice) -> Located<Term>? {
    let name = name.trimmed
    if let inner = Self.moveName(name) {
      return KnownTerms.move(inner).map { Located(value: .move($0), range: name.range) }
    }
    let term = KnownTerms.fixed(name) ?? names.keyPoints[name].map(Term.keyPoint)
    return term.map { Located(value: $0, range: name.range) }
  }

  /// Returns the terms joined by `＋`, reporting those that do not exist.
  ///
  /// - Parameters:
  ///   - slice: The terms as they are written.
  ///   - others: Further names to suggest.
  /// - Returns: The terms, or nil where any is unknown.
  func terms(_ slice: TextSlice, others: [String] = []) -> [Located<Term>]? {
    var isSound = true
    var terms: [Located<Term>] = []
    for part in slice.split(at: ["+"]) {
      if part.isEmpty {
        report.add(.emptyTerm, at: part.range)
        isSound = false
      } else if let term = knownTerm(part) {
        if terms.contains(where: { $0.value == term.value }) {
          report.add(.repeatedTerm(part.text), at: part.range)
        } else {
          terms.append(term)
        }
      } else {
        isSound = false
        reportUnknown(part, others: others)
      }
    }
    return isSound ? terms : nil
  }

  private func reportUnknown(_ name: TextSlice, others: [String]) {
    if Self.moveName(name) != nil {
      report.addUnknown(.unknownMove(name.text), name, among: KnownTerms.moves)
      return
    }
    let known = names.keyPoints.names + KnownTerms.fixed + KnownTerms.moves + others
    report.addUnknown(.unknownTerm(name.text), name, among: known)
  }

  /// Returns what stands between 【 and 】, or nil where the slice is no move.
  private static func moveName(_ name: TextSlice) -> TextSlice? {
    guard name.count >= 2, name[0] == "【", name[name.count - 1] == "】" else { return nil }
    return name[1..<name.count - 1]
  }
}
