import Content
import SourceDiagnostics

/// One reading of a content folder, from the documents to what cites them.
struct LoadingSession {
  let folder: ContentFolder
  private(set) var reader = SourceReader()
  private(set) var diagnostics: [Diagnostic] = []

  let cache: ContentCache?

  init(folder: ContentFolder, cache: ContentCache? = nil) {
    self.folder = folder
    self.cache = cache
  }

  /// Reads what a scope asks for.
  mutating func library(_ scope: ContentLoader.Scope) -> ContentLibrary {
    let versions = scope == .desk && cache != nil ? KeptVersions(of: folder) : nil
    let documents = documents(versions?.documents)
    let (wordings, ledger, version) = wordings(documents, versions?.wordings)
    let approvals = wordings.approvals
    let (characters, rolePlays) = scope == .everything ? screenplays(documents) : ([], [])
    let library = ContentLibrary(
      policies: documents.policies,
      knowledge: documents.knowledge,
      templates: wordings.templates,
      placeholders: documents.placeholders,
      approvals: Deferred {
        Dictionary(approvals.value.map { ($0.template, $0) }) { first, _ in first }
      },
      rubric: documents.rubric,
      characters: characters,
      rolePlays: rolePlays,
      version: version
    )
    if scope == .everything {
      diagnostics += ContentLinter.diagnostics(
        of: LintedContent(library: library, ledger: ledger)
      )
    }
    return library.with(
      diagnostics: (diagnostics + reader.diagnostics).sorted(),
      sources: reader.sources
    )
  }

  /// Reads the ledger alone, with its faults and its text.
  mutating func ledger() -> (entries: [LedgerEntry], diagnostics: [Diagnostic], source: SourceFile?)
  {
    let entries = proven(entries(), [])
    return (
      entries, (diagnostics + reader.diagnostics).sorted(),
      reader.sources[ContentLoader.ledgerPath]
    )
  }

  mutating func entries() -> [LedgerEntry] {
    source(at: ContentLoader.ledgerPath, limit: ApprovalLedger.maximumSize)
      .map { ApprovalLedger.entries(of: $0, reportingTo: &diagnostics) } ?? []
  }

  mutating func proven(_ ledger: [LedgerEntry], _ templates: [Template]) -> [LedgerEntry] {
    let proof = LedgerProof(of: ledger, templates: templates)
    diagnostics += proof.diagnostics
    return proof.entries
  }

  // MARK: Policies

  /// Reads the documents, the placeholders and the rubric.
  mutating func readDocuments() -> Documents {
    let policies = policies()
    let clauses = KnownClauses(policies.map(\.policy))
    return Documents(
      policies: policies.map(\.policy),
      knowledge: KnowledgeReader.knowledge(
        of: policies,
        clauses: clauses,
        reportingTo: &diagnostics
      ),
      placeholders: placeholders(),
      rubric: source(at: ContentLoader.rubricPath, isNeeded: true)
        .map { RubricReader.rubric(of: $0, clauses: clauses, reportingTo: &diagnostics) }
        ?? .strictest
    )
  }

  private mutating func policies() -> [LoadedPolicy] {
    let found = files(in: ContentLoader.policyFolder).compactMap { policy($0) }
    var first: [String: LoadedPolicy] = [:]
    for loaded in found {
      guard let earlier = first[loaded.policy.id] else {
        first[loaded.policy.id] = loaded
        continue
      }
      diagnostics.append(
        Diagnostic(
          rule: "duplicate-policy",
          severity: .error,
          message: Messages.duplicatePolicy(loaded.policy.id),
          file: loaded.policy.file,
          range: loaded.idRange,
          notes: [.init(Messages.firstIsHere, file: earlier.policy.file, range: earlier.idRange)]
        )
      )
    }
    return first.values.sorted { $0.policy.id < $1.policy.id }
  }

  private mutating func policy(_ file: ContentFile) -> LoadedPolicy? {
    guard let format = PolicyReader.Format(fileExtension: file.fileExtension) else {
      reportUnknownFormat(file)
      return nil
    }
    guard let source = reader.source(file) else { return nil }
    return PolicyReader(source: source, format: format, fileName: file.name)
      .policy(reportingTo: &diagnostics)
  }

  /// Documents of word processors are named; pictures and the like may lie about.
  private mutating func reportUnknownFormat(_ file: ContentFile) {
    let known: Set = ["doc", "docx", "pdf", "xls", "xlsx", "ppt", "pptx", "rtf", "odt", "csv"]
    guard known.contains(file.fileExtension) else { return }
    diagnostics.append(
      Diagnostic(
        rule: "unknown-document-format",
        severity: .warning,
        message: Messages.unknownDocumentFormat(file.fileExtension),
        file: file.shownPath,
        range: SourceRange(line: 1, columns: 1..<1)
      )
    )
  }

  // MARK: Scripts

  private mutating func placeholders() -> [Placeholder] {
    guard let source = source(at: ContentLoader.placeholderPath, isNeeded: true) else { return [] }
    return PlaceholderReader.placeholders(of: source, reportingTo: &diagnostics)
  }

  mutating func templates(_ names: TemplateNames) -> [Template] {
    var first: [String: Template] = [:]
    return files(in: ContentLoader.templateFolder).filter(Self.isMarkdown)
      .flatMap { file -> [Template] in
        guard let source = reader.source(file) else { return [] }
        return TemplateReader(source: source, fileName: file.name, names: names)
          .templates(reportingTo: &diagnostics)
      }
      .filter { template in
        guard let earlier = first[template.id] else {
          first[template.id] = template
          return true
        }
        diagnostics.append(duplicate(template, of: earlier))
        return false
      }
  }

  private func duplicate(_ template: Template, of earlier: Template) -> Diagnostic {
    Diagnostic(
      rule: "duplicate-template",
      severity: .error,
      message: Messages.duplicateTemplate(template.id),
      file: template.file,
      range: template.range,
      notes: [.init(Messages.firstIsHere, file: earlier.file, range: earlier.range)]
    )
  }

  /// Reads the kinds of customers, then the cases.
  private mutating func screenplays(
    _ documents: Documents
  ) -> (characters: [CustomerCharacter], rolePlays: [ContentLibrary.RolePlayEntry]) {
    let clauses = KnownClauses(documents.policies)
    let characters = characters(clauses, documents.knowledge)
    return (characters, rolePlays(clauses, documents.knowledge, characters))
  }

  /// Reads the kinds of customers, in the order of their files.
  private mutating func characters(
    _ clauses: KnownClauses,
    _ knowledge: CompanyKnowledge
  ) -> [CustomerCharacter] {
    let surroundings = ScreenplaySurroundings(
      clauses: clauses.all,
      settings: Set(knowledge.settings.map(\.name))
    )
    var first: [String: CustomerCharacter] = [:]
    return files(in: ContentLoader.customerFolder).filter(Self.isMarkdown)
      .compactMap { file -> CustomerCharacter? in
        guard let source = reader.source(file) else { return nil }
        let result = CharacterParser(
          source: source,
          surroundings: surroundings,
          digest: { Digest.of(text: $0) }
        )
        .parse()
        diagnostics += result.diagnostics
        return result.character
      }
      .filter { character in
        guard let earlier = first[character.name] else {
          first[character.name] = character
          return true
        }
        diagnostics.append(
          Diagnostic(
            rule: "duplicate-character",
            severity: .error,
            message: Messages.duplicateCharacter(character.name),
            file: character.file,
            range: character.range,
            notes: [.init(Messages.firstIsHere, file: earlier.file, range: earlier.range)]
          )
        )
        return false
      }
  }

  /// Reads the cases, sorted by number, then identifier.
  private mutating func rolePlays(
    _ clauses: KnownClauses,
    _ knowledge: CompanyKnowledge,
    _ characters: [CustomerCharacter]
  ) -> [ContentLibrary.RolePlayEntry] {
    let surroundings = ScreenplaySurroundings(
      clauses: clauses.all,
      topics: knowledge.topics.map(\.name),
      settings: Set(knowledge.settings.map(\.name)),
      characters: characters
    )
    return files(in: ContentLoader.rolePlayFolder).filter(Self.isMarkdown)
      .compactMap { file -> ContentLibrary.RolePlayEntry? in
        guard let source = reader.source(file) else { return nil }
        let result = ScreenplayParser(
          source: source,
          id: file.name,
          surroundings: surroundings,
          digest: { Digest.of(text: $0) }
        )
        .parse()
        diagnostics += result.diagnostics
        return result.entry
      }
      .sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  // MARK: Files

  private static func isMarkdown(_ file: ContentFile) -> Bool {
    ["md", "markdown"].contains(file.fileExtension)
  }

  private mutating func files(in path: String) -> [ContentFile] {
    let scanner = FolderScanner(folder: path, in: folder)
    diagnostics += scanner.diagnostics
    return scanner.files
  }

  private mutating func source(
    at path: String,
    isNeeded: Bool = false,
    limit: Int = TextDecoder.maximumSize
  ) -> SourceFile? {
    let file = ContentFile(at: path, in: folder)
    switch FileKind(ofPath: file.path) {
    case .file: return reader.source(file, limit: limit)
    case .missing where !isNeeded: return nil
    case .missing: report("missing-file", Messages.missingFile, path)
    case .folder: report("not-a-file", Messages.folderNamedAsFile, path)
    case .special: report("not-a-file", Messages.notAFile, path)
    case .loop: report("link-loop", Messages.linkLoop, path)
    }
    return nil
  }

  private mutating func report(_ rule: String, _ message: LocalizedText, _ path: String) {
    diagnostics.append(
      Diagnostic(
        rule: rule,
        severity: .error,
        message: message,
        file: path,
        range: SourceRange(line: 1, columns: 1..<1)
      )
    )
  }
}
