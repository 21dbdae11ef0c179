import SourceDiagnostics
import TestSupport
import Testing

/// A change to the small case and the faults that it must have, each at a `↓`.
struct Specimen: CustomTestStringConvertible, Sendable {
  let rules: [String]
  /// Lines of the small case and what stands there instead, with a `↓` before each fault.
  private let changes: [(String, String)]

  /// - Parameters:
  ///   - rules: The rules in the order of the marks.
  ///   - line: A line of the small case, or several, that occur once.
  ///   - replacement: What stands there instead, with a `↓` before each fault.
  init(_ rules: String..., replacing line: String, with replacement: String) {
    self.init(rules: rules, changes: [(line, replacement)])
  }

  private init(rules: [String], changes: [(String, String)]) {
    self.rules = rules
    self.changes = changes
  }

  /// Returns the specimen with a further change.
  func replacing(_ line: String, with replacement: String) -> Self {
    Self(rules: rules, changes: changes + [(line, replacement)])
  }

  /// Returns the specimen with the rules of further marks.
  func expecting(_ further: String...) -> Self {
    Self(rules: rules + further, changes: changes)
  }

  var testDescription: String { "\(rules): \(changes.last?.1 ?? "")" }

  /// The small case with the changes and the marks.
  var marked: String {
    changes.reduce(SmallCase.text) { SmallCase.replacing($1.0, with: $1.1, in: $0) }
  }
}

/// A way to write the same screenplay.
enum Spelling: String, CaseIterable, Sendable {
  case asWritten
  case indented
  case behindComment
  case halfWidth
  case fullWidth
  case crlf

  /// Returns a marked text in this spelling; every `↓` stays before what it marks.
  func applied(to marked: String) -> String {
    switch self {
    case .asWritten: marked
    case .indented: lines(of: marked) { "　\t \($0)" }
    case .behindComment: lines(of: marked) { "<!-- 全角の注 -->\($0)" }
    case .halfWidth: replacing(marked, Self.widths)
    case .fullWidth: replacing(marked, Self.widths.map { ($1, $0) } + Self.digits)
    case .crlf:
      marked.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n")
    }
  }

  private func lines(of text: String, _ change: (Substring) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.isEmpty ? "" : change(line)
    }.joined(separator: "\n")
  }

  private func replacing(_ text: String, _ pairs: [(Unicode.Scalar, Unicode.Scalar)]) -> String {
    let table = Dictionary(uniqueKeysWithValues: pairs)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.unicodeScalars.map { table[$0] ?? $0 })
    return String(view)
  }

  /// Full-width signs and their half-width forms.
  private static let widths: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("：", ":"), ("（", "("), ("）", ")"), ("＋", "+"), ("−", "-"), ("〜", "~"), ("「", "｢"),
    ("」", "｣"), ("、", "､"), ("→", "￫"), ("＃", "#"), ("＞", ">"), ("｜", "|"),
  ]
  private static let digits = zip("0123456789".unicodeScalars, "０１２３４５６７８９".unicodeScalars)
    .map { ($0, $1) }
}

/// Checks a marked case in one spelling: exactly the given rules, exactly at the marks.
func expect(_ rules: [String], in marked: String, spelt spelling: Spelling) {
  let spelt = MarkedText(spelling.applied(to: marked))
  let parsed = ParsedScreenplay(spelt.text)
  let found = parsed.diagnostics.map { diagnostic in
    "\(diagnostic.range.start.line):\(diagnostic.range.start.column) \(diagnostic.rule)"
  }
  let expected = zip(spelt.offsets, rules).map { offset, rule in
    "\(place(of: offset, in: spelt.text)) \(rule)"
  }
  #expect(spelt.offsets.count == rules.count, "as many marks as rules")
  #expect(found == expected, "\(spelling)\n\(parsed.rendered)")
}

/// Returns `line:column` of an offset in scalars.
private func place(of offset: Int, in text: String) -> String {
  let before = Array(text.unicodeScalars.prefix(offset))
  let line = before.count { $0 == "\n" } + 1
  let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
  return "\(line):\(offset - start + 1)"
}
