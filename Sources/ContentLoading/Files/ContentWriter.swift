package import Content
import Glibc

/// Writes files of the content folder so that a failure leaves the old file whole.
package struct ContentWriter: Sendable {
  private let folder: ContentFolder

  package init(folder: ContentFolder) {
    self.folder = folder
  }

  /// Writes the ledger of approvals, `Scripts/approvals.yaml`.
  ///
  /// - Parameter approvals: All approvals that the ledger is to hold.
  /// - Throws: `cannotWrite`; the ledger is then as it was.
  package func writeLedger(_ approvals: some Sequence<Approval>) throws(ContentLoadingError) {
    try Self.write(LedgerWriter.text(for: approvals), to: folder.path(of: ContentLoader.ledgerPath))
  }

  /// Replaces a file in one step: the text is on disk under another name before the name changes hands.
  ///
  /// - Parameters:
  ///   - text: The whole text of the file.
  ///   - path: The file; where it is a link, what the link leads to is replaced.
  /// - Throws: `cannotWrite`; the file is then as it was.
  package static func write(_ text: String, to path: String) throws(ContentLoadingError) {
    let target = resolved(path)
    let unfinished = "\(target).\(getpid()).tmp"
    guard let file = NewFile(path: unfinished) else { throw failure(path) }
    let isWritten = file.write(Array(text.utf8)) && fsync(file.descriptor) == 0
    let isRenamed = isWritten && rename(unfinished, target) == 0
    guard isRenamed else {
      let failure = failure(path)
      unlink(unfinished)
      throw failure
    }
  }

  private static func failure(_ path: String) -> ContentLoadingError {
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

  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { return nil }
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
