import SourceDiagnostics

/// A file of a content folder.
struct ContentFile {
  /// The path by which it is opened.
  let path: String
  /// The path by which people know it, from the content folder.
  let shownPath: String
  /// The name without its ending.
  let name: String
  /// The ending without its dot, in lower case.
  let fileExtension: String
}

extension ContentFile {
  /// A file that is known by its path alone, whether or not it is there.
  init(at path: String, in folder: ContentFolder) {
    self.init(path: folder.path(of: path), shownPath: path, name: path, fileExtension: "")
  }
}

/// Finds the files below a folder, in the order of their names.
struct FolderScanner {
  private let root: ContentFolder
  private(set) var files: [ContentFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The folders that are being read, so that a link cannot lead round and round.
  private var open: Set<FileReading.Identity> = []

  /// Looks below a folder; one that does not exist has no files.
  ///
  /// - Parameters:
  ///   - folder: The path of the folder from the root.
  ///   - root: The content folder.
  init(folder: String, in root: ContentFolder) {
    self.root = root
    if FileKind(ofPath: root.path(of: folder)) == .folder { scan(folder) }
  }

  private mutating func scan(_ folder: String) {
    let path = root.path(of: folder)
    guard let identity = FileReading.identity(of: path) else { return }
    guard open.insert(identity).inserted, open.count < 20 else {
      report("folder-loop", .warning, Messages.folderLoop, folder)
      return
    }
    defer { open.remove(identity) }
    guard let names = FileReading.names(in: path) else {
      report("unreadable-file", .error, Messages.unreadableFile(SystemFault().reason), folder)
      return
    }
    for name in names {
      switch name {
      case .valid(let name): visit(name, in: folder)
      case .invalid(let shown):
        report("bad-file-name", .warning, Messages.badFileName, "\(folder)/\(shown)")
      }
    }
  }

  private mutating func visit(_ name: String, in folder: String) {
    let shown = "\(folder)/\(name)"
    let dot = name.lastIndex(of: ".")
    let stem = dot.map { String(name[..<$0]) } ?? name
    let ending = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    guard !name.hasSuffix("~"), stem.lowercased() != "readme" else { return }
    switch FileKind(ofPath: root.path(of: shown)) {
    case .file:
      files.append(
        ContentFile(
          path: root.path(of: shown),
          shownPath: shown,
          name: stem,
          fileExtension: ending
        )
      )
    case .folder where Self.documentEndings.contains(ending):
      report("not-a-file", .warning, Messages.folderNamedAsFile, shown)
    case .folder: scan(shown)
    case .special where Self.documentEndings.contains(ending):
      report("not-a-file", .warning, Messages.notAFile, shown)
    case .special: break
    case .loop: report("link-loop", .warning, Messages.linkLoop, shown)
    case .missing: report("broken-link", .warning, Messages.brokenLink, shown)
    }
  }

  private mutating func report(
    _ rule: String,
    _ severity: Severity,
    _ message: LocalizedText,
    _ path: String
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule,
        severity: severity,
        message: message,
        file: path,
        range: SourceRange(line: 1, columns: 1..<1)
      )
    )
  }

  private static let documentEndings: Set = [
    "md", "markdown", "txt", "text", "html", "htm", "yaml",
  ]
}
