import Content

extension LoadingSession {
  /// Returns the templates and their approvals, and where a desk does not need it no ledger; kept ones where nothing has changed.
  mutating func wordings(
    _ names: TemplateNames,
    _ scope: ContentLoader.Scope
  ) -> (templates: [Template], approvals: [Approval], ledger: [LedgerEntry]) {
    let key = scope == .desk && cache != nil ? cacheKey() : nil
    if let key, let kept = cache?.content(of: folder, key: key) {
      return (kept.templates, kept.approvals, [])
    }
    let faults = diagnostics.count + reader.diagnostics.count
    let templates = templates(names)
    let ledger = proven(entries(), templates)
    let approvals = ledger.map(\.approval)
    // What has faults is read until it has none; what changed meanwhile is not what the key says.
    if let key, faults == diagnostics.count + reader.diagnostics.count, key == cacheKey() {
      cache?.keep(
        CachedContent(templates: templates, approvals: approvals),
        of: folder,
        key: key
      )
    }
    return (templates, approvals, ledger)
  }

  /// The digest of every file on which the templates and the ledger depend.
  private func cacheKey() -> ContentCache.Key? {
    let folders = [ContentLoader.policyFolder, ContentLoader.templateFolder]
    let files = folders.flatMap { FolderScanner(folder: $0, in: folder).files }
    let others = [ContentLoader.placeholderPath, ContentLoader.ledgerPath]
      .map { file(at: $0) }
      .filter { FileKind(ofPath: $0.path) == .file }
    return ContentCache.key(of: files + others)
  }
}
