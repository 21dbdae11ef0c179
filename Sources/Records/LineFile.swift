import Foundation
import Glibc

/// A private file of lines to which lines are only ever added.
///
/// A line is on disk before the call that adds it returns. What a crash left unfinished at the end is passed over when the
/// file is read, and gets an end before the next line.
struct LineFile {
  let path: String

  /// Returns the lines that have ended; none where there is no file.
  func lines() -> [Data] {
    guard let data = FileManager.default.contents(atPath: path),
      let end = data.lastIndex(of: 0x0A)
    else { return [] }
    return data[..<end].split(separator: 0x0A).map { Data($0) }
  }

  /// Adds a value as one line of JSON, with keys in a stable order.
  ///
  /// - Parameter value: What the line holds.
  /// - Throws: Where the folder cannot be made, or the file cannot be written.
  func append(encoding value: some Encodable) throws(RecordsError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line: Data
    do {
      line = try encoder.encode(value)
    } catch {
      throw RecordsError(code: .writeJournal, path: path, reason: "\(error)")
    }
    try append(line)
  }

  /// Adds a line.
  ///
  /// - Parameter line: The line without its end.
  /// - Throws: Where the folder cannot be made, or the file cannot be written.
  func append(_ line: Data) throws(RecordsError) {
    if let slash = path.lastIndex(of: "/") {
      try PrivateFile.createFolder(String(path[..<slash]))
    }
    try PrivateFile.ensureExists(path)
    let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw RecordsError(.openJournal, path, errno) }
    defer { close(descriptor) }
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0x0A
    if end > 0 { _ = pread(descriptor, &last, 1, end - 1) }
    let whole = (last == 0x0A ? Data() : Data([0x0A])) + line + [0x0A]
    let written = whole.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard written == whole.count else {
      throw RecordsError(.writeJournal, path, written < 0 ? errno : ENOSPC)
    }
    guard fsync(descriptor) == 0 else { throw RecordsError(.writeJournal, path, errno) }
  }
}
