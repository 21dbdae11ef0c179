import Content
import SourceDiagnostics

/// An approval with its place in the ledger.
struct LedgerEntry: Hashable, Sendable {
  let approval: Approval
  /// Where the template is named.
  let range: SourceRange
  /// Where the words that were approved stand; nil where they do not.
  let wordsRange: SourceRange?
}

/// Reads the ledger of approvals; a damaged entry costs only itself.
enum ApprovalLedger {
  /// The format of the file, as its first member names it.
  static let format = "承認台帳 1"

  /// The most bytes of a ledger, which cannot be split: a hundred thousand approvals with their words.
  static let maximumSize = 64 * 1024 * 1024

  /// The names of the members, the first as they are written.
  enum Key {
    static let format = ["形式", "format"]
    static let approvals = ["承認", "approvals"]
    static let template = ["文面", "template"]
    static let wordingDigest = ["文面の指紋", "wordingdigest"]
    static let words = ["承認した文面", "wording"]
    static let speaker = ["話してよい人", "speaker"]
    static let clauseDigests = ["条の指紋", "clausedigests"]
    static let approver = ["承認者", "approver"]
    static let date = ["承認日", "date"]
    static let expiry = ["期限", "expiry"]

    static let ofEntry = [
      template, wordingDigest, words, speaker, clauseDigests, approver, date, expiry,
    ]
  }

  /// Returns the sound entries in the order of the file; of two for one template the first.
  static func entries(
    of source: SourceFile,
    reportingTo diagnostics: inout [Diagnostic]
  ) -> [LedgerEntry] {
    if let entries = PlainLedger.entries(of: source) { return entries }
    let text = YAMLText(source: source, lines: 1..<source.lines.count + 1)
    var faults: [Diagnostic] = []
    let root = text.root(reportingTo: &faults)
    let elements: [YAMLNode]
    if faults.isEmpty {
      guard let root else { return [] }
      elements = listed(in: root, source, &diagnostics)
    } else {
      var own: [Diagnostic] = []
      elements = salvaged(from: text, &own)
      // Every fault lies in an entry or in the lines around them.
      diagnostics += own.isEmpty ? faults : own
    }
    var first: [String: SourceRange] = [:]
    return elements.compactMap { element in
      guard let entry = entry(element, source.path, &diagnostics) else { return nil }
      let template = entry.approval.template
      if let earlier = first[template] {
        diagnostics.append(
          Diagnostic(
            rule: "duplicate-approval",
            severity: .error,
            message: Messages.duplicateApproval(template),
            file: source.path,
            range: entry.range,
            notes: [.init(Messages.firstIsHere, file: source.path, range: earlier)]
          )
        )
        return nil
      }
      first[template] = entry.range
      return entry
    }
  }

  private static func listed(
    in root: YAMLNode,
    _ source: SourceFile,
    _ diagnostics: inout [Diagnostic]
  ) -> [YAMLNode] {
    guard let members = root.members else {
      diagnostics.append(notALedger(at: root.range, source))
      return root.elements ?? []
    }
    let fields = YAMLFields(
      members,
      knowing: [Key.format, Key.approvals],
      at: root.range,
      in: source.path,
      reportingTo: &diagnostics
    )
    fields.checkFormat(format, reportingTo: &diagnostics)
    guard let list = fields.required(Key.approvals, reportingTo: &diagnostics) else { return [] }
    if list.elements == nil { diagnostics.append(notALedger(at: list.range, source)) }
    return list.elements ?? []
  }

  /// Reads the entries one by one, where the file as a whole is no YAML.
  private static func salvaged(
    from text: YAMLText,
    _ diagnostics: inout [Diagnostic]
  ) -> [YAMLNode] {
    text.sections { line in
      let trimmed = line.drop { $0 == " " }
      return trimmed.hasPrefix("- ") || trimmed == "-"
    }
    .flatMap { $0.root(reportingTo: &diagnostics)?.elements ?? [] }
  }

  private static func entry(
    _ node: YAMLNode,
    _ file: String,
    _ diagnostics: inout [Diagnostic]
  ) -> LedgerEntry? {
    guard let members = node.members else {
      diagnostics.append(
        Diagnostic(
          rule: "malformed-approval",
          severity: .error,
          message: Messages.malformedApproval,
          file: file,
          range: node.range
        )
      )
      return nil
    }
    let fields = YAMLFields(
      members,
      knowing: Key.ofEntry,
      at: members.first?.name.range ?? node.range,
      in: file,
      reportingTo: &diagnostics
    )
    let reader = LedgerEntryReader(fields: fields, file: file)
    return reader.entry(reportingTo: &diagnostics)
  }

  private static func notALedger(at range: SourceRange, _ source: SourceFile) -> Diagnostic {
    Diagnostic(
      rule: "malformed-approval",
      severity: .error,
      message: Messages.notALedger,
      file: source.path,
      range: range
    )
  }
}

/// Reads the members of one entry.
private struct LedgerEntryReader {
  private typealias Key = ApprovalLedger.Key

  let fields: YAMLFields
  let file: String

  /// Returns the entry, or nil with diagnostics.
  func entry(reportingTo diagnostics: inout [Diagnostic]) -> LedgerEntry? {
    let template = fields.required(Key.template, reportingTo: &diagnostics)
    let wording = digest(
      fields.required(Key.wordingDigest, reportingTo: &diagnostics),
      &diagnostics
    )
    let clauses = clauseDigests(&diagnostics)
    let approver = fields.required(Key.approver, reportingTo: &diagnostics)?.string
    let date = day(fields.required(Key.date, reportingTo: &diagnostics), &diagnostics)
    var isSound = true
    var expiry: CalendarDate?
    if let node = fields[Key.expiry], !node.isEmpty {
      expiry = day(node, &diagnostics)
      // An end that cannot be read must not become no end.
      isSound = expiry != nil
    }
    let words = words(&isSound, &diagnostics)
    guard isSound, let template, let id = template.string, let wording, let clauses, let approver,
      let date
    else { return nil }
    return LedgerEntry(
      approval: Approval(
        template: id,
        wordingDigest: wording,
        clauseDigests: clauses,
        approver: approver,
        date: date,
        expiry: expiry,
        words: words
      ),
      range: template.range,
      wordsRange: words.flatMap { _ in fields[Key.words]?.range }
    )
  }

  /// Returns what was approved; nil where the entry does not keep it, or with a diagnostic where it cannot be read.
  private func words(_ isSound: inout Bool, _ diagnostics: inout [Diagnostic]) -> ApprovedWords? {
    guard let node = fields[Key.words], !node.isEmpty else { return nil }
    guard let text = node.string else {
      diagnostics.append(fault("malformed-approval", Messages.malformedApproval, node.range))
      isSound = false
      return nil
    }
    guard let names = fields[Key.speaker], !names.isEmpty else {
      return ApprovedWords(wording: Wording(text), speaker: .everyone)
    }
    let entries = NameList.entries(of: names.string ?? "", at: names.range)
    let speaker = AnswererNames.answerers(in: entries, file: file, reportingTo: &diagnostics)
    isSound = isSound && speaker != nil
    return speaker.map { ApprovedWords(wording: Wording(text), speaker: $0) }
  }

  private func clauseDigests(_ diagnostics: inout [Diagnostic]) -> [ClauseReference: String]? {
    guard let node = fields.required(Key.clauseDigests, reportingTo: &diagnostics) else {
      return nil
    }
    guard let members = node.members else {
      diagnostics.append(fault("malformed-approval", Messages.malformedApproval, node.range))
      return nil
    }
    var digests: [ClauseReference: String] = [:]
    var isSound = true
    for member in members {
      let name = Width.folded(member.name.string ?? "")
      guard let reference = ClauseReference(name) else {
        diagnostics.append(fault("unknown-clause", Messages.unknownClause(name), member.name.range))
        isSound = false
        continue
      }
      digests[reference] = digest(member.value, &diagnostics)
      isSound = isSound && digests[reference] != nil
    }
    return isSound ? digests : nil
  }

  private func digest(_ node: YAMLNode?, _ diagnostics: inout [Diagnostic]) -> String? {
    guard let node else { return nil }
    let text = node.string ?? ""
    let isDigest =
      text.utf8.count == 32
      && text.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    if isDigest { return text }
    diagnostics.append(fault("bad-digest", Messages.badDigest(text), node.range))
    return nil
  }

  private func day(_ node: YAMLNode?, _ diagnostics: inout [Diagnostic]) -> CalendarDate? {
    guard let node else { return nil }
    let text = node.string ?? ""
    if let date = CalendarDate(text) ?? WrittenDate.date(in: text) { return date }
    diagnostics.append(fault("bad-date", Messages.badDate(text), node.range))
    return nil
  }

  private func fault(_ rule: String, _ message: LocalizedText, _ range: SourceRange) -> Diagnostic {
    Diagnostic(rule: rule, severity: .error, message: message, file: file, range: range)
  }
}
