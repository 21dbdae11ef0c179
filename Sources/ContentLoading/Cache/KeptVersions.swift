import Content

/// Which files what is kept was read from; nil where one cannot be read, or where something about their folder is to be told.
struct KeptVersions {
  /// The documents and what stands beside the wordings.
  let documents: ContentVersion?
  /// The templates and the ledger with all on which they depend.
  let wordings: ContentVersion?

  /// Looks at the files as they are.
  init(of folder: ContentFolder) {
    func version(of files: [ContentFile]) -> ContentVersion? {
      let kinds = files.map { FileKind(ofPath: $0.path) }
      guard kinds.allSatisfy({ $0 == .file || $0 == .missing }) else { return nil }
      return ContentCache.version(of: zip(files, kinds).filter { $1 == .file }.map(\.0))
    }
    let policies = FolderScanner(folder: ContentLoader.policyFolder, in: folder)
    let templates = FolderScanner(folder: ContentLoader.templateFolder, in: folder)
    let documents = version(
      of: policies.files + [ContentFile(at: ContentLoader.placeholderPath, in: folder)]
    )
    let rubric = version(of: [ContentFile(at: ContentLoader.rubricPath, in: folder)])
    let wordings = version(
      of: templates.files + [ContentFile(at: ContentLoader.ledgerPath, in: folder)]
    )
    self.documents = policies.diagnostics.isEmpty ? documents?.joined(with: rubric) : nil
    self.wordings = templates.diagnostics.isEmpty ? documents?.joined(with: wordings) : nil
  }
}
