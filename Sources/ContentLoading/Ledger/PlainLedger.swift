import Content
import SourceDiagnostics

/// Reads a ledger that stands exactly as `LedgerWriter` writes it, at a tenth of what YAML costs.
///
/// Every start of the program reads the ledger, and nearly always nobody has touched it since it was written. At the
/// first line that is not as expected nothing is read: whatever a person may have meant is for the reader of YAML.
struct PlainLedger {
  private let source: SourceFile
  /// The index of the next line.
  private var next = 0

  private init(source: SourceFile) {
    self.source = source
  }

  /// Returns the entries in the order of the file, or nil for any other text.
  static func entries(of source: SourceFile) -> [LedgerEntry]? {
    var ledger = PlainLedger(source: source)
    return ledger.entries()
  }

  private mutating func entries() -> [LedgerEntry]? {
    while next < source.lines.count, source.lines[next].utf8.first == UInt8(ascii: "#") {
      next += 1
    }
    guard value(behind: "形式: ") == ApprovalLedger.format[...], value(behind: "承認:") == "" else {
      return nil
    }
    var entries: [LedgerEntry] = []
    var templates: Set<String> = []
    while next + 1 < source.lines.count {
      guard let entry = entry(), templates.insert(entry.approval.template).inserted else {
        return nil
      }
      entries.append(entry)
    }
    return entries.isEmpty || source.lines.last != "" ? nil : entries
  }

  private mutating func entry() -> LedgerEntry? {
    let line = next + 1
    guard let template = value(behind: "  - 文面: "), Self.isBare(template),
      let wording = value(behind: "    文面の指紋: "), Self.isDigest(wording)
    else { return nil }
    var words: ApprovedWords?
    var wordsRange: SourceRange?
    if let written = value(behind: "    承認した文面: ") {
      wordsRange = SourceRange(line: next, columns: 13..<(13 + written.unicodeScalars.count))
      guard let text = Self.words(written), let speaker = speaker() else { return nil }
      words = ApprovedWords(wording: Wording(text), speaker: speaker)
    }
    guard let clauses = value(behind: "    条の指紋: "), let digests = Self.clauseDigests(clauses),
      let approver = value(behind: "    承認者: ").flatMap(Self.words),
      let date = value(behind: "    承認日: ").flatMap({ CalendarDate(String($0)) })
    else { return nil }
    var expiry: CalendarDate?
    if let written = value(behind: "    期限: ") {
      expiry = CalendarDate(String(written))
      guard expiry != nil else { return nil }
    }
    let column = 9
    return LedgerEntry(
      approval: Approval(
        template: String(template),
        wordingDigest: String(wording),
        clauseDigests: digests,
        approver: approver,
        date: date,
        expiry: expiry,
        words: words
      ),
      range: SourceRange(
        line: line,
        columns: column..<(column + template.unicodeScalars.count)
      ),
      wordsRange: wordsRange
    )
  }

  /// Returns who may say what was approved; nil where a line of it cannot be read.
  private mutating func speaker() -> Answerers? {
    guard let written = value(behind: "    話してよい人: ") else { return .everyone }
    guard let names = Self.words(written)?.split(separator: "、").map(String.init) else {
      return nil
    }
    if names == [Answerers.supervisor.japaneseName] { return .supervisor }
    return names.isEmpty || !names.allSatisfy(Answerers.skills.contains) ? nil : .skilled(names)
  }

  /// Returns the rest of the next line and goes on, or nil where the line begins otherwise.
  private mutating func value(behind beginning: String) -> Substring? {
    guard next < source.lines.count, source.lines[next].utf8.starts(with: beginning.utf8) else {
      return nil
    }
    let line = source.lines[next]
    next += 1
    return line[line.utf8.index(line.utf8.startIndex, offsetBy: beginning.utf8.count)...]
  }

  /// Reads `{privacy#basic: 0123…, …}`.
  private static func clauseDigests(_ text: Substring) -> [ClauseReference: String]? {
    guard text.utf8.first == UInt8(ascii: "{"), text.utf8.last == UInt8(ascii: "}") else {
      return nil
    }
    var digests: [ClauseReference: String] = [:]
    for member in text.utf8.dropFirst().dropLast().split(separator: UInt8(ascii: ",")) {
      let parts = member.drop { $0 == UInt8(ascii: " ") }.split(separator: UInt8(ascii: ":"))
      guard parts.count == 2, isBare(Substring(parts[0])),
        parts[1].first == UInt8(ascii: " "), isDigest(Substring(parts[1].dropFirst())),
        let reference = ClauseReference(String(Substring(parts[0]))), digests[reference] == nil
      else { return nil }
      digests[reference] = String(Substring(parts[1].dropFirst()))
    }
    return digests.isEmpty ? nil : digests
  }

  /// Returns the words of a scalar, bare or in quotes with nothing in them that YAML would read otherwise.
  private static func words(_ text: Substring) -> String? {
    guard text.utf8.first == UInt8(ascii: "\"") else { return isBare(text) ? String(text) : nil }
    let inside = text.dropFirst().dropLast()
    let isPlain =
      text.utf8.count > 2 && text.utf8.last == UInt8(ascii: "\"")
      && inside.unicodeScalars.allSatisfy {
        $0 != "\"" && $0 != "\\" && !LedgerWriter.isControl($0)
      }
    return isPlain ? String(inside) : nil
  }

  private static func isBare(_ text: Substring) -> Bool { LedgerWriter.isSafe(text) }

  private static func isDigest(_ text: Substring) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }
}
