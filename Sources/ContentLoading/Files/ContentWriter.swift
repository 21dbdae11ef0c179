package import Content
import Glibc
package import SourceDiagnostics

/// Writes files of the content folder so that a failure leaves the old file whole.
package struct ContentWriter: Sendable {
  /// What became of approvals that were to be recorded.
  package enum Recording: Hashable, Sendable {
    case recorded
    /// The ledger has these faults and was left as it is; its text, where it is one.
    case refused([Diagnostic], source: SourceFile?)
  }

  let folder: ContentFolder

  package init(folder: ContentFolder) {
    self.folder = folder
  }

  /// Adds approvals to the ledger, `Scripts/approvals.yaml`, each in place of an earlier one of its template.
  ///
  /// The ledger is read anew, and nobody else can write it in between. One with a fault is never rewritten, were it only
  /// a misspelt name: what was not understood of it would be lost.
  ///
  /// - Parameters:
  ///   - approvals: At most one for each template.
  ///   - templates: The templates as they stand; older entries that still hold get the words that they were given for.
  /// - Returns: Whether the ledger was sound.
  /// - Throws: `cannotWrite`; the ledger is then as it was.
  package func record(
    _ approvals: [Approval],
    of templates: TemplateList = []
  ) throws(ContentLoadingError) -> Recording {
    let path = folder.path(of: ContentLoader.ledgerPath)
    guard let lock = FolderLock(ofFolderWith: Self.resolved(path)) else {
      throw Self.failure(path)
    }
    var session = LoadingSession(folder: folder)
    let ledger = session.ledger()
    guard ledger.diagnostics.isEmpty else {
      return .refused(ledger.diagnostics, source: ledger.source)
    }
    var all = Dictionary(ledger.entries.map { ($0.approval.template, $0.approval) }) { first, _ in
      first
    }
    for approval in approvals { all[approval.template] = approval }
    for template in templates { all[template.id] = all[template.id]?.keepingWords(of: template) }
    try Self.write(LedgerWriter.text(for: all.values), to: path)
    lock.release()
    return .recorded
  }

  /// Replaces a file in one step: the text is on disk under another name before the name changes hands.
  ///
  /// The new file has the permissions of the old one.
  ///
  /// - Parameters:
  ///   - text: The whole text of the file.
  ///   - path: The file; where it is a link, what the link leads to is replaced.
  /// - Throws: `cannotWrite`; the file is then as it was.
  package static func write(_ text: String, to path: String) throws(ContentLoadingError) {
    try write(Array(text.utf8), to: path)
  }

  /// Replaces a file in one step by one with these bytes, as `write(_:to:)` does by a text.
  static func write(_ bytes: [UInt8], to path: String) throws(ContentLoadingError) {
    let target = resolved(path)
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    let unfinished = "\(target).\(digits).tmp"
    guard let file = NewFile(path: unfinished, likeFileAt: target) else { throw failure(path) }
    let isWritten = file.write(bytes) && fsync(file.descriptor) == 0
    let isRenamed = isWritten && rename(unfinished, target) == 0
    guard isRenamed else {
      let failure = failure(path)
      unlink(unfinished)
      throw failure
    }
    FolderLock.keepNames(inFolderWith: target)
  }

  static func failure(_ path: String) -> ContentLoadingError {
    ContentLoadingError(.cannotWrite, paths: [path], reason: SystemFault().reason)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// A file that is being written; it is closed at the end of its life.
private struct NewFile: ~Copyable {
  let descriptor: Int32

  /// Creates a file that was not there, with the permissions of another where that one exists.
  init?(path: String, likeFileAt other: String) {
    var status = stat()
    let isThere = stat(other, &status) == 0
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isThere ? 0o600 : 0o644)
    if descriptor < 0 { return nil }
    guard !isThere || fchmod(descriptor, status.st_mode & 0o777) == 0 else {
      // The end of life comes only for a whole value.
      let fault = errno
      close(descriptor)
      unlink(path)
      errno = fault
      return nil
    }
  }

  deinit {
    close(descriptor)
  }

  /// Writes all bytes, and returns whether that worked.
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
