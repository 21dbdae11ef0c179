import Content
import JapaneseText

/// The particular matters that wordings speak of, to tell what nobody in a call has spoken of.
///
/// A matter is a run of at least two kanji or katakana that few wordings of the company hold: 差出人 is one, お電話 is none.
struct Matters: Sendable {
  /// The largest part of the wordings that may hold a matter, as a divisor of their number, and the least such number.
  private static let rareness = 40
  private static let fewest = 3

  /// The matters of each template.
  private let runs: [[[Unicode.Scalar]]]

  init(of templates: [Template]) {
    let all = templates.map { Self.runs(in: $0.wording) }
    var counts: [[Unicode.Scalar]: Int] = [:]
    for run in all.joined() { counts[run, default: 0] += 1 }
    let most = max(Self.fewest, templates.count / Self.rareness)
    runs = all.map { runs in runs.filter { counts[$0, default: 0] <= most } }
  }

  /// Returns how many matters of a template a text does not name.
  ///
  /// - Parameters:
  ///   - index: Which template, as they were given.
  ///   - text: Everything said in the call so far, by `SearchText.letters`.
  /// - Returns: Their number, 0 where all are named.
  func countUnsaid(by index: Int, in text: [Unicode.Scalar]) -> Int {
    runs[index].count { SearchText.firstIndex(of: $0, in: text) == nil }
  }

  /// The runs of a wording, each once, in order; what stands in gaps belongs to the call.
  private static func runs(in wording: Wording) -> [[Unicode.Scalar]] {
    var found: [[Unicode.Scalar]] = []
    for case .text(let text) in wording.parts {
      let scalars = Array(NormalizedText(text).foldingCase.scalars)
      for run in scalars.split(whereSeparator: { !isContent($0) }) where run.count > 1 {
        let letters = run.map { Kana.hiragana($0) }
        if !found.contains(letters) { found.append(letters) }
      }
    }
    return found
  }

  private static func isContent(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isIdeographic || 0x30A1...0x30FC ~= scalar.value
  }
}
