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
    let piece = Self.trimmed(line, number)
    if piece.text.isEmpty {
      open = .nothing
    } else if line.hasPrefix("#") || line.hasPrefix("＃") {
      readHeading(piece)
    } else if drafts.isEmpty {
      open = .nothing
    } else if let first = piece.text.unicodeScalars.first, first == ">" || first == "＞" {
      drafts[drafts.count - 1].wording.append(Self.dropping(1, from: piece))
      open = .wording
    } else if let field = Self.field(piece) {
      readField(field)
    } else {
      readContinuation(piece, isIndented: line.first?.isWhitespace == true)
    }
  }

  private mutating func readHeading(_ piece: TemplateDraft.Piece) {
    open = .nothing
    let level = piece.text.unicodeScalars.prefix { $0 == "#" || $0 == "＃" }.count
    let heading = Self.dropping(level, from: piece)
    let (text, identifier) = HeadingIdentifier.split(heading.text)
    if level == 1 {
      if title == nil { title = text }
    } else if level == 2 {
      drafts.append(TemplateDraft(title: text, identifier: identifier, heading: piece.range))
    } else {
      reportStray(piece)
    }
  }

  private mutating func readField(_ field: (name: TemplateDraft.Piece, value: TemplateDraft.Piece))
  {
    let key = TemplateDraft.Key.allCases.first { key in
      key.names.contains(Width.key(field.name.text))
    }
    guard let key else {
      open = .refused
      diagnostics.append(
        Diagnostic(
          rule: "unknown-key",
          severity: .error,
          message: Messages.unknownKey(field.name.text),
          file: source.path,
          range: field.name.range,
          suggestions: NearestNames.nearest(
            to: field.name.text,
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
          message: Messages.duplicateKey(field.name.text),
          file: source.path,
          range: field.name.range
        )
      )
      return
    }
    drafts[drafts.count - 1].fields[key] = field.value.text.isEmpty ? [] : [field.value]
    open = .field(key)
  }

  private mutating func readContinuation(_ piece: TemplateDraft.Piece, isIndented: Bool) {
    switch open {
    case .wording: drafts[drafts.count - 1].wording.append(piece)
    case .field(let key) where isIndented:
      drafts[drafts.count - 1].fields[key, default: []].append(piece)
    case .refused where isIndented: break
    case .field, .refused, .nothing: reportStray(piece)
    }
  }

  private mutating func reportStray(_ piece: TemplateDraft.Piece) {
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

  // MARK: Pieces of lines

  /// Returns name and value of 「- 名前：値」, or nil where a line is no such entry.
  private static func field(
    _ piece: TemplateDraft.Piece
  ) -> (name: TemplateDraft.Piece, value: TemplateDraft.Piece)? {
    let scalars = Array(piece.text.unicodeScalars)
    guard let sign = scalars.first, "-*+・‐−－".unicodeScalars.contains(sign),
      let colon = scalars.prefix(40).firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let whole = dropping(1, from: piece)
    let skipped = whole.range.start.column - piece.range.start.column
    let value = dropping(colon + 1, from: piece)
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[min(skipped, colon)..<colon])
    let text = Width.trimmed(String(name))
    let start = whole.range.start
    let columns = start.column..<(start.column + text.unicodeScalars.count)
    return (
      TemplateDraft.Piece(text: text, range: SourceRange(line: start.line, columns: columns)), value
    )
  }

  private static func trimmed(_ line: String, _ number: Int) -> TemplateDraft.Piece {
    dropping(
      0,
      from: TemplateDraft.Piece(
        text: line,
        range: SourceRange(line: number, columns: 1..<(line.unicodeScalars.count + 1))
      )
    )
  }

  /// Returns a piece without its first scalars and without the space around the rest.
  private static func dropping(_ count: Int, from piece: TemplateDraft.Piece) -> TemplateDraft.Piece
  {
    let scalars = piece.text.unicodeScalars
    let dropped = scalars.dropFirst(count)
    let rest = dropped.drop(while: Width.isSpace)
    let end = rest.lastIndex { !Width.isSpace($0) }.map(rest.index(after:)) ?? rest.startIndex
    let kept = rest[..<end]
    let skipped = scalars.distance(from: scalars.startIndex, to: rest.startIndex)
    let start = piece.range.start.column + skipped
    return TemplateDraft.Piece(
      text: String(Substring(kept)),
      range: SourceRange(line: piece.range.start.line, columns: start..<(start + kept.count))
    )
  }
}
