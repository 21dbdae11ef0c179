import Foundation
import Glibc

/// Appends entries to the journal of one attempt, each on disk before the call returns.
package struct JournalWriter: ~Copyable {
  /// The file's path.
  package let path: String
  private let descriptor: Int32

  /// Opens a journal for appending, and creates it (mode 0600) where it is missing.
  ///
  /// A line that a crash left unfinished at the end is cut off first.
  package init(path: String) throws(RecordsError) {
    self.path = path
    descriptor = open(path, O_CREAT | O_RDWR | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.error(.openJournal, path) }
    try cutUnfinishedLine()
    try syncFolder()
  }

  deinit {
    close(descriptor)
  }

  /// Appends an entry and waits until the disk has it.
  package func append(_ entry: JournalEntry) throws(RecordsError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var line: Data
    do {
      line = try encoder.encode(entry)
    } catch {
      throw RecordsError(code: .writeJournal, path: path, reason: "\(error)")
    }
    line.append(0x0A)
    // One write, so that a line is either there or not, except where the disk is full.
    let written = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == line.count, fsync(descriptor) == 0 else {
      throw Self.error(.writeJournal, path)
    }
  }

  private func cutUnfinishedLine() throws(RecordsError) {
    let end = lseek(descriptor, 0, SEEK_END)
    var length = end
    var byte: UInt8 = 0
    while length > 0, pread(descriptor, &byte, 1, length - 1) == 1, byte != 0x0A {
      length -= 1
    }
    if length < end, ftruncate(descriptor, length) != 0 { throw Self.error(.openJournal, path) }
  }

  /// Makes the file's name itself survive a crash.
  private func syncFolder() throws(RecordsError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folderDescriptor >= 0 else { throw Self.error(.openJournal, folder) }
    defer { close(folderDescriptor) }
    guard fsync(folderDescriptor) == 0 else { throw Self.error(.openJournal, folder) }
  }

  private static func error(_ code: RecordsError.Code, _ path: String) -> RecordsError {
    RecordsError(code: code, path: path, reason: String(cString: strerror(errno)))
  }
}
