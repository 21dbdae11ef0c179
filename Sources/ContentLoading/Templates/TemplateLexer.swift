import SourceDiagnostics

/// Parts a file of templates into its drafts, line by line, so that every word keeps its place.
struct TemplateLexer {
  private let source: SourceFile
  private(set) var title: String?
  private(set) var drafts: [TemplateDraft] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What an unmarked line goes on with.
  private var open: OpenPart = .nothing

  private enum OpenPart {
    case nothing
    case wording
    case field(TemplateDraft.Key)
    /// An entry that was refused; its further lines are, too, without a word.
    case refused
  }

  init(source: SourceFile, bodyLine: Int) {
    self.source = source
    for (number, text) in VisibleLines.lines(of: source, from: bodyLine) { read(text, number) }
  }

  private mutating func read(_ line: String, _ number: Int) {
    let whole = LineSlice(line: number, text: line)
    let piece = whole.trimmed
    guard let first = piece.scalars.first else {
      open = .nothing
      return
    }
    let isIndented = piece.scalars.startIndex > whole.scalars.startIndex
    if !isIndented, first == "#" || first == "＃" {
      readHeading(piece)
    } else if drafts.isEmpty {
      open = .nothing
    } else if first == ">" || first == "＞" {
      drafts[drafts.count - 1].wording.append(piece.dropping(1).trimmed)
      open = .wording
    } else if let field = Self.field(piece) {
      readField(field)
    } else {
      readContinuation(piece, isIndented: isIndented)
    }
  }

  private mutating func readHeading(_ piece: LineSlice) {
    open = .nothing
    let level = piece.scalars.prefix { $0 == "#" || $0 == "＃" }.count
    let (text, identifier) = HeadingIdentifier.split(piece.dropping(level).trimmed.text)
    if level == 1 {
      if title == nil { title = text }
    } else if level == 2 {
      drafts.append(TemplateDraft(title: text, identifier: identifier, heading: piece.range))
    } else {
      reportStray(piece)
    }
  }

  private mutating func readField(_ field: (name: LineSlice, value: LineSlice)) {
    let name = field.name.text
    let key = TemplateDraft.Key.named[name] ?? TemplateDraft.Key.named[Width.key(name)]
    guard let key else {
      open = .refused
      diagnostics.append(
        Diagnostic(
          rule: "unknown-key",
          severity: .error,
          message: Messages.unknownKey(name),
          file: source.path,
          range: field.name.range,
          suggestions: NearestNames.nearest(
            to: name,
            among: TemplateDraft.Key.allCases.map { $0.names[0] }
          )
        )
      )
      return
    }
    if drafts[drafts.count - 1].fields[key] != nil {
      open = .refused
      diagnostics.append(
        Diagnostic(
          rule: "duplicate-key",
          severity: .error,
          message: Messages.duplicateKey(name),
          file: source.path,
          range: field.name.range
        )
      )
      return
    }
    drafts[drafts.count - 1].fields[key] = field.value.isEmpty ? [] : [field.value]
    open = .field(key)
  }

  private mutating func readContinuation(_ piece: LineSlice, isIndented: Bool) {
    switch open {
    case .wording: drafts[drafts.count - 1].wording.append(piece)
    case .field(let key) where isIndented:
      drafts[drafts.count - 1].fields[key, default: []].append(piece)
    case .refused where isIndented: break
    case .field, .refused, .nothing: reportStray(piece)
    }
  }

  private mutating func reportStray(_ piece: LineSlice) {
    diagnostics.append(
      Diagnostic(
        rule: "stray-line",
        severity: .warning,
        message: Messages.strayLine,
        file: source.path,
        range: piece.range
      )
    )
  }

  /// Returns name and value of 「- 名前：値」, or nil where a line is no such entry.
  private static func field(_ piece: LineSlice) -> (name: LineSlice, value: LineSlice)? {
    guard let sign = piece.scalars.first, isBullet(sign),
      let colon = piece.scalars.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let name = piece.before(colon).dropping(1).trimmed
    return (name, piece.dropping(colon + 1 - piece.scalars.startIndex).trimmed)
  }

  private static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "*", "+", "・", "‐", "−", "－": true
    default: false
    }
  }
}
