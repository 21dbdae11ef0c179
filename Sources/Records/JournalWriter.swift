import Foundation
import Glibc

/// Appends entries to the journal of one attempt, each on disk before the call returns.
///
/// One program at a time writes to a journal.
package struct JournalWriter: ~Copyable {
  /// The file's path.
  package let path: String
  private let descriptor: Int32
  /// The bytes of the lines that the disk has.
  private var length: off_t = 0
  /// Lines that the disk would not take yet; they go before the next one.
  private var unwritten = Data()

  /// Opens the journal of an attempt to go on with.
  ///
  /// A line that a crash left unfinished at the end is cut off first.
  package init(path: String) throws(RecordsError) {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw RecordsError(.openJournal, path, errno) }
    try self.init(path: path, owning: descriptor)
  }

  /// Opens the journal of an attempt to go on with it as it was read.
  ///
  /// - Throws: `.journalInUse` also where another program has written to the journal since.
  package init(resuming attempt: Attempt) throws(RecordsError) {
    let descriptor = open(attempt.path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw RecordsError(.openJournal, attempt.path, errno) }
    try self.init(path: attempt.path, owning: descriptor, expectedLength: attempt.length)
  }

  /// Creates an empty journal (mode 0600).
  ///
  /// - Returns: Nil where there is a file already.
  package init?(creating path: String) throws(RecordsError) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == EEXIST { return nil }
    guard descriptor >= 0 else { throw RecordsError(.openJournal, path, errno) }
    try self.init(path: path, owning: descriptor)
  }

  private init(
    path: String,
    owning descriptor: Int32,
    expectedLength: Int? = nil
  ) throws(RecordsError) {
    self.path = path
    self.descriptor = descriptor
    // A file system without locks is one program's own, as far as can be told.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw RecordsError(.journalInUse, path, errno)
    }
    try cutUnfinishedLine()
    if let expectedLength, expectedLength != length {
      throw RecordsError(.journalInUse, path, EWOULDBLOCK)
    }
    try syncFolder()
  }

  /// Makes a write beyond a limit on the size of files fail, which would otherwise end the program.
  ///
  /// To be called when the program starts.
  package static func letWritesFail() {
    signal(SIGXFSZ, SIG_IGN)
  }

  deinit {
    close(descriptor)
  }

  /// Appends an entry and waits until the disk has it.
  ///
  /// An entry that cannot be written is kept, and written before the next one.
  package mutating func append(_ entry: JournalEntry) throws(RecordsError) {
    unwritten.append(try line(for: entry))
    // Always from the end of what is known to be there: half a line of a write that failed is written over.
    var written = 0
    while written < unwritten.count {
      let count = unwritten.withUnsafeBytes {
        pwrite(
          descriptor,
          $0.baseAddress?.advanced(by: written),
          $0.count - written,
          length + written
        )
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        // A write of nothing is no error to the system, and leaves an old number behind.
        throw RecordsError(.writeJournal, path, count < 0 ? errno : ENOSPC)
      }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw RecordsError(.writeJournal, path, errno) }
    length += written
    unwritten.removeAll()
  }

  private func line(for entry: JournalEntry) throws(RecordsError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(entry) + [0x0A]
    } catch {
      throw RecordsError(code: .writeJournal, path: path, reason: "\(error)")
    }
  }

  private mutating func cutUnfinishedLine() throws(RecordsError) {
    let end = lseek(descriptor, 0, SEEK_END)
    guard end >= 0 else { throw RecordsError(.openJournal, path, errno) }
    length = end
    var byte: UInt8 = 0
    while length > 0, pread(descriptor, &byte, 1, length - 1) == 1, byte != 0x0A {
      length -= 1
    }
    if length < end, ftruncate(descriptor, length) != 0 {
      throw RecordsError(.openJournal, path, errno)
    }
  }

  /// Makes the file's name itself survive a crash.
  private func syncFolder() throws(RecordsError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folderDescriptor >= 0 else { throw RecordsError(.openJournal, folder, errno) }
    defer { close(folderDescriptor) }
    guard fsync(folderDescriptor) == 0 else { throw RecordsError(.openJournal, folder, errno) }
  }
}
