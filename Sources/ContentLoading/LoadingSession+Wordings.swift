import Content

extension LoadingSession {
  /// Returns the templates and their approvals, and where a desk does not need it no ledger; kept ones where nothing has changed.
  ///
  /// - Parameters:
  ///   - documents: What the documents say.
  ///   - version: The files on which the wordings depend, as they were before any was read; nil where nothing is kept.
  /// - Returns: The wordings, the ledger and, where the wordings are kept, their version.
  mutating func wordings(
    _ documents: Documents,
    _ version: ContentVersion?
  ) -> (wordings: CachedContent, ledger: [LedgerEntry], version: ContentVersion?) {
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
    guard let version, faults == faultCount, version == KeptVersions(of: folder).wordings else {
      return (content, ledger, nil)
    }
    cache?.keep(content, of: folder, version: version)
    return (content, ledger, version)
  }

  /// Returns what the documents and the files beside the wordings say; what was kept where none has changed.
  ///
  /// - Parameter version: These files, as they were before any was read; nil where nothing is kept.
  /// - Returns: What they say, sound or not.
  mutating func documents(_ version: ContentVersion?) -> Documents {
    if let version, let kept = cache?.documents(of: folder, version: version) { return kept }
    let faults = faultCount
    let documents = readDocuments()
    if let version, faults == faultCount, version == KeptVersions(of: folder).documents {
      cache?.keep(documents, of: folder, version: version)
    }
    return documents
  }

  /// How many faults were found so far.
  private var faultCount: Int { diagnostics.count + reader.diagnostics.count }
}
