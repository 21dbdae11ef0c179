import Content
import SourceDiagnostics

/// A policy with what only the loader needs of it.
struct LoadedPolicy {
  /// A table with the clause that holds it.
  struct Table {
    let clause: ClauseReference
    let table: DocumentTable
  }

  let policy: Policy
  /// In the order of the document; those before the first clause belong to none and are left out.
  let tables: [Table]
  /// Where the document names itself.
  let idRange: SourceRange
  /// Whether the document says that only the company may read it.
  let isInternal: Bool
}

/// Reads a document of the company, in whatever format it comes.
struct PolicyReader {
  /// What a file's ending says of its format.
  enum Format {
    case markdown
    case plainText
    case html

    /// Creates the format of a file's ending, or nil where it is none that can be read.
    init?(fileExtension: String) {
      switch fileExtension.lowercased() {
      case "md", "markdown": self = .markdown
      case "txt", "text": self = .plainText
      case "html", "htm", "xhtml": self = .html
      default: return nil
      }
    }
  }

  private let source: SourceFile
  private let format: Format
  /// The file's name without its ending.
  private let fileName: String

  init(source: SourceFile, format: Format, fileName: String) {
    self.source = source
    self.format = format
    // References are folded, so names are, too.
    self.fileName = Width.folded(fileName)
  }

  /// Returns the policy; every document is one.
  func policy(reportingTo diagnostics: inout [Diagnostic]) -> LoadedPolicy {
    let head = DocumentHead(of: source, reportingTo: &diagnostics)
    let statedTitle = head["題名", "標題", "タイトル", "文書名", "title"]?.value
    let raw = documentOutline(from: head.bodyLine)
    let outline = PolicyOutline(
      raw,
      of: source,
      statedTitle: statedTitle.flatMap { $0.isEmpty ? nil : $0 }
    )
    let title = outline.title ?? fileName
    let id = identifier(head, &diagnostics)
    let parts = outline.parts.isEmpty ? [wholeDocument(outline, title)] : outline.parts
    let clauses = namedClauses(parts, policy: id, &diagnostics)
    let visibility = isPublic(head, &diagnostics)
    let policy = Policy(
      id: id,
      title: title,
      owner: head["所管", "所管部署", "担当", "owner", "department"]?.value,
      version: head["版", "版数", "バージョン", "version"]?.value,
      effectiveDate: effectiveDate(head, &diagnostics),
      isPublic: visibility ?? false,
      preamble: outline.parts.isEmpty ? [] : outline.preamble.compactMap(Self.block),
      clauses: clauses,
      file: source.path
    )
    return LoadedPolicy(
      policy: policy,
      tables: zip(clauses, parts).flatMap { clause, part in
        part.elements.compactMap { element in
          guard case .table(let table) = element else { return nil }
          return LoadedPolicy.Table(clause: clause.reference, table: table)
        }
      },
      idRange: head["id", "番号", "文書番号"]?.range ?? source.range(ofLine: 1),
      isInternal: visibility == false
    )
  }

  private func documentOutline(from line: Int) -> DocumentOutline {
    switch format {
    case .markdown: MarkdownReader.outline(of: source, from: line)
    case .plainText: PlainTextReader.outline(of: source, from: line)
    case .html:
      HTMLReader.outline(
        of: source.lines.dropFirst(line - 1).joined(separator: "\n"),
        in: source,
        firstLine: line
      )
    }
  }

  /// A document without any heading is one clause.
  private func wholeDocument(_ outline: PolicyOutline, _ title: String) -> PolicyOutline.Part {
    PolicyOutline.Part(
      heading: DocumentHeading(
        rank: 1,
        text: title,
        identifier: nil,
        range: source.range(ofLine: source.lines.firstIndex { !$0.isEmpty }.map { $0 + 1 } ?? 1)
      ),
      level: 1,
      elements: outline.preamble
    )
  }

  private func namedClauses(
    _ parts: [PolicyOutline.Part],
    policy id: String,
    _ diagnostics: inout [Diagnostic]
  ) -> [Clause] {
    let names = ClauseIdentifiers.names(for: parts.map { ($0.heading, $0.level) })
    return zip(parts, names).map { part, name in
      if let first = name.first {
        diagnostics.append(duplicate(name, part, firstAt: parts[first].heading.range))
      }
      let body = part.elements.compactMap(Self.block)
      return Clause(
        reference: ClauseReference(policy: id, clause: name.identifier),
        heading: part.heading.text,
        level: part.level,
        body: body,
        digest: Digest.ofClause(heading: part.heading.text, body: body),
        range: part.heading.range
      )
    }
  }

  private func duplicate(
    _ name: ClauseIdentifiers.Name,
    _ part: PolicyOutline.Part,
    firstAt first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      rule: "duplicate-clause",
      severity: name.isExplicit ? .error : .warning,
      message: Messages.duplicateClause(part.heading.text, now: name.identifier),
      file: source.path,
      range: part.heading.range,
      notes: [.init(Messages.firstIsHere, file: source.path, range: first)]
    )
  }

  private static func block(_ element: DocumentElement) -> Block? {
    switch element {
    case .block(let block, _): block
    case .table(let table): table.block
    case .heading: nil
    }
  }

  // MARK: Front matter

  private func identifier(_ head: DocumentHead, _ diagnostics: inout [Diagnostic]) -> String {
    guard let field = head["id", "番号", "文書番号"], !field.value.isEmpty else { return fileName }
    let name = Width.folded(field.value)
    guard !name.contains("#"), !name.unicodeScalars.contains(where: Width.isSpace) else {
      diagnostics.append(
        Diagnostic(
          rule: "bad-policy-id",
          severity: .error,
          message: Messages.badPolicyID(field.value),
          file: source.path,
          range: field.range
        )
      )
      return fileName
    }
    return name
  }

  private func isPublic(_ head: DocumentHead, _ diagnostics: inout [Diagnostic]) -> Bool? {
    guard let field = head["公開", "public"], !field.value.isEmpty else { return nil }
    switch Width.key(field.value) {
    case "はい", "公開", "する", "yes", "true", "on", "○": return true
    case "いいえ", "非公開", "社内", "しない", "no", "false", "off", "×": return false
    default:
      diagnostics.append(
        Diagnostic(
          rule: "bad-public",
          severity: .error,
          message: Messages.badPublic(field.value),
          file: source.path,
          range: field.range
        )
      )
      return false
    }
  }

  private func effectiveDate(
    _ head: DocumentHead,
    _ diagnostics: inout [Diagnostic]
  ) -> CalendarDate? {
    guard let field = head["施行日", "施行", "発効日", "適用日", "effective", "effective date"],
      !field.value.isEmpty
    else { return nil }
    if let date = WrittenDate.date(in: field.value) { return date }
    diagnostics.append(
      Diagnostic(
        rule: "bad-date",
        severity: .warning,
        message: Messages.badDate(field.value),
        file: source.path,
        range: field.range
      )
    )
    return nil
  }
}
