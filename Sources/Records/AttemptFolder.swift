import Foundation
import Glibc

/// The folder that holds a journal for every attempt.
package struct AttemptFolder: Sendable {
  package let path: String

  /// Names the folder and creates it (mode 0700) where it is missing.
  package init(path: String) throws(RecordsError) {
    self.path = path
    try PrivateFile.createFolder(path)
  }

  /// Begins the journal of a new attempt.
  ///
  /// - Parameter header: What the attempt starts from.
  /// - Returns: The journal, with the header on disk.
  /// - Throws: Where the journal cannot be written; then there is none.
  package func begin(_ header: AttemptHeader) throws(RecordsError) -> JournalWriter {
    // The header holds the whole name; a file's name must not be longer than 255 bytes.
    let name = String(header.rolePlay.unicodeScalars.prefix(40))
    var number = 0
    while true {
      let suffix = number == 0 ? "" : "-\(number)"
      let file = "\(path)/\(header.began)-\(name)\(suffix).jsonl"
      if var writer = try JournalWriter(creating: file) {
        do {
          try writer.append(.attemptBegan(header))
        } catch {
          unlink(file)
          throw error
        }
        return writer
      }
      number += 1
    }
  }

  /// Writes down that an attempt will not be gone on with.
  ///
  /// - Parameter attempt: An open attempt.
  /// - Throws: Where its journal cannot be written, or another program writes to it.
  package func drop(_ attempt: Attempt) throws(RecordsError) {
    var writer = try JournalWriter(resuming: attempt)
    try writer.append(.attemptDropped)
  }

  /// Reads every attempt, oldest first; those that were graded without their events.
  ///
  /// A last line without an end, as a crash leaves it, is passed over, and so is a journal that a crash left before its first
  /// line ended. A journal with a line that cannot be read counts up to there, and can no longer be gone on with.
  ///
  /// - Returns: The attempts, and the paths of the journals that could not be read to their end.
  package func attempts() -> (attempts: [Attempt], damaged: [String]) {
    // A folder that cannot be listed holds nothing to go on with; writing to it will say why.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let journals = names.filter { $0.hasSuffix(".jsonl") }
      // Of attempts at one case in one second the longer name is the later one.
      .sorted { ($0.count, $0) < ($1.count, $1) }
      .map { JournalReading(path: "\(path)/\($0)") }
    let attempts = journals.compactMap(\.attempt)
    return (
      attempts.sorted { $0.header.began < $1.header.began },
      journals.filter(\.isDamaged).map(\.path).sorted()
    )
  }
}
