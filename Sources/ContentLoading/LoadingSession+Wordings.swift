import Content

extension LoadingSession {
  /// Returns the templates and their approvals, and where a desk does not need it no ledger; kept ones where nothing has changed.
  mutating func wordings(
    _ names: TemplateNames,
    _ scope: ContentLoader.Scope
  ) -> (wordings: CachedContent, ledger: [LedgerEntry], version: ContentVersion?) {
    let version = scope == .desk && cache != nil ? version() : nil
    if let version, let kept = cache?.content(of: folder, version: version) {
      return (kept, [], version)
    }
    let faults = diagnostics.count + reader.diagnostics.count
    let templates = templates(names)
    let ledger = proven(entries(), templates)
    let content = CachedContent(
      templates: TemplateList(templates),
      approvals: ledger.map(\.approval)
    )
    // What has faults is read until it has none; what changed meanwhile is not of this version.
    guard let version, faults == diagnostics.count + reader.diagnostics.count,
      version == self.version()
    else { return (content, ledger, nil) }
    cache?.keep(content, of: folder, version: version)
    return (content, ledger, version)
  }

  /// The version of every file on which the templates and the ledger depend.
  private func version() -> ContentVersion? {
    let folders = [ContentLoader.policyFolder, ContentLoader.templateFolder]
    let files = folders.flatMap { FolderScanner(folder: $0, in: folder).files }
    let others = [ContentLoader.placeholderPath, ContentLoader.ledgerPath]
      .map { file(at: $0) }
      .filter { FileKind(ofPath: $0.path) == .file }
    return ContentCache.version(of: files + others)
  }
}
