import Content

extension LoadingSession {
  /// Returns the templates and their approvals, and where a desk does not need it no ledger; kept ones where nothing has changed.
  mutating func wordings(
    _ documents: Documents,
    _ scope: ContentLoader.Scope
  ) -> (wordings: CachedContent, ledger: [LedgerEntry], version: ContentVersion?) {
    let version = scope == .desk && cache != nil ? version() : nil
    if let version, let kept = cache?.content(of: folder, version: version) {
      return (kept, [], version)
    }
    let faults = faultCount
    let names = TemplateNames(
      clauses: KnownClauses(documents.policies),
      topics: documents.knowledge.topics,
      placeholders: documents.placeholders,
      facts: documents.knowledge.facts
    )
    let templates = templates(names)
    let ledger = proven(entries(), templates)
    let content = CachedContent(
      templates: TemplateList(templates),
      approvals: ledger.map(\.approval)
    )
    // What has faults is read until it has none; what changed meanwhile is not of this version.
    guard let version, faults == faultCount, version == self.version() else {
      return (content, ledger, nil)
    }
    cache?.keep(content, of: folder, version: version)
    return (content, ledger, version)
  }

  /// Returns what the documents and the files beside the wordings say; for a desk what was kept where none has changed.
  mutating func documents(_ scope: ContentLoader.Scope) -> Documents {
    let version = scope == .desk && cache != nil ? documentVersion() : nil
    if let version, let kept = cache?.documents(of: folder, version: version) { return kept }
    let faults = faultCount
    let documents = readDocuments()
    if let version, faults == faultCount, version == documentVersion() {
      cache?.keep(documents, of: folder, version: version)
    }
    return documents
  }

  /// How many faults were found so far.
  private var faultCount: Int { diagnostics.count + reader.diagnostics.count }

  /// The version of every file on which the templates and the ledger depend.
  private func version() -> ContentVersion? {
    version(
      ofFolders: [ContentLoader.policyFolder, ContentLoader.templateFolder],
      and: [ContentLoader.placeholderPath, ContentLoader.ledgerPath]
    )
  }

  /// The version of every file on which the documents and what stands beside the wordings depend.
  private func documentVersion() -> ContentVersion? {
    version(
      ofFolders: [ContentLoader.policyFolder],
      and: [ContentLoader.placeholderPath, ContentLoader.rubricPath]
    )
  }

  private func version(ofFolders folders: [String], and paths: [String]) -> ContentVersion? {
    let files = folders.flatMap { FolderScanner(folder: $0, in: folder).files }
    let others = paths.map { file(at: $0) }.filter { FileKind(ofPath: $0.path) == .file }
    return ContentCache.version(of: files + others)
  }
}
